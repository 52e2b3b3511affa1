import type { OptimizerName } from './choices.js';

/** The state of an optimizer between steps; each array has one entry per weight. */
export interface OptimizerState {
  /** Steps taken. */
  readonly steps: number;
  /** Momentum's buffer, or Adam's running mean of gradients. */
  readonly first: Float64Array;
  /** Adam's running mean of squared gradients. */
  readonly second: Float64Array;
}

/** One step's outcome. */
interface Stepped {
  readonly weights: Float64Array;
  readonly state: OptimizerState;
}

/** A rule that turns a gradient into new weights: a pure function. */
export type Optimizer = (
  weights: Float64Array,
  gradient: Float64Array,
  state: OptimizerState,
  lr: number,
) => Stepped;

/** μ, called `momentum` in torch.optim.SGD; its examples use 0.9 (the default, 0, is plain gradient descent). */
export const MOMENTUM = 0.9;
/** The defaults of torch.optim.Adam: `betas=(0.9, 0.999)`, `eps=1e-8`, no weight decay. */
export const ADAM = { beta1: 0.9, beta2: 0.999, eps: 1e-8 } as const;

/** The state before the first step. */
export function freshState(weights: number): OptimizerState {
  return { steps: 0, first: new Float64Array(weights), second: new Float64Array(weights) };
}

/** w ← w - lr·g: `torch.optim.SGD(parameters, lr)`. */
const sgd: Optimizer = (weights, gradient, state, lr) => ({
  weights: weights.map((weight, index) => weight - lr * (gradient[index] ?? NaN)),
  state: { ...state, steps: state.steps + 1 },
});

/** u ← μ·u + g; w ← w - lr·u: `torch.optim.SGD(parameters, lr, momentum=0.9)`, with neither dampening nor Nesterov. */
const momentum: Optimizer = (weights, gradient, state, lr) => {
  const first = state.first.map((buffer, index) => MOMENTUM * buffer + (gradient[index] ?? NaN));
  return {
    weights: weights.map((weight, index) => weight - lr * (first[index] ?? NaN)),
    state: { ...state, steps: state.steps + 1, first },
  };
};

/**
 * m ← β₁m + (1-β₁)g; s ← β₂s + (1-β₂)g²; w ← w - lr·m̂/(√ŝ + ε), with m̂ = m/(1-β₁ᵗ) and ŝ = s/(1-β₂ᵗ) at step t:
 * `torch.optim.Adam(parameters, lr)`, after algorithm 1 of Kingma & Ba, "Adam" (2015).
 */
const adam: Optimizer = (weights, gradient, state, lr) => {
  const { beta1, beta2, eps } = ADAM;
  const steps = state.steps + 1;
  const g = (index: number): number => gradient[index] ?? NaN;
  const first = state.first.map((mean, index) => beta1 * mean + (1 - beta1) * g(index));
  const second = state.second.map((mean, index) => beta2 * mean + (1 - beta2) * g(index) ** 2);
  const [correction1, correction2] = [1 - beta1 ** steps, 1 - beta2 ** steps];
  return {
    weights: weights.map((weight, index) => {
      const root = Math.sqrt((second[index] ?? NaN) / correction2);
      return weight - (lr * ((first[index] ?? NaN) / correction1)) / (root + eps);
    }),
    state: { steps, first, second },
  };
};

/** The rule of that name. */
export const OPTIMIZER_OF: Readonly<Record<OptimizerName, Optimizer>> = { sgd, momentum, adam };
