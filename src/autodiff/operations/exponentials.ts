import { call, edge, formula, oneOver, type Edge, type Operation } from './operation.js';

/** ln(10) as written in PyTorch's backward formula for log10: one unit in the last place below Math.LN10. */
const LN10_OF_PYTORCH = 2.3025850929940456;

/** Exponentials, logarithms and the square root. */
export const exponentials: readonly Operation[] = [
  {
    name: 'exp',
    spellings: ['exp'],
    notation: call,
    value: Math.exp,
    derivatives: [{ number: (_a, _b, v) => v, rule: formula('v') }],
  },
  {
    name: 'expm1',
    spellings: ['expm1'],
    notation: call,
    value: Math.expm1,
    derivatives: [{ number: (_a, _b, v) => v + 1, rule: formula('v + 1') }],
  },
  {
    name: 'log',
    spellings: ['log', 'ln'],
    notation: call,
    value: Math.log,
    derivatives: [oneOver((a) => a, formula('1/a'))],
    side: Math.sign,
    edge: logarithmEdge,
  },
  {
    name: 'log2',
    spellings: ['log2'],
    notation: call,
    value: Math.log2,
    derivatives: [oneOver((a) => a * Math.LN2, formula('1/(a*ln(2))'))],
    side: Math.sign,
    edge: logarithmEdge,
  },
  {
    name: 'log10',
    spellings: ['log10'],
    notation: call,
    value: Math.log10,
    derivatives: [oneOver((a) => a * LN10_OF_PYTORCH, formula('1/(a*ln(10))'))],
    side: Math.sign,
    edge: logarithmEdge,
  },
  {
    name: 'log1p',
    spellings: ['log1p'],
    notation: call,
    value: Math.log1p,
    derivatives: [oneOver((a) => a + 1, formula('1/(a + 1)'))],
    side: (a) => Math.sign(a + 1),
    edge: (a) => logarithmEdge(a + 1),
  },
  {
    name: 'sqrt',
    spellings: ['sqrt'],
    notation: call,
    value: Math.sqrt,
    derivatives: [oneOver((_a, _b, v) => 2 * v, formula('1/(2*v)'))],
    side: Math.sign,
    edge: rootEdge,
  },
];

function logarithmEdge(a: number): Edge | undefined {
  if (a === 0)
    return edge('At 0 the logarithm is -inf and its slope is infinite; PyTorch gives the same.');
  if (a < 0) {
    return edge(
      'The logarithm of a negative number is not a real number: nan. PyTorch still applies ' +
        'the formula for the slope, so the local derivative is a number, but a meaningless one.',
    );
  }
  return undefined;
}

function rootEdge(a: number): Edge | undefined {
  if (a === 0)
    return edge(
      'The slope of sqrt grows without bound as its operand approaches 0. PyTorch gives inf at 0.',
    );
  if (a < 0)
    return edge(
      'The square root of a negative number is not a real number: nan, with a nan slope.',
    );
  return undefined;
}
