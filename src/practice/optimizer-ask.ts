import { ADAM, MOMENTUM } from '../training/optimizer.js';
import type { Numbers, Quantity } from './quantity.js';
import { quantityNumber } from './quantity.js';

export const RULES = ['sgd', 'momentum', 'adam', 'adamw'] as const;
type Rule = (typeof RULES)[number];

/** `w after 2 steps of adam(lr) on L`: the value of a weight after some steps. */
export interface OptimizerAsk {
  readonly kind: 'optimizer';
  readonly text: string;
  readonly weight: string;
  readonly steps: number;
  readonly rule: Rule;
  /** The learning rate, then mu, or beta1, beta2 and eps. */
  readonly settings: readonly Quantity[];
  readonly decay: Quantity | undefined;
  readonly loss: string;
}

/** torch.optim.AdamW's default. */
const ADAMW_DECAY = 0.01;

/** One step with its intermediate values. */
export interface OptimizerStep {
  readonly before: number;
  readonly gradient: number;
  /** Momentum's buffer or Adam's running mean, after this step. */
  readonly first: number;
  /** Adam's running mean of squares, after this step. */
  readonly second: number;
  readonly after: number;
}

/** A slip on the way; see the sentences for these codes. */
export type OptimizerSlip =
  | 'step-uphill'
  | 'learning-rate-missing'
  | 'gradient-not-renewed'
  | 'one-step-only'
  | 'momentum-forgotten'
  | 'bias-correction-missing'
  | 'scale-missing'
  | 'weight-decay-missing'
  | 'weight-decay-coupled'
  | 'step-alone';

/** The slips that are possible with a rule. */
export function slipsOf({ rule, steps, decay }: OptimizerAsk): OptimizerSlip[] {
  const isAdam = rule === 'adam' || rule === 'adamw';
  const slips: (OptimizerSlip | false)[] = [
    steps > 1 && 'gradient-not-renewed',
    steps > 1 && rule === 'momentum' && 'momentum-forgotten',
    isAdam && 'bias-correction-missing',
    isAdam && 'scale-missing',
    (decay !== undefined || rule === 'adamw') && 'weight-decay-missing',
    rule === 'adamw' && 'weight-decay-coupled',
    'step-uphill',
    'learning-rate-missing',
    steps > 1 && 'one-step-only',
    'step-alone',
  ];
  return slips.filter((slip) => slip !== false);
}

/**
 * The steps that torch.optim's rules take: SGD without and with momentum, Adam and AdamW (algorithm 1 of Kingma & Ba,
 * "Adam", 2015; Loshchilov & Hutter, "Decoupled weight decay regularization", 2019). Weight decay is added to the
 * gradient, except by AdamW, which shrinks the weight by it.
 *
 * @param start the weight before the first step
 * @param gradientAt the derivative of the loss with respect to the weight
 */
export function optimizerSteps(
  ask: OptimizerAsk,
  start: number,
  gradientAt: (weight: number) => number,
  settings: Numbers,
  slip?: OptimizerSlip,
): OptimizerStep[] {
  const { rule } = ask;
  const [lr = NaN, ...more] = ask.settings.map((quantity) => quantityNumber(quantity, settings));
  const rate = slip === 'learning-rate-missing' ? 1 : slip === 'step-uphill' ? -lr : lr;
  const ownDecay = rule === 'adamw' ? ADAMW_DECAY : 0;
  const given = ask.decay === undefined ? ownDecay : quantityNumber(ask.decay, settings);
  const decay = slip === 'weight-decay-missing' ? 0 : given;
  const isDecoupled = rule === 'adamw' && slip !== 'weight-decay-coupled';
  const steps: OptimizerStep[] = [];
  let [weight, first, second, gradient] = [start, 0, 0, NaN];
  for (let t = 1; t <= (slip === 'one-step-only' ? 1 : ask.steps); t += 1) {
    const before = weight;
    if (t === 1 || slip !== 'gradient-not-renewed') gradient = gradientAt(weight);
    const g = isDecoupled ? gradient : gradient + decay * weight;
    if (rule === 'sgd' || rule === 'momentum') {
      const mu = rule === 'sgd' || slip === 'momentum-forgotten' ? 0 : (more[0] ?? MOMENTUM);
      first = mu * first + g;
      weight -= rate * first;
    } else {
      const [beta1 = ADAM.beta1, beta2 = ADAM.beta2, eps = ADAM.eps] = more;
      first = beta1 * first + (1 - beta1) * g;
      second = beta2 * second + (1 - beta2) * g * g;
      const isCorrected = slip !== 'bias-correction-missing';
      const mean = isCorrected ? first / (1 - beta1 ** t) : first;
      const square = isCorrected ? second / (1 - beta2 ** t) : second;
      if (isDecoupled) weight -= rate * decay * weight;
      weight -= (rate * mean) / (slip === 'scale-missing' ? 1 : Math.sqrt(square) + eps);
    }
    steps.push({ before, gradient, first, second, after: weight });
  }
  return steps;
}
