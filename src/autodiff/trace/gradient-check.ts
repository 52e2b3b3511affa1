import { spellingOf } from '../operations/table.js';
import { firstOperation } from '../tape/graph.js';
import { sweepForward } from '../tape/forward-mode.js';
import { evaluate, type Tape } from '../tape/tape.js';

/** What the difference quotients say about the derivative by one input. */
export type InputCheck =
  | { readonly kind: 'pass'; readonly input: number; readonly step: number; readonly error: number }
  | {
      readonly kind: 'kink';
      readonly input: number;
      readonly step: number;
      /** The operation whose kink or edge lies between the two points of the difference. */
      readonly node: number;
      /** Whether it is exactly at the point itself. */
      readonly exact: boolean;
      readonly leftSlope: number;
      readonly rightSlope: number;
    }
  /** The value or a derivative is inf or nan: there is nothing to compare. */
  | { readonly kind: 'not-finite'; readonly input: number }
  | {
      readonly kind: 'unsure';
      readonly input: number;
      readonly step: number;
      readonly error: number;
    };

/** The derivatives of one backward sweep, found again in two other ways. */
export interface GradientCheck {
  readonly inputs: readonly InputCheck[];
  /** Inputs that were left out because there are too many. */
  readonly unchecked: number;
  /** The largest error of forward mode over the checked inputs; 0 if none could be compared. */
  readonly forwardModeError: number;
}

/** Steps relative to the power of ten in x. The first is gradcheck's; the others are tried if rounding or curvature spoil it. */
const STEPS = [1e-6, 1e-5, 1e-4, 1e-3, 1e-7, 1e-8];
/** The largest error that passes, in the measure of `errorOf`. */
const TOLERANCE = 1e-5;
/** Checking costs a few sweeps an input; beyond this many node visits it stops. */
const MOST_VISITS = 4_000_000;

/**
 * Compares the gradient of a backward sweep with central differences (f(x+h) - f(x-h)) / 2h and with forward
 * mode. Where an operation changes sides between x-h and x+h, no difference quotient can tell the derivative, and
 * the result is a kink, with both one-sided slopes.
 */
export function checkGradient(
  tape: Tape,
  gradient: Float64Array,
  output = tape.graph.output,
): GradientCheck {
  const { graph } = tape;
  const most = Math.max(1, Math.floor(MOST_VISITS / Math.max(1, graph.size)));
  const checked = graph.inputs.slice(0, most);
  let forwardModeError = 0;
  const inputs = checked.map((_name, input) => {
    const direction = new Float64Array(graph.inputs.length);
    direction[input] = 1;
    const tangent = sweepForward(tape, direction).values[output] ?? NaN;
    const analytic = gradient[input] ?? NaN;
    const error = errorOf(tangent, analytic);
    if (Number.isFinite(error)) forwardModeError = Math.max(forwardModeError, error);
    return checkInput({ tape, output, input, analytic });
  });
  return { inputs, unchecked: graph.inputs.length - checked.length, forwardModeError };
}

/** A derivative to check: of `output` by `input`, as the backward sweep found it. */
interface Claim {
  readonly tape: Tape;
  readonly output: number;
  readonly input: number;
  readonly analytic: number;
}

function checkInput(claim: Claim): InputCheck {
  let best: InputCheck | undefined;
  for (const relative of STEPS) {
    const check = checkWithStep(claim, relative);
    if (check.kind === 'pass' || check.kind === 'kink') return check;
    if (check.kind === 'not-finite') return best ?? check;
    if (best?.kind !== 'unsure' || check.error < best.error) best = check;
  }
  return best ?? { kind: 'not-finite', input: claim.input };
}

function checkWithStep({ tape, output, input, analytic }: Claim, relative: number): InputCheck {
  const { graph, values } = tape;
  const x = values[input] ?? NaN;
  const y = values[output] ?? NaN;
  const step = stepFor(x, relative);
  const below = evaluate(graph, moved(tape, input, x - step));
  const above = evaluate(graph, moved(tape, input, x + step));
  const [low, high] = [below[output] ?? NaN, above[output] ?? NaN];
  // The distance that was really walked, after rounding.
  const walked = x + step - (x - step);
  const error = errorOf((high - low) / walked, analytic);
  if (!Number.isFinite(error) || !Number.isFinite(y)) return { kind: 'not-finite', input };
  const crossed = crossedKink(tape, below, above);
  if (crossed !== undefined) {
    const [leftSlope, rightSlope] = [(y - low) / step, (high - y) / step];
    return { kind: 'kink', input, step, ...crossed, leftSlope, rightSlope };
  }
  return { kind: error <= TOLERANCE ? 'pass' : 'unsure', input, step, error };
}

/** A step that x can feel: the wanted one, times the power of ten in x if that is 10 or more. */
function stepFor(x: number, relative: number): number {
  const size = Math.abs(x);
  return size >= 10 && size < Infinity ? relative * 10 ** Math.floor(Math.log10(size)) : relative;
}

function moved({ graph, values }: Tape, input: number, to: number): Float64Array {
  const point = values.slice(0, graph.inputs.length);
  point[input] = to;
  return point;
}

/** The absolute error of a derivative up to 1, the relative error of a larger one. */
function errorOf(measured: number, analytic: number): number {
  return Math.abs(measured - analytic) / Math.max(1, Math.abs(analytic));
}

/** The first operation whose operands are not on the same side of its kink at all three points. */
function crossedKink(
  { graph, values }: Tape,
  below: Float64Array,
  above: Float64Array,
): { node: number; exact: boolean } | undefined {
  for (let node = firstOperation(graph); node < graph.size; node += 1) {
    const { side } = spellingOf(graph.codes[node] ?? 0).operation;
    if (side === undefined || graph.active[node] === 0) continue;
    const [l, r] = [graph.left[node] ?? -1, graph.right[node] ?? -1];
    const sideIn = (run: Float64Array) => side(run[l] ?? NaN, run[r] ?? NaN);
    const here = sideIn(values);
    if (sideIn(below) !== here || sideIn(above) !== here) return { node, exact: here === 0 };
  }
  return undefined;
}
