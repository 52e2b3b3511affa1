/** Python's reserved words, but for those that are values. */
export const KEYWORDS: ReadonlySet<string> = new Set(
  (
    'and as assert async await break class continue def del elif else except finally for from global if ' +
    'import in is lambda nonlocal not or pass raise return try while with yield'
  ).split(' '),
);

/** The reserved words that are values. */
export const CONSTANTS: ReadonlySet<string> = new Set(['True', 'False', 'None']);

/** Built-in functions and types that code about gradients is likely to call; not the whole list. */
export const BUILTINS: ReadonlySet<string> = new Set(
  (
    'abs all any bool dict enumerate filter float getattr hasattr int isinstance iter len list map max min ' +
    'next open pow print range repr reversed round set setattr sorted str sum super tuple type zip'
  ).split(' '),
);
