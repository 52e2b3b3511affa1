import { isUserError } from '../user-error.js';
import { parseExpression } from '../autodiff/expression/parse-expression.js';
import { evaluate } from '../autodiff/tape/tape.js';

/** A range of numbers, or a single one with its text in the block. */
interface ValuePart {
  readonly from: number;
  readonly step: number;
  readonly count: number;
  readonly text: string | undefined;
}

/** The numbers a name may be drawn from; ranges are not expanded. */
export interface ValueSet {
  readonly parts: readonly ValuePart[];
  readonly count: number;
  readonly least: number;
  readonly most: number;
}

/** What is wrong with a list of values, and where in its text. */
export interface BadValues {
  readonly start: number;
  readonly length: number;
  readonly message: string;
  readonly help: string;
}

/** The number of values is capped at this. */
const MOST = 2 ** 40;
const PLAIN = /^-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const RANGE_HELP = 'Write a range as -3..3, or 0.1..0.5 step 0.1.';

/**
 * Reads `-3..3, 1/2, 0.1..0.5 step 0.1`. Undefined if some part is not constant, so that the text must be an expression.
 */
export function readValues(text: string): ValueSet | BadValues | undefined {
  const parts: ValuePart[] = [];
  for (const { start, piece } of pieces(text)) {
    const part = readPart(piece);
    if (part === undefined) return undefined;
    const indent = piece.length - piece.trimStart().length;
    if ('message' in part) {
      const length = Math.max(1, piece.trim().length);
      return { start: start + indent, length, help: RANGE_HELP, ...part };
    }
    parts.push(part);
  }
  const ends = parts.flatMap((part) => [part.from, valueOf(part, part.count - 1)]);
  return {
    parts,
    count: Math.min(
      MOST,
      parts.reduce((sum, { count }) => sum + count, 0),
    ),
    least: Math.min(...ends),
    most: Math.max(...ends),
  };
}

/** The value at an index, and its text. */
export function valueAt({ parts }: ValueSet, index: number): { value: number; text: string } {
  let left = index;
  for (const part of parts) {
    if (left < part.count) {
      const value = valueOf(part, left);
      return { value, text: part.text ?? String(value) };
    }
    left -= part.count;
  }
  return { value: NaN, text: 'nan' };
}

function valueOf({ from, step, count }: ValuePart, index: number): number {
  // Rounded, so that 0.1 + 2*0.1 reads 0.3.
  return count === 1 ? from : Number((from + index * step).toPrecision(12));
}

/** The parts between commas outside parentheses. */
export function* pieces(text: string): Generator<{ start: number; piece: string }> {
  let [depth, start] = [0, 0];
  for (let index = 0; index <= text.length; index += 1) {
    const character = text[index];
    if (character === '(') depth += 1;
    else if (character === ')') depth -= 1;
    else if (character === undefined || (character === ',' && depth <= 0)) {
      yield { start, piece: text.slice(start, index) };
      start = index + 1;
    }
  }
}

function readPart(piece: string): ValuePart | Pick<BadValues, 'message'> | undefined {
  const text = piece.trim();
  const dots = text.indexOf('..');
  if (dots >= 0) return readRange(text.slice(0, dots), text.slice(dots + 2));
  if (text === '') return { message: 'There is nothing between two commas.' };
  const value = constant(text);
  if (value === undefined) return undefined;
  if (!Number.isFinite(value)) return { message: 'This is not a finite number.' };
  return { from: value, step: 0, count: 1, text: PLAIN.test(text) ? String(value) : text };
}

function readRange(low: string, rest: string): ValuePart | Pick<BadValues, 'message'> {
  const [high = '', by] = rest.split(/\sstep\s/);
  const [from, to, step] = [constant(low), constant(high), by === undefined ? 1 : constant(by)];
  if (from === undefined || to === undefined || step === undefined) {
    return { message: 'A range must go from one number to another.' };
  }
  if (![from, to, step].every(Number.isFinite))
    return { message: 'The ends of a range must be finite.' };
  if (step <= 0) return { message: 'The step of a range must be greater than 0.' };
  if (to < from) return { message: 'This range is empty: it ends before it begins.' };
  const count = Math.min(MOST, Math.floor((to - from) / step + 1e-9) + 1);
  return { from, step, count, text: undefined };
}

/** The value of a formula without names. */
function constant(text: string): number | undefined {
  const trimmed = text.trim();
  if (PLAIN.test(trimmed)) return Number(trimmed);
  if (trimmed === '' || trimmed.length > 200) return undefined;
  try {
    const graph = parseExpression(trimmed);
    if (graph.inputs.length > 0 || graph.outputs.length > 1) return undefined;
    return evaluate(graph, new Float64Array(0))[graph.output];
  } catch (error) {
    if (isUserError(error)) return undefined;
    throw error;
  }
}
