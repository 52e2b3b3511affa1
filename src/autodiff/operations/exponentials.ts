import { call, edge, formula, type Edge, type Operation } from './operation.js';

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
    derivatives: [{ number: (a) => 1 / a, rule: formula('1/a') }],
    side: Math.sign,
    edge: logarithmEdge,
  },
  {
    name: 'log2',
    spellings: ['log2'],
    notation: call,
    value: Math.log2,
    derivatives: [{ number: (a) => 1 / (a * Math.LN2), rule: formula('1/(a*ln(2))') }],
    side: Math.sign,
    edge: logarithmEdge,
  },
  {
    name: 'log10',
    spellings: ['log10'],
    notation: call,
    value: Math.log10,
    derivatives: [{ number: (a) => 1 / (a * Math.LN10), rule: formula('1/(a*ln(10))') }],
    side: Math.sign,
    edge: logarithmEdge,
  },
  {
    name: 'log1p',
    spellings: ['log1p'],
    notation: call,
    value: Math.log1p,
    derivatives: [{ number: (a) => 1 / (a + 1), rule: formula('1/(a + 1)') }],
    side: (a) => Math.sign(a + 1),
    edge: (a) => logarithmEdge(a + 1),
  },
  {
    name: 'sqrt',
    spellings: ['sqrt'],
    notation: call,
    value: Math.sqrt,
    derivatives: [{ number: (_a, _b, v) => 1 / (2 * v), rule: formula('1/(2*v)') }],
    side: Math.sign,
    edge: rootEdge,
  },
];

function logarithmEdge(a: number): Edge | undefined {
  if (a === 0)
    return edge(
      'A logarithm falls to -inf at 0 and its slope is infinite there; PyTorch gives the same.',
    );
  if (a < 0) {
    return edge(
      'The logarithm of a negative number is not a real number: nan. PyTorch still puts the number into ' +
        'the rule for the slope, so the derivative is finite and means nothing.',
    );
  }
  return undefined;
}

function rootEdge(a: number): Edge | undefined {
  if (a === 0)
    return edge('The slope of sqrt grows without bound towards 0. PyTorch gives inf there.');
  if (a < 0)
    return edge(
      'The square root of a negative number is not a real number: nan, with a nan slope.',
    );
  return undefined;
}
