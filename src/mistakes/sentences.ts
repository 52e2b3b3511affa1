/** Where a mistake was made, for sentences that can name it. */
export interface MistakePlace {
  /** Whether a value was computed or a derivative passed back. */
  readonly direction?: 'forward' | 'backward';
  /** The operation as it is written: `*`, `sin`. */
  readonly symbol?: string;
  /** The value that the contribution goes to: `v₁`. */
  readonly to?: string;
}

type Sentence = string | ((place: MistakePlace) => string);

/** What is said to each mistake: its name in words, and what to do instead. The codes are kept with answers: they never change. */
const SENTENCES = {
  'inner-derivative-missing':
    'The inner derivative is missing: what is inside is a function too, so multiply by its derivative.',
  'chain-stopped-early':
    'That is the outermost derivative alone: go on inwards, and multiply by the derivative of each step.',
  'outer-taken-at-x':
    'The outer derivative is taken at the wrong place: put in the inner value, not the variable itself.',
  'upstream-missing':
    'That is the local derivative alone: multiply it by the upstream that arrives from above.',
  'local-derivative-missing':
    'That passes the upstream on as it is: multiply it by the local derivative, the inner one.',
  'power-not-lowered': 'The power was not lowered: the derivative of a^n is n*a^(n-1).',
  'exponent-missing': 'The exponent is missing as a factor: the derivative of a^n is n*a^(n-1).',
  'path-dropped':
    'A path is missing: what is used more than once gets a contribution from each use, and they are added.',
  overwritten: ({ to }) =>
    to === undefined
      ? 'That is the last contribution alone: add it to what has arrived before instead of overwriting that.'
      : `That is this contribution alone. ${to} is used more than once: add to what has arrived before, don't overwrite it.`,
  'operands-swapped': ({ direction }) =>
    direction === 'forward'
      ? 'The operands are swapped.'
      : 'The factors are swapped: a product passes back the upstream times the other factor.',
  'minus-dropped':
    'A minus sign is lost: what is subtracted passes back -1, and the derivative of cos(a) is -sin(a).',
  'quotient-minus-missing':
    'The minus sign is missing: with respect to the denominator the derivative of a/b is -a/b^2.',
  'denominator-not-squared':
    'The denominator is not squared: with respect to it the derivative of a/b is -a/b^2.',
  'quotient-for-slope':
    'That is the quotient itself: with respect to the denominator the derivative is -a/b^2.',
  'factor-missing':
    'A factor is missing in the local derivative: with the value v it is v*(1 - v) for sigmoid and 1 - v^2 for tanh.',
  'operand-in-rule':
    'The rule is right, but takes the value of the function: v*(1 - v) for sigmoid and 1 - v^2 for tanh, with v the result and not the operand.',
  'slope-inverted':
    'The local derivative is upside down: that of ln(a) is 1/a, that of sqrt(a) is 1/(2*sqrt(a)), that of a/b is 1/b.',
  'half-missing': 'The factor 1/2 is missing: the derivative of sqrt(a) is 1/(2*sqrt(a)).',
  'gate-ignored':
    'The branch that was not taken passes nothing back: relu, abs, max and min have the slope of the piece on which the point lies.',
  'value-for-slope':
    'That multiplies by the value, not by its derivative: pass back the slope of the step.',
  'chain-added': 'The chain rule multiplies upstream and local derivative; it does not add them.',
  'detach-ignored':
    'That lets the gradient through detach(): a detached value is a constant, and nothing flows back through it.',
  'sign-flipped': 'The sign is wrong.',
  'value-given': 'That is the value itself; its derivative is asked for.',
  'stale-gradient':
    'That is twice the gradient, which is what two calls of backward() without zero_grad() between them leave: count each path once.',
  'first-derivative-given':
    'That is the first derivative: differentiate once more for the second one.',
  'slopes-multiplied':
    'That multiplies two first derivatives: a second derivative is the derivative of the first one.',
  'step-uphill':
    'That goes uphill: gradient descent subtracts the learning rate times the gradient.',
  'learning-rate-missing':
    'The learning rate is missing: the step is the learning rate times the gradient.',
  'step-alone': 'That is the step alone: add it to the weight.',
  'gradient-not-renewed':
    'That uses the first gradient at every step: compute it anew at the weight reached so far.',
  'one-step-only': 'That is the weight after one step: there are more.',
  'momentum-forgotten':
    'The buffer is forgotten: momentum adds mu times the last buffer to the new gradient.',
  'bias-correction-missing':
    'The bias correction is missing: Adam divides its means by 1 - beta^t before it uses them.',
  'scale-missing':
    'The division is missing: Adam divides the mean gradient by the square root of the mean square.',
  'weight-decay-missing':
    'The weight decay is missing: weight_decay*w belongs to the step as well.',
  'weight-decay-coupled':
    'The weight decay went through the scaling of the optimizer: AdamW subtracts lr*weight_decay*w directly.',
  'sum-for-product': ({ symbol }) =>
    symbol === undefined
      ? 'That is the sum, but another operation is asked for.'
      : `That is the sum, but the operation is ${symbol}.`,
  'difference-taken': ({ symbol }) =>
    symbol === undefined
      ? 'That is the difference, but another operation is asked for.'
      : `That is the difference, but the operation is ${symbol}.`,
  'product-for-sum': ({ symbol }) =>
    symbol === undefined
      ? 'That is the product, but another operation is asked for.'
      : `That is the product, but the operation is ${symbol}.`,
  degrees: 'That takes the angle in degrees; it is in radians.',
  log10: 'That is the logarithm to base 10; log and ln are the natural one.',
  'operand-itself': 'That is the operand itself: apply the function to it.',
} as const satisfies Readonly<Record<string, Sentence>>;

/** The name of a mistake that the tutor knows. */
export type MistakeCode = keyof typeof SENTENCES;

/** Every code that has a sentence of its own. */
export const MISTAKE_CODES = Object.keys(SENTENCES) as readonly MistakeCode[];

/** Whether a code is known here. */
export function isMistakeCode(code: string): code is MistakeCode {
  return Object.hasOwn(SENTENCES, code);
}

/** What to say to a mistake, as precisely as its place is known. */
export function sentenceOfMistake(code: MistakeCode, place: MistakePlace = {}): string {
  const sentence: Sentence = SENTENCES[code];
  return typeof sentence === 'string' ? sentence : sentence(place);
}
