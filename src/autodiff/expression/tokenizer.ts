import { ExpressionError, quoted, type Span } from './expression-error.js';
import { nameAt } from './name.js';

export interface Token extends Span {
  /** `end` is the place after the last token; its text is empty. */
  readonly kind: 'number' | 'name' | 'symbol' | 'end';
  /** A symbol's canonical form: `*` for `×` and `·`. */
  readonly text: string;
}

/** The longest text accepted, in UTF-16 code units: far beyond any use, small enough for memory. */
const LONGEST_TEXT = 20_000_000;

const SPACE = /\s*/y;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const SYMBOL = /\*\*|[-+*/^(),;=−×·÷]/y;

const CANONICAL: ReadonlyMap<string, string> = new Map([
  ['−', '-'],
  ['×', '*'],
  ['·', '*'],
  ['÷', '/'],
]);

const VALUES = 'Variables get their values with --at, as in --at x=2,y=3.';
const CONDITIONS = 'There are no conditions here; relu, abs, max and min choose between pieces.';

const ADVICE: ReadonlyMap<string, string> = new Map([
  ['²', 'Write powers with ^, as in x^2.'],
  ['³', 'Write powers with ^, as in x^3.'],
  ['√', 'Write sqrt(x).'],
  ['|', 'Write abs(x) for the absolute value.'],
  ['[', 'Use round parentheses to group.'],
  ['{', 'Use round parentheses to group.'],
  ['π', 'Write pi.'],
  ['@', VALUES],
  [':', VALUES],
  ['<', CONDITIONS],
  ['>', CONDITIONS],
  ['?', CONDITIONS],
  ['&', CONDITIONS],
]);

/**
 * The tokens of an expression, ending with one of kind `end`. Linear in the length of the text.
 * Throws ExpressionError at the first character that can't begin a token.
 */
export function tokenize(text: string): readonly Token[] {
  if (text.length > LONGEST_TEXT) {
    throw new ExpressionError(
      'The expression is too long.',
      text,
      { start: LONGEST_TEXT, length: 1 },
      'The limit is twenty million characters.',
    );
  }
  const tokens: Token[] = [];
  let start = 0;
  const take = (kind: Token['kind'], found: string | undefined): boolean => {
    if (found === undefined) return false;
    tokens.push({ kind, text: CANONICAL.get(found) ?? found, start, length: found.length });
    start += found.length;
    return true;
  };
  for (;;) {
    start += matchAt(SPACE, text, start)?.length ?? 0;
    if (start >= text.length) break;
    const known =
      take('number', matchAt(NUMBER, text, start)) ||
      take('symbol', matchAt(SYMBOL, text, start)) ||
      (text[start] !== 'π' && take('name', nameAt(text, start)));
    if (!known) throw unknownCharacter(text, start);
  }
  tokens.push({ kind: 'end', text: '', start: text.trimEnd().length, length: 1 });
  return tokens;
}

function matchAt(pattern: RegExp, text: string, start: number): string | undefined {
  pattern.lastIndex = start;
  return pattern.exec(text)?.[0];
}

function unknownCharacter(text: string, start: number): ExpressionError {
  const character = String.fromCodePoint(text.codePointAt(start) ?? 0);
  return new ExpressionError(
    `The character ${quoted(character)} has no meaning here.`,
    text,
    { start, length: 1 },
    ADVICE.get(character) ?? 'Expressions are made of numbers, names, + - * / ^ and parentheses.',
  );
}
