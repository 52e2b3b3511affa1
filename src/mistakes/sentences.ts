/** Where a mistake was made, for sentences that can name it. */
export interface MistakePlace {
  /** Whether a value was computed or a derivative passed back. */
  readonly direction?: 'forward' | 'backward';
  /** The operation's symbol: `*`, `sin`. */
  readonly symbol?: string;
  /** The value that the contribution goes to: `v₁`. */
  readonly to?: string;
}

type Sentence = string | ((place: MistakePlace) => string);

/** The feedback for each mistake: its name in words, and what to do instead. Codes are stored with answers: they never change. */
const SENTENCES = {
  'inner-derivative-missing':
    'The inner derivative is missing: multiply by the derivative of the inner function.',
  'chain-stopped-early':
    'That is only the outermost derivative: keep going inwards, and multiply by the derivative of each step.',
  'outer-taken-at-x':
    'The outer derivative is evaluated at the wrong point: insert the value of the inner function, not the variable.',
  'upstream-missing': 'That is only the local derivative: multiply it by the upstream gradient.',
  'local-derivative-missing':
    'That passes the upstream gradient on unchanged: multiply it by the local derivative.',
  'power-not-lowered': 'The exponent was not lowered by 1: the derivative of a^n is n*a^(n-1).',
  'exponent-missing': 'The exponent n is missing as a factor: the derivative of a^n is n*a^(n-1).',
  'path-dropped':
    'A path is missing: a value that is used more than once gets a contribution from each use; add them up.',
  overwritten: ({ to }) =>
    to === undefined
      ? 'That is only the last contribution: add it to the earlier ones instead of overwriting them.'
      : `That is only this contribution. ${to} is used more than once: add to what has arrived so far instead of overwriting it.`,
  'operands-swapped': ({ direction }) =>
    direction === 'forward'
      ? 'The operands are swapped.'
      : 'The factors are swapped: a product passes back the upstream gradient times the other factor.',
  'minus-dropped':
    'A minus sign is lost: the derivative of a - b with respect to b is -1, and that of cos(a) is -sin(a).',
  'quotient-minus-missing':
    'The minus sign is missing: the derivative of a/b with respect to b is -a/b^2.',
  'denominator-not-squared':
    'The denominator is not squared: the derivative of a/b with respect to b is -a/b^2.',
  'quotient-for-slope':
    'That is the quotient itself: the derivative of a/b with respect to b is -a/b^2.',
  'factor-missing':
    'A factor is missing in the local derivative: for the result v it is v*(1 - v) for sigmoid and 1 - v^2 for tanh.',
  'operand-in-rule':
    'The right rule with the wrong number: in v*(1 - v) for sigmoid and 1 - v^2 for tanh, v is the result, not the operand.',
  'slope-inverted':
    'The local derivative is inverted: for ln(a) it is 1/a, for sqrt(a) it is 1/(2*sqrt(a)), and for a/b with respect to a it is 1/b.',
  'half-missing': 'The factor 1/2 is missing: the derivative of sqrt(a) is 1/(2*sqrt(a)).',
  'gate-ignored':
    'A branch that was not taken passes nothing back: relu, abs, max and min have the slope of the piece that the point is on.',
  'value-for-slope': 'That multiplies by the value of the function instead of its derivative.',
  'chain-added':
    'That adds: the chain rule multiplies the upstream gradient by the local derivative.',
  'detach-ignored':
    'That lets the gradient through detach(): a detached value is a constant, so no gradient flows back through it.',
  'sign-flipped': 'The sign is wrong.',
  'value-given': 'That is the value; the question asks for the derivative.',
  'stale-gradient':
    'That is twice the gradient, as after two calls of backward() without zero_grad() in between: count each path once.',
  'first-derivative-given': 'That is the first derivative: differentiate it once more.',
  'slopes-multiplied':
    'That multiplies two first derivatives: the second derivative is the derivative of the first.',
  'step-uphill':
    'That goes uphill: gradient descent subtracts the learning rate times the gradient.',
  'learning-rate-missing':
    'The learning rate is missing: the step is the learning rate times the gradient.',
  'step-alone': 'That is only the step: add it to the weight.',
  'gradient-not-renewed':
    'That uses the first gradient for every step: compute the gradient again at each new weight.',
  'one-step-only': 'That is the weight after one step: the question asks for more steps.',
  'momentum-forgotten':
    'The momentum buffer is missing: add mu times the previous buffer to the new gradient.',
  'bias-correction-missing':
    'The bias correction is missing: Adam divides each running mean by 1 - beta^t before using it.',
  'scale-missing':
    'The division is missing: Adam divides the mean gradient by the square root of the mean squared gradient.',
  'weight-decay-missing': 'The weight decay is missing: the step includes weight_decay*w as well.',
  'weight-decay-coupled':
    'The weight decay was scaled like the gradient: AdamW subtracts lr*weight_decay*w directly from the weight.',
  'sum-for-product': ({ symbol }) =>
    symbol === undefined
      ? 'That is the sum; the question asks for another operation.'
      : `That is the sum, but the operation is ${symbol}.`,
  'difference-taken': ({ symbol }) =>
    symbol === undefined
      ? 'That is the difference; the question asks for another operation.'
      : `That is the difference, but the operation is ${symbol}.`,
  'product-for-sum': ({ symbol }) =>
    symbol === undefined
      ? 'That is the product; the question asks for another operation.'
      : `That is the product, but the operation is ${symbol}.`,
  degrees: 'That treats the angle as degrees; it is in radians.',
  log10: 'That is the logarithm to base 10; log and ln are the natural logarithm.',
  'operand-itself': 'That is the operand itself: apply the function to it.',
} as const satisfies Readonly<Record<string, Sentence>>;

/** The name of a mistake that the tutor knows. */
export type MistakeCode = keyof typeof SENTENCES;

/** Every code that has a sentence of its own. */
export const MISTAKE_CODES = Object.keys(SENTENCES) as readonly MistakeCode[];

/** Whether a code is one of these. */
export function isMistakeCode(code: string): code is MistakeCode {
  return Object.hasOwn(SENTENCES, code);
}

/** The feedback for a mistake, as precise as its known place allows. */
export function sentenceOfMistake(code: MistakeCode, place: MistakePlace = {}): string {
  const sentence: Sentence = SENTENCES[code];
  return typeof sentence === 'string' ? sentence : sentence(place);
}
