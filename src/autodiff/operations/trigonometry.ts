import { call, edge, formula, oneOver, type Edge, type Operation } from './operation.js';

/** Circular and hyperbolic functions and their inverses; angles are radians. */
export const trigonometry: readonly Operation[] = [
  {
    name: 'sin',
    spellings: ['sin'],
    notation: call,
    value: Math.sin,
    derivatives: [{ number: Math.cos, rule: formula('cos(a)') }],
  },
  {
    name: 'cos',
    spellings: ['cos'],
    notation: call,
    value: Math.cos,
    derivatives: [{ number: (a) => -Math.sin(a), rule: formula('-sin(a)') }],
  },
  {
    name: 'tan',
    spellings: ['tan'],
    notation: call,
    value: Math.tan,
    derivatives: [{ number: (_a, _b, v) => 1 + v * v, rule: formula('1 + v^2') }],
  },
  {
    name: 'asin',
    spellings: ['asin'],
    notation: call,
    value: Math.asin,
    derivatives: [{ number: (a) => 1 / Math.sqrt(1 - a * a), rule: formula('1/sqrt(1 - a^2)') }],
    side: (a) => Math.sign(1 - Math.abs(a)),
    edge: (a) => arcEdge('asin', 'inf', a),
  },
  {
    name: 'acos',
    spellings: ['acos'],
    notation: call,
    value: Math.acos,
    derivatives: [{ number: (a) => -1 / Math.sqrt(1 - a * a), rule: formula('-1/sqrt(1 - a^2)') }],
    side: (a) => Math.sign(1 - Math.abs(a)),
    edge: (a) => arcEdge('acos', '-inf', a),
  },
  {
    name: 'atan',
    spellings: ['atan'],
    notation: call,
    value: Math.atan,
    derivatives: [oneOver((a) => 1 + a * a, formula('1/(1 + a^2)'))],
  },
  {
    name: 'sinh',
    spellings: ['sinh'],
    notation: call,
    value: Math.sinh,
    derivatives: [{ number: Math.cosh, rule: formula('cosh(a)') }],
  },
  {
    name: 'cosh',
    spellings: ['cosh'],
    notation: call,
    value: Math.cosh,
    derivatives: [{ number: Math.sinh, rule: formula('sinh(a)') }],
  },
  {
    name: 'tanh',
    spellings: ['tanh'],
    notation: call,
    value: Math.tanh,
    derivatives: [{ number: (_a, _b, v) => 1 - v * v, rule: formula('1 - v^2') }],
  },
];

function arcEdge(name: string, slope: string, a: number): Edge | undefined {
  if (Math.abs(a) > 1)
    return edge(
      `${name} is only defined from -1 to 1; outside that range its value and its slope are nan.`,
    );
  if (Math.abs(a) === 1)
    return edge(`${name} becomes vertical at -1 and 1. PyTorch gives ${slope} as its slope there.`);
  return undefined;
}
