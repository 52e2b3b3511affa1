import { sweepForward } from '../tape/forward-mode.js';
import { evaluate, type Tape } from '../tape/tape.js';
import { type CrossedKinks, crossedKinks, reachingNodes } from './crossed-kinks.js';

/** What the difference quotients say about the derivative with respect to one input. */
export type InputCheck =
  | { readonly kind: 'pass'; readonly input: number; readonly step: number; readonly error: number }
  | ({
      readonly kind: 'kink';
      readonly input: number;
      readonly step: number;
      readonly leftSlope: number;
      readonly rightSlope: number;
    } & CrossedKinks)
  /** The value or a derivative is inf or nan, so there is nothing to compare. */
  | { readonly kind: 'not-finite'; readonly input: number }
  | {
      readonly kind: 'unsure';
      readonly input: number;
      readonly step: number;
      readonly error: number;
    };

/** The derivatives of one backward sweep, checked in two other ways. */
export interface GradientCheck {
  readonly inputs: readonly InputCheck[];
  /** How many inputs were left out because there are too many. */
  readonly unchecked: number;
  /** The largest error of forward mode over the checked inputs; 0 if none could be compared. */
  readonly forwardModeError: number;
  /** Inputs where the modes disagree about inf or nan, with what forward mode found. */
  readonly forwardModeStrays: readonly { readonly input: number; readonly tangent: number }[];
}

/** Steps relative to the power of ten in x. The first is gradcheck's; the others are tried if rounding or curvature spoils it. */
const STEPS = [1e-6, 1e-5, 1e-4, 1e-3, 1e-7, 1e-8];
/** The largest error that passes, as measured by `errorOf`. */
const TOLERANCE = 1e-5;
/** Checking costs a few sweeps per input; it stops after this many node visits. */
const MOST_VISITS = 4_000_000;

/**
 * Compares the gradient of a backward sweep with central differences (f(x+h) - f(x-h)) / 2h and with forward
 * mode. Where an operation changes sides between x-h and x+h, a difference quotient says nothing about the
 * derivative, so the result is a kink with both one-sided slopes.
 */
export function checkGradient(
  tape: Tape,
  gradient: Float64Array,
  output = tape.graph.output,
): GradientCheck {
  const { graph } = tape;
  const most = Math.max(1, Math.floor(MOST_VISITS / Math.max(1, graph.size)));
  const checked = graph.inputs.slice(0, most);
  const reaches = reachingNodes(graph, output);
  const forwardModeStrays: { input: number; tangent: number }[] = [];
  let forwardModeError = 0;
  const inputs = checked.map((_name, input) => {
    const direction = new Float64Array(graph.inputs.length);
    direction[input] = 1;
    const tangent = sweepForward(tape, direction).values[output] ?? NaN;
    const analytic = gradient[input] ?? NaN;
    const error = errorOf(tangent, analytic);
    if (Number.isFinite(error)) forwardModeError = Math.max(forwardModeError, error);
    // Infinities of the same sign agree, and so do two nans.
    else if (!Object.is(tangent, analytic)) forwardModeStrays.push({ input, tangent });
    return checkInput({ tape, reaches, output, input, analytic });
  });
  const unchecked = graph.inputs.length - checked.length;
  return { inputs, unchecked, forwardModeError, forwardModeStrays };
}

/** A derivative to check: that of `output` with respect to `input`, as the backward sweep found it. */
interface Claim {
  readonly tape: Tape;
  /** 1 for each node that the output depends on. */
  readonly reaches: Uint8Array;
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

function checkWithStep(claim: Claim, relative: number): InputCheck {
  const { tape, reaches, output, input, analytic } = claim;
  const { graph, values } = tape;
  const x = values[input] ?? NaN;
  const y = values[output] ?? NaN;
  const step = stepFor(x, relative);
  const below = evaluate(graph, moved(tape, input, x - step));
  const above = evaluate(graph, moved(tape, input, x + step));
  const [low, high] = [below[output] ?? NaN, above[output] ?? NaN];
  // The distance actually covered, after rounding.
  const walked = x + step - (x - step);
  const error = errorOf((high - low) / walked, analytic);
  if (!Number.isFinite(error) || !Number.isFinite(y)) return { kind: 'not-finite', input };
  const crossed = crossedKinks(tape, reaches, below, above);
  if (crossed !== undefined) {
    const [leftSlope, rightSlope] = [(y - low) / step, (high - y) / step];
    return { kind: 'kink', input, step, ...crossed, leftSlope, rightSlope };
  }
  return { kind: error <= TOLERANCE ? 'pass' : 'unsure', input, step, error };
}

/** A step large enough to change x: the relative one, scaled by the power of ten in x from 10 up. */
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
