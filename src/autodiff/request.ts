import { safeText } from '../safe-text.js';
import { UserError } from '../user-error.js';
import { readNumber } from './assignments.js';
import { quoted } from './expression/expression-error.js';
import { jsonMistake } from './json-mistake.js';

/** What a script asks: an expression, and the values of its variables. */
export interface DemoQuestion {
  readonly expression: string;
  readonly at: ReadonlyMap<string, number>;
  readonly mode: 'reverse' | 'forward' | 'both';
  /** Whether second derivatives are wanted. */
  readonly hessian: boolean;
}

const EXAMPLE = 'Write {"expr": "x*y", "at": {"x": 2, "y": 3}}.';

/** A line that is not JSON. */
export class NotJson extends UserError {
  /** Where it stops being JSON, in UTF-16 code units counted from 1. */
  readonly column: number;

  constructor(line: string) {
    const { at, expected, found } = jsonMistake(line) ?? { at: 0, expected: 'JSON', found: line };
    const isOver = found === '';
    const instead = isOver ? 'the line ends' : `there is ${shown(found)}`;
    super(
      `The line is not JSON: expected ${expected} at column ${at + 1}, but ${instead}.`,
      adviceFor(found, line),
      2,
    );
    this.column = at + 1;
  }
}

function adviceFor(found: string, line: string): string {
  if (/\b(?:NaN|Infinity|inf|nan)$/.test(found)) {
    return 'JSON has no NaN and no Infinity: write "nan", "inf" or "-inf".';
  }
  if (found.startsWith("'")) return `JSON allows only double quotation marks. ${EXAMPLE}`;
  const isCut = found === '' && /^\s*[[{]/.test(line);
  return isCut ? `A request must be complete on one line. ${EXAMPLE}` : EXAMPLE;
}

/** A string already has its own quotation marks. */
function shown(found: string): string {
  return found.startsWith('"') ? safeText(found) : quoted(found);
}

/**
 * Reads one line `{"expr": …, "at": {…}, "mode": …, "hessian": …}`. Values are numbers, or strings as `--at` takes them, such as "inf".
 * Throws UserError (status 2) if the line is anything else: NotJson if it is not even JSON.
 */
export function parseQuestion(line: string): DemoQuestion {
  const request = parseJson(line);
  if (!isRecord(request)) throw new UserError('A request must be a JSON object.', EXAMPLE, 2);
  const { expr, at = {}, mode = 'reverse', hessian = false } = request;
  if (typeof expr !== 'string')
    throw new UserError('The request needs "expr", a string.', EXAMPLE, 2);
  if (!isRecord(at)) {
    throw new UserError('"at" must be an object of names and numbers.', EXAMPLE, 2);
  }
  if (mode !== 'reverse' && mode !== 'forward' && mode !== 'both') {
    throw new UserError('"mode" must be "reverse", "forward" or "both".', EXAMPLE, 2);
  }
  if (typeof hessian !== 'boolean') {
    throw new UserError('"hessian" must be true or false.', EXAMPLE, 2);
  }
  // Entries, because a variable may be called __proto__.
  return {
    expression: expr,
    at: new Map(Object.entries(at).map(([name, value]) => [name, numberOf(name, value)])),
    mode,
    hessian,
  };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new NotJson(line);
  }
}

function numberOf(name: string, value: unknown): number {
  const number = typeof value === 'string' ? readNumber(value) : value;
  if (typeof number === 'number') return number;
  throw new UserError(
    `The value of ${quoted(name)} is not a number.`,
    'Write a number, "inf", "-inf" or "nan".',
    2,
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
