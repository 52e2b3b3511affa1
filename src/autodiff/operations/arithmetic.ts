import { edge, formula, oneOver, type Edge, type Operation } from './operation.js';
import { power } from './power.js';

/** The operations written with symbols. Higher precedence binds tighter; powers bind tighter than a minus sign. */
export const arithmetic: readonly Operation[] = [
  {
    name: 'add',
    spellings: ['+'],
    notation: { kind: 'infix', precedence: 1, associativity: 'left' },
    value: (a, b) => a + b,
    derivatives: [
      { number: 1, rule: formula('1') },
      { number: 1, rule: formula('1') },
    ],
  },
  {
    name: 'sub',
    spellings: ['-'],
    notation: { kind: 'infix', precedence: 1, associativity: 'left' },
    value: (a, b) => a - b,
    derivatives: [
      { number: 1, rule: formula('1') },
      { number: -1, rule: formula('-1') },
    ],
  },
  {
    name: 'mul',
    spellings: ['*'],
    notation: { kind: 'infix', precedence: 2, associativity: 'left' },
    value: (a, b) => a * b,
    derivatives: [
      { number: (_a, b) => b, rule: formula('b') },
      { number: (a) => a, rule: formula('a') },
    ],
  },
  {
    name: 'div',
    spellings: ['/'],
    notation: { kind: 'infix', precedence: 2, associativity: 'left' },
    value: (a, b) => a / b,
    derivatives: [
      oneOver((_a, b) => b, formula('1/b')),
      { number: (_a, b, v) => -(v / b), rule: formula('-a/b^2') },
    ],
    side: (_a, b) => Math.sign(b),
    edge: (a, b) => (b === 0 ? divisionByZero(a / b) : undefined),
  },
  {
    name: 'neg',
    spellings: ['-'],
    notation: { kind: 'prefix', precedence: 3 },
    value: (a) => -a,
    derivatives: [{ number: -1, rule: formula('-1') }],
  },
  power,
];

function divisionByZero(quotient: number): Edge {
  if (Number.isNaN(quotient)) {
    return edge('0/0 is undefined, so it is nan. PyTorch gives nan too, without an error.');
  }
  const sign = quotient > 0 ? 'inf' : '-inf';
  return edge(
    `Division by zero is not an error in floating point: it gives ${sign}, in PyTorch too. The derivatives there are ` +
      'infinite, or nan where infinity meets zero.',
  );
}
