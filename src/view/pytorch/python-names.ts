/**
 * Words that would break the script as names of variables: Python's keywords (Python 3 reference, section 2.3.1) and
 * what the script itself uses.
 */
const TAKEN: ReadonlySet<string> = new Set(
  (
    'False None True and as assert async await break class continue def del elif else except finally for from global ' +
    'if import in is lambda nonlocal not or pass raise return try while with yield ' +
    'math torch print range expect name actual expected'
  ).split(' '),
);

/** Gives out names for a script, each once. */
export interface PythonNames {
  /** A name as near to the wanted one as Python allows and as nobody else has. */
  readonly take: (wanted: string) => string;
}

/** An empty set of names. */
export function createPythonNames(): PythonNames {
  const used = new Set<string>();
  return {
    take(wanted) {
      const base = identifier(wanted);
      let name = TAKEN.has(base) ? `${base}_` : base;
      for (let count = 2; used.has(name); count += 1) name = `${base}_${count}`;
      used.add(name);
      return name;
    },
  };
}

/**
 * A name as a Python identifier. Python compares names in their NFKC form and reads no subscript digits, so `x₁`
 * becomes `x1`; a sign that it doesn't read is spelled by its number. Names that begin with two underscores are its own.
 */
function identifier(name: string): string {
  const spelled = Array.from(name.normalize('NFKC'), (sign) =>
    // Beyond the first plane Python's tables may be older than ours.
    /^[\p{XIDC}]$/u.test(sign) && sign.length === 1
      ? sign
      : `u${(sign.codePointAt(0) ?? 0).toString(16)}`,
  ).join('');
  return /^[\p{XIDS}_]/u.test(spelled) && !spelled.startsWith('__') ? spelled : `v${spelled}`;
}
