import type { MistakeCode } from './sentences.js';

/** The properties of an edge in the backward sweep that decide which mistakes can be made there. */
export interface EdgeShape {
  /** The operation's name in PyTorch: `mul`, `pow`. */
  readonly operation: string;
  readonly operand: 0 | 1;
  /** Whether the edge begins at the result, where the upstream gradient is the seed. */
  readonly isFromResult: boolean;
  /** Whether it leads to the variable in question. */
  readonly isIntoVariable: boolean;
  /** Whether there is a nonlinear step between the edge and the variable. */
  readonly hasStepInside: boolean;
}

/**
 * A mistake in the backward sweep, as a wrong rule:
 * `edge`: a contribution other than upstream times local, as a formula in `g`, `d`, `a`, `b`, `v` (see RuleNumbers);
 * `outer`: a local derivative taken at the variable instead of the inner value;
 * `straight`: a contribution that skips the inner function and goes straight to the variable;
 * `sum`: contributions to one value that are not added up;
 * `scale`: a factor on the whole derivative.
 */
export type SlopeMistake = { readonly code: MistakeCode } & (
  | { readonly kind: 'edge'; readonly rule: (edge: EdgeShape) => string | undefined }
  | { readonly kind: 'outer' | 'straight'; readonly happens: (edge: EdgeShape) => boolean }
  | { readonly kind: 'sum'; readonly keeps: 'last' | 'all but last' }
  | { readonly kind: 'scale'; readonly factor: number }
);

/** Operations that pass the upstream gradient on unchanged, or negated. */
const PLAIN = new Set(['add', 'sub', 'neg']);
const WITH_TWO_OPERANDS = new Set(['add', 'sub', 'mul', 'div', 'pow', 'max', 'min']);
const PIECEWISE = new Set(['relu', 'abs', 'max', 'min']);

/** Whether an operation is nonlinear in an operand: its slope depends on it. */
export function isNonlinear(operation: string, operand: 0 | 1): boolean {
  if (operation === 'pow') return true;
  if (operation === 'div') return operand === 1;
  return !WITH_TWO_OPERANDS.has(operation) && operation !== 'neg';
}

/** A smooth nonlinear function of one operand. */
function isFunction(operation: string): boolean {
  return isNonlinear(operation, 0) && operation !== 'pow' && !PIECEWISE.has(operation);
}

/** A mistake at some operations: what each of them passes back. */
function rules(
  code: MistakeCode,
  rule: Readonly<Record<string, string | undefined>>,
  operand?: 0 | 1,
): SlopeMistake {
  return {
    code,
    kind: 'edge',
    rule: (edge) =>
      operand !== undefined && operand !== edge.operand ? undefined : rule[edge.operation],
  };
}

/** All of them, the likeliest first: if two give the same number, the first one names it. */
export const SLOPE_MISTAKES: readonly SlopeMistake[] = [
  {
    code: 'inner-derivative-missing',
    kind: 'straight',
    happens: (edge) =>
      isNonlinear(edge.operation, edge.operand) && !edge.isIntoVariable && !edge.hasStepInside,
  },
  {
    code: 'chain-stopped-early',
    kind: 'straight',
    happens: (edge) => isNonlinear(edge.operation, edge.operand) && !edge.isIntoVariable,
  },
  {
    code: 'outer-taken-at-x',
    kind: 'outer',
    happens: ({ operation, operand, isIntoVariable }) =>
      !isIntoVariable && operand === 0 && (operation === 'pow' || isFunction(operation)),
  },
  rules('power-not-lowered', { pow: 'g*b*v' }, 0),
  rules('exponent-missing', { pow: 'g*a^(b - 1)' }, 0),
  { code: 'path-dropped', kind: 'sum', keeps: 'all but last' },
  { code: 'overwritten', kind: 'sum', keeps: 'last' },
  rules('quotient-minus-missing', { div: 'g*a/b^2' }, 1),
  rules('denominator-not-squared', { div: '-(g*a/b)' }, 1),
  rules('quotient-for-slope', { div: 'g*a/b' }, 1),
  rules('factor-missing', { sigmoid: 'g*(1 - v)', tanh: 'g*(1 - v)' }),
  rules('operand-in-rule', { sigmoid: 'g*a*(1 - a)', tanh: 'g*(1 - a^2)' }),
  rules('half-missing', { sqrt: 'g/v' }),
  {
    code: 'slope-inverted',
    kind: 'edge',
    rule: ({ operation, operand }) =>
      operation === 'div' ? ['g*b', undefined][operand] : { log: 'g*a', sqrt: '2*g*v' }[operation],
  },
  rules('gate-ignored', { relu: 'g', abs: 'g', max: 'g', min: 'g' }),
  {
    code: 'minus-dropped',
    kind: 'edge',
    rule: ({ operation, operand }) =>
      operation === 'sub' ? [undefined, 'g'][operand] : { neg: 'g', cos: 'g*sin(a)' }[operation],
  },
  {
    code: 'operands-swapped',
    kind: 'edge',
    rule: ({ operation, operand }) =>
      operation === 'mul' ? (operand === 0 ? 'g*a' : 'g*b') : undefined,
  },
  {
    code: 'upstream-missing',
    kind: 'edge',
    rule: ({ isIntoVariable, isFromResult }) => (isIntoVariable && !isFromResult ? 'd' : undefined),
  },
  {
    code: 'local-derivative-missing',
    kind: 'edge',
    rule: ({ isIntoVariable, operation }) =>
      isIntoVariable && !PLAIN.has(operation) ? 'g' : undefined,
  },
  {
    code: 'value-for-slope',
    kind: 'edge',
    rule: ({ operation, operand }) =>
      isFunction(operation) || (operation === 'pow' && operand === 0) ? 'g*v' : undefined,
  },
  {
    code: 'chain-added',
    kind: 'edge',
    rule: ({ operation, isFromResult }) =>
      isFromResult || PLAIN.has(operation) ? undefined : 'g + d',
  },
  { code: 'sign-flipped', kind: 'scale', factor: -1 },
  { code: 'stale-gradient', kind: 'scale', factor: 2 },
];

/** The mistake with that code, if it is one of the backward sweep. */
export function slopeMistake(code: string): SlopeMistake | undefined {
  return SLOPE_MISTAKES.find((mistake) => mistake.code === code);
}
