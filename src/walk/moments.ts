import type { ForwardStep, OperationStep } from '../autodiff/trace/forward-steps.js';
import { operationStep } from '../autodiff/trace/forward-steps.js';
import type { ReverseStep } from '../autodiff/trace/reverse-steps.js';
import type { Trace } from '../autodiff/trace/trace.js';

/** One moment in a trace: a value, the seed, or one use of the chain rule. */
export type Moment =
  | { readonly kind: 'forward'; readonly step: ForwardStep }
  | { readonly kind: 'seed'; readonly node: number; readonly name: string }
  | {
      readonly kind: 'reverse';
      readonly step: ReverseStep;
      /** The operation that the edge leads back through. */
      readonly operation: OperationStep;
    };

/** All moments: every value forward, then the seed and every edge backward. */
export function momentsOf({ forward, result, reverse, tape }: Trace): Moment[] {
  const values = forward.map((step): Moment => ({ kind: 'forward', step }));
  if (tape.graph.active[result.node] !== 1) return values;
  const edges = reverse.flatMap((step): Moment[] => {
    const operation = operationStep(forward, tape.graph, step.from);
    return operation === undefined ? [] : [{ kind: 'reverse', step, operation }];
  });
  return [...values, { kind: 'seed', node: result.node, name: result.name }, ...edges];
}

/** The number that a moment produces, if there is something to work out. */
export function numberOf(moment: Moment): number | undefined {
  if (moment.kind === 'reverse') return moment.step.total;
  return moment.kind === 'forward' && moment.step.kind === 'operation'
    ? moment.step.value
    : undefined;
}
