import { traceExpression, type Trace } from '../../../src/autodiff/trace/trace.js';

/** A trace with a shared intermediate, a number, a constant and fan-out. */
export function sharedTrace(): Trace {
  return traceExpression('h = x*y; h*h + 2*pi - relu(h)', point({ x: 2, y: -3 }));
}

export function point(values: Readonly<Record<string, number>>): Map<string, number> {
  return new Map(Object.entries(values));
}

/** Expressions whose names and shapes try the languages' quoting. */
export const CURIOUS: readonly Trace[] = [
  traceExpression(
    'end*graph*node*n0*_x_*__y__',
    new Map(['end', 'graph', 'node', 'n0', '_x_', '__y__'].map((name, i) => [name, i])),
  ),
  traceExpression('2.', new Map()),
  traceExpression('x', point({ x: NaN })),
  traceExpression(
    '名*é - α₁',
    new Map([
      ['名', 1],
      ['é', 2],
      ['α₁', 3],
    ]),
  ),
  traceExpression('x*x\n+ max(x, 1)^-2', point({ x: -Infinity })),
];
