import { call, formula, kink, piece, type Operation } from './operation.js';

/** Beyond this PyTorch's softplus is the identity (`threshold=20` of torch.nn.functional.softplus). */
const SOFTPLUS_THRESHOLD = 20;

/**
 * Activation functions and the operations that choose between their pieces. At a kink the slopes are those that
 * PyTorch's autograd notes call a minimum-norm subgradient: 0 for abs and relu, half each for a tie.
 */
export const piecewise: readonly Operation[] = [
  {
    name: 'abs',
    spellings: ['abs'],
    notation: call,
    value: Math.abs,
    derivatives: [
      { number: (a) => (a > 0 ? 1 : a < 0 ? -1 : 0), rule: piece((a) => `a ${against(a, 0)} 0`) },
    ],
    side: Math.sign,
    edge: (a) =>
      a === 0
        ? kink(
            'abs has a kink at 0: its slope is -1 on the left and 1 on the right. PyTorch takes 0.',
          )
        : undefined,
  },
  {
    name: 'relu',
    spellings: ['relu'],
    notation: call,
    // -0 and nan pass through, as in PyTorch.
    value: (a) => (a < 0 ? 0 : a),
    derivatives: [
      {
        number: (a) => (a <= 0 ? 0 : 1),
        rule: piece((a) => `a ${against(a, 0)} 0`),
        closed: () => true,
      },
    ],
    side: Math.sign,
    edge: (a) =>
      a === 0
        ? kink(
            'relu has a kink at 0: its slope is 0 on the left and 1 on the right. PyTorch takes 0.',
          )
        : undefined,
  },
  {
    name: 'sigmoid',
    spellings: ['sigmoid'],
    notation: call,
    value: (a) => 1 / (1 + Math.exp(-a)),
    derivatives: [
      {
        number: (_a, _b, v) => (1 - v) * v,
        rule: formula('v*(1 - v)'),
        times: (g, _a, _b, v) => g * (1 - v) * v,
      },
    ],
  },
  {
    name: 'softplus',
    spellings: ['softplus'],
    notation: call,
    value: (a) => (a > SOFTPLUS_THRESHOLD ? a : Math.log1p(Math.exp(a))),
    derivatives: [{ number: softplusSlope, rule: formula('sigmoid(a)') }],
  },
  {
    name: 'max',
    spellings: ['max'],
    notation: call,
    // A tie returns the first operand, which matters for 0 and -0; nan wins over everything.
    value: (a, b) => (a >= b || Number.isNaN(a) ? a : b),
    derivatives: [
      {
        number: (a, b) => share(a, b),
        rule: piece((a, b) => `a ${against(a, b)} b`),
        closed: () => true,
      },
      {
        number: (a, b) => share(b, a),
        rule: piece((a, b) => `b ${against(b, a)} a`),
        closed: () => true,
      },
    ],
    side: (a, b) => Math.sign(a - b),
    edge: (a, b) => tie('max', a, b),
  },
  {
    name: 'min',
    spellings: ['min'],
    notation: call,
    value: (a, b) => (a <= b || Number.isNaN(a) ? a : b),
    derivatives: [
      {
        number: (a, b) => share(b, a),
        rule: piece((a, b) => `a ${against(a, b)} b`),
        closed: () => true,
      },
      {
        number: (a, b) => share(a, b),
        rule: piece((a, b) => `b ${against(b, a)} a`),
        closed: () => true,
      },
    ],
    side: (a, b) => Math.sign(a - b),
    edge: (a, b) => tie('min', a, b),
  },
];

function softplusSlope(a: number): number {
  if (a > SOFTPLUS_THRESHOLD) return 1;
  const z = Math.exp(a);
  return z / (z + 1);
}

/** The share of the gradient that `max` passes to `own`: all, nothing, or half of it at a tie. */
function share(own: number, other: number): number {
  return own < other ? 0 : own === other ? 0.5 : 1;
}

/** The relation between two numbers, in symbols. */
function against(a: number, b: number): string {
  return a < b ? '<' : a > b ? '>' : a === b ? '=' : 'is nan, not';
}

function tie(name: string, a: number, b: number) {
  return a === b
    ? kink(
        `Both operands of ${name} are equal: a tie. PyTorch gives each of them half of the gradient.`,
      )
    : undefined;
}
