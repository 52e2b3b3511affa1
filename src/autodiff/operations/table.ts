import { arithmetic } from './arithmetic.js';
import { exponentials } from './exponentials.js';
import type { Operation } from './operation.js';
import { piecewise } from './piecewise.js';
import { trigonometry } from './trigonometry.js';

/** An operation under one of its spellings: `log` and `ln` are one operation and two of these. */
export interface Spelling {
  readonly text: string;
  readonly operation: Operation;
}

/** Every spelling of every operation. The index is the code under which graphs store it. */
export const SPELLINGS: readonly Spelling[] = [
  ...arithmetic,
  ...exponentials,
  ...trigonometry,
  ...piecewise,
].flatMap((operation) => operation.spellings.map((text) => ({ text, operation })));

/** Named numbers that an expression may use. */
export const CONSTANTS: ReadonlyMap<string, number> = new Map([
  ['pi', Math.PI],
  ['e', Math.E],
]);

export const FUNCTION_CODES = codesOf('call');
export const INFIX_CODES = codesOf('infix');
export const PREFIX_CODES = codesOf('prefix');

function codesOf(kind: Operation['notation']['kind']): ReadonlyMap<string, number> {
  return new Map(
    SPELLINGS.flatMap(({ text, operation }, code) =>
      operation.notation.kind === kind ? [[text, code] as const] : [],
    ),
  );
}

/** The spelling that a graph stored as `code`. */
export function spellingOf(code: number): Spelling {
  const spelling = SPELLINGS[code];
  if (spelling === undefined) throw new RangeError(`No operation has the code ${code}`);
  return spelling;
}
