import { isPlainNumber, withoutHandwriting } from '../autodiff/assignments.js';
import { ExpressionError, quoted } from '../autodiff/expression/expression-error.js';
import { parseExpression } from '../autodiff/expression/parse-expression.js';
import { evaluate } from '../autodiff/tape/tape.js';
import { firstUnsafe } from '../safe-text.js';
import { isUserError } from '../user-error.js';

/** The longest answer accepted, in characters. */
export const LONGEST_NUMBER = 200;

/** A typed number. */
export interface TypedNumber {
  readonly value: number;
  /** Whether it is a plain decimal number, without arithmetic. */
  readonly isPlain: boolean;
  /** For a plain one: by how much rounding may have changed it. */
  readonly rounding: number;
}

/** Why a text cannot be judged. */
export interface Unreadable {
  readonly message: string;
}

/** The reason to refuse a typed text, whether a number or a formula is wanted. */
export function refusalOf(text: string, longest: number): string | undefined {
  if (text === '') return 'Nothing was typed.';
  if (text.length > longest) return `That is longer than ${longest} characters.`;
  return firstUnsafe(text) >= 0 ? 'That contains a control character.' : undefined;
}

/** Reads `0.75`, `3/4`, `-2`, `sqrt(2)/2`, `2·3²`; `label = …` before it is left out. */
export function readTyped(said: string, label: string): TypedNumber | Unreadable {
  const text = withoutLabel(said.trim(), label);
  const refusal = refusalOf(text, LONGEST_NUMBER);
  if (refusal !== undefined) return { message: refusal };
  if (isPlainNumber(text)) {
    const value = Number(text.replace('−', '-'));
    if (!Number.isFinite(value)) return { message: 'That is not a finite number.' };
    return { value, isPlain: true, rounding: roundingOf(text) };
  }
  try {
    const graph = parseExpression(withoutHandwriting(text));
    const [name] = graph.inputs;
    if (name !== undefined) {
      return /^(?:nan|inf|infinity)$/i.test(name)
        ? { message: 'That is not a finite number.' }
        : { message: `That contains the name ${quoted(name)}. Put in its number.` };
    }
    if (graph.outputs.length > 1)
      return { message: 'Give a single number. Write decimals with a point: 2.5.' };
    const value = evaluate(graph, new Float64Array(0))[graph.output] ?? NaN;
    if (!Number.isFinite(value)) return { message: 'That does not give a finite number.' };
    return { value, isPlain: false, rounding: 0 };
  } catch (error) {
    if (!isUserError(error) || !(error instanceof ExpressionError)) throw error;
    return {
      message: error.hint === undefined ? error.message : `${error.message}\n${error.hint}`,
    };
  }
}

/** `dy/dx = 54` means 54. */
export function withoutLabel(text: string, label: string): string {
  const equals = text.indexOf('=');
  if (equals < 0 || text.includes('=', equals + 1)) return text;
  const before = text.slice(0, equals).replace(/\s/g, '');
  return before === '' || before === label.replace(/\s/g, '')
    ? text.slice(equals + 1).trim()
    : text;
}

/** Half a unit of the last digit of a plain number. */
function roundingOf(text: string): number {
  const [mantissa = '', exponent = '0'] = text.toLowerCase().split('e');
  const [whole = '', decimals] = mantissa.split('.');
  // The zeros at the end of 1200 may come from rounding.
  const last = decimals === undefined ? (/0*$/.exec(whole)?.[0].length ?? 0) : -decimals.length;
  return 0.5 * 10 ** (Number(exponent) + last);
}
