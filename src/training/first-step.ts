import { record, type Tape } from '../autodiff/tape/tape.js';
import {
  forwardSteps,
  operationStep,
  type OperationStep,
} from '../autodiff/trace/forward-steps.js';
import { nodeNames, type NameOf } from '../autodiff/trace/names.js';
import { reverseSteps, type ReverseStep } from '../autodiff/trace/reverse-steps.js';
import { nextPlace, type Place } from './descent.js';
import type { Run } from './run.js';

/** One use of the chain rule on the way to a weight. */
export interface Link {
  readonly step: ReverseStep;
  readonly operation: OperationStep;
  /** The number of additions in this link. Several are shown as one, since each passes the gradient on unchanged. */
  readonly additions: number;
  /** Where the link begins: for several additions, the last sum. */
  readonly fromName: string;
}

/** The contribution of one data point to the derivative with respect to a weight. */
export interface PointShare {
  readonly x: number;
  readonly target: number;
  readonly prediction: number;
  readonly residual: number;
  readonly contribution: number;
}

/** The first step of training, for one weight, from the loss to its new value. */
export interface FirstStep {
  readonly weight: string;
  /** Its index among the weights. */
  readonly index: number;
  readonly before: number;
  readonly gradient: number;
  readonly after: number;
  /** The new value after the step. */
  readonly next: Place;
  /** The data point that contributes most, counted from 1, and the path from the loss through it to the weight. */
  readonly through: number;
  readonly links: readonly Link[];
  readonly shares: readonly PointShare[];
}

/** Traces the first step of a run. Every number comes from one backward sweep over the loss. */
export function firstStepOf({ compiled, recipe, start }: Run): FirstStep {
  const { loss, model } = compiled;
  const tape = record(loss, start.weights);
  const nameOf = spokenNames(tape);
  const forward = forwardSteps(tape, nameOf);
  const { steps } = reverseSteps(tape, forward, nameOf, loss.output);
  const node = loss.inputs.indexOf(model.traced);
  const arriving = steps.filter(({ to }) => to === node);
  const valueOf = (name: string) => tape.values[loss.definitions.get(name) ?? -1] ?? NaN;
  const shares = model.data.map(({ x, target }, index): PointShare => {
    const own = arriving.filter(({ fromName }) => pointOf(fromName) === index + 1);
    return {
      x,
      target,
      prediction: valueOf(`p${index + 1}`),
      residual: valueOf(`r${index + 1}`),
      contribution: own.reduce((sum, { contribution }) => sum + contribution, 0),
    };
  });
  const most = arriving.reduce((a, b) =>
    Math.abs(b.contribution) > Math.abs(a.contribution) ? b : a,
  );
  const next = nextPlace(loss, start, recipe);
  return {
    weight: model.traced,
    index: node,
    before: start.weights[node] ?? NaN,
    gradient: start.gradient[node] ?? NaN,
    after: next.weights[node] ?? NaN,
    next,
    through: pointOf(most.fromName),
    links: linksTo(most, steps, (step) => operationStep(forward, loss, step.from)),
    shares,
  };
}

/** The names of values in the loss, so that a chain reads L → S → q3 → r3; partial sums have no name. */
function spokenNames({ graph }: Tape): NameOf {
  const given = new Map(Array.from(graph.definitions, ([name, node]) => [node, name]));
  for (const { node, name } of graph.outputs) if (name !== undefined) given.set(node, name);
  const numbered = nodeNames(graph);
  return (node) => graph.inputs[node] ?? given.get(node) ?? numbered(node);
}

/** The data point that a value belongs to: the number at the end of its name. */
function pointOf(name: string): number {
  return Number(/\d+$/.exec(name)?.[0]);
}

/** The steps from the output to the given one, with unnamed sums merged. */
function linksTo(
  last: ReverseStep,
  steps: readonly ReverseStep[],
  operationOf: (step: ReverseStep) => OperationStep | undefined,
): Link[] {
  const way: ReverseStep[] = [];
  let step: ReverseStep | undefined = last;
  while (step !== undefined) {
    way.unshift(step);
    const above: number = step.from;
    step = steps.find(({ to }) => to === above);
  }
  const links: Link[] = [];
  let additions = 0;
  let fromName: string | undefined;
  for (const step of way) {
    const operation = operationOf(step);
    if (operation === undefined) continue;
    additions += operation.spelling.operation.name === 'add' ? 1 : 0;
    fromName ??= step.fromName;
    // A partial sum, which only has a number for a name.
    if (/^v[₀-₉]/.test(step.toName)) continue;
    links.push({ step, operation, additions, fromName });
    additions = 0;
    fromName = undefined;
  }
  return links;
}
