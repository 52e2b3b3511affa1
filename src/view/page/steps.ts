import { operationStep, type ForwardStep } from '../../autodiff/trace/forward-steps.js';
import type { Trace } from '../../autodiff/trace/trace.js';
import { edgeId, nodeId } from '../graph/drawing.js';
import { adjointName, enclosed, formulaText, numericFormulaText } from '../trace/formula.js';
import { localDerivativeText } from '../trace/local-derivative.js';
import { numberText } from '../trace/number-text.js';

/** One step of the walk: a row of a table, and what the card beside the graph says of it. */
export interface PageStep {
  readonly phase: 'forward' | 'reverse';
  /** The id of its row. */
  readonly row: string;
  /** The cells of its row. */
  readonly cells: readonly string[];
  /** What the card is headed by, and its lines. */
  readonly title: string;
  readonly lines: readonly string[];
  /** The ids of what the graph highlights: on the way back the edge first. */
  readonly marks: readonly string[];
  /** What is known from here on: the value of a node, or its adjoint as far as it goes. */
  readonly found: { readonly node: string; readonly adjoint?: string };
}

/** The walk through a trace: every value, the seed, every edge backwards. */
export function pageSteps(trace: Trace): PageStep[] {
  const { result, resultName: y, tape } = trace;
  const forward = trace.forward.map((step) => forwardStep(step, trace));
  if (tape.graph.active[result.node] !== 1) return forward;
  const bar = adjointName(result.name);
  const seed: PageStep = {
    phase: 'reverse',
    row: 'seed',
    cells: ['seed', `∂${y}/∂${y} = 1`, '', `${bar} = ${numberText(1)}`, ''],
    title: `Seed: ${bar} = 1`,
    lines: [`∂${y}/∂${y} = 1: the walk back begins at the result.`],
    marks: [nodeId(result.node)],
    found: { node: nodeId(result.node), adjoint: `${bar} = ${numberText(1)}` },
  };
  return [...forward, seed, ...reverseSteps(trace)];
}

function forwardStep(step: ForwardStep, { result, resultName }: Trace): PageStep {
  const value = numberText(step.value);
  const names = new Set([step.alias, step.node === result.node ? resultName : undefined]);
  const also = [...names].flatMap((name) => (name === undefined ? [] : [name])).join(' = ');
  const isInput = step.kind === 'input';
  const formula = isInput
    ? step.variable
    : formulaText(
        step.spelling,
        step.operands.map(({ name }) => name),
      );
  const numbers = isInput ? '' : numericFormulaText(step);
  return {
    phase: 'forward',
    row: `row-${nodeId(step.node)}`,
    cells: [step.name, formula, numbers, value, also],
    title: `${step.name} = ${formula}`,
    lines: [
      isInput ? `An input: ${formula} = ${value}` : `${numbers} = ${value}`,
      ...(also === '' ? [] : [`This is ${also}.`]),
    ],
    marks: [
      nodeId(step.node),
      ...(isInput ? [] : step.operands.map((_operand, index) => edgeId(step.node, index))),
    ],
    found: { node: nodeId(step.node) },
  };
}

function reverseSteps({ forward, reverse, tape }: Trace): PageStep[] {
  return reverse.map((step, index) => {
    const operation = operationStep(forward, tape.graph, step.from);
    const local = operation === undefined ? '' : localDerivativeText(step, operation);
    const edge = `${step.fromName} → ${step.toName}`;
    const product =
      `${numberText(step.upstream)} × ${enclosed(numberText(step.local))} = ` +
      numberText(step.contribution);
    const bar = adjointName(step.toName);
    const total = numberText(step.total);
    const adds = step.ordinal > 1;
    const count = step.contributions > 1 ? `${step.ordinal}/${step.contributions}` : '';
    const sum = adds
      ? `${numberText(step.before)} + ${enclosed(numberText(step.contribution))} = `
      : '';
    return {
      phase: 'reverse',
      row: `row-back-${index + 1}`,
      cells: [edge, local, product, `${bar} ${adds ? '+=' : '='} ${total}`, count],
      title: edge,
      lines: [
        `local derivative: ${local}`,
        `upstream × local: ${product}`,
        `total so far: ${bar} = ${sum}${total}`,
        ...(count === '' ? [] : [`contribution ${count} to ${step.toName}`]),
      ],
      marks: [edgeId(step.from, step.operand), nodeId(step.to)],
      found: { node: nodeId(step.to), adjoint: `${bar} = ${total}` },
    };
  });
}
