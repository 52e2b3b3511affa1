import { ExpressionError, quoted, type Span } from './expression-error.js';

export interface Token extends Span {
  /** `end` is the place behind the last token; its text is empty. */
  readonly kind: 'number' | 'name' | 'symbol' | 'end';
  /** A symbol's canonical form: `*` for the sign that mathematicians write. */
  readonly text: string;
}

/** The largest text that is read, in UTF-16 code units: far beyond any use, small enough for memory. */
const LONGEST_TEXT = 20_000_000;

const SPACE = /\s*/y;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const NAME = /[\p{L}_][\p{L}\p{Nd}₀-₉_]*/uy;
const SYMBOL = /\*\*|[-+*/^(),;=−×·÷]/y;

const CANONICAL: ReadonlyMap<string, string> = new Map([
  ['−', '-'],
  ['×', '*'],
  ['·', '*'],
  ['÷', '/'],
]);

const ADVICE: ReadonlyMap<string, string> = new Map([
  ['²', 'Write powers with ^, as in x^2.'],
  ['³', 'Write powers with ^, as in x^3.'],
  ['√', 'Write sqrt(x).'],
  ['|', 'Write abs(x) for the absolute value.'],
  ['[', 'Use round parentheses to group.'],
  ['{', 'Use round parentheses to group.'],
  ['π', 'Write pi.'],
]);

/**
 * The words of an expression, ending with a token of kind `end`. Linear in the length of the text.
 * Throws ExpressionError at the first character that can't begin a word.
 */
export function tokenize(text: string): readonly Token[] {
  if (text.length > LONGEST_TEXT) {
    throw new ExpressionError(
      'The expression is too long to be read.',
      text,
      { start: LONGEST_TEXT, length: 1 },
      'Twenty million characters are the limit.',
    );
  }
  const tokens: Token[] = [];
  let start = 0;
  const take = (kind: Token['kind'], pattern: RegExp): boolean => {
    pattern.lastIndex = start;
    const found = pattern.exec(text)?.[0];
    if (found === undefined) return false;
    tokens.push({ kind, text: CANONICAL.get(found) ?? found, start, length: found.length });
    start += found.length;
    return true;
  };
  for (;;) {
    SPACE.lastIndex = start;
    SPACE.test(text);
    start = SPACE.lastIndex;
    if (start >= text.length) break;
    if (
      text.startsWith('π', start) ||
      !(take('number', NUMBER) || take('name', NAME) || take('symbol', SYMBOL))
    ) {
      throw unknownCharacter(text, start);
    }
  }
  tokens.push({ kind: 'end', text: '', start: text.trimEnd().length, length: 1 });
  return tokens;
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
