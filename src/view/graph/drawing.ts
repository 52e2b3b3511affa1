import { operationStep, type ForwardStep } from '../../autodiff/trace/forward-steps.js';
import type { Trace } from '../../autodiff/trace/trace.js';
import { adjointName, formulaText } from '../trace/formula.js';
import { localDerivativeText } from '../trace/local-derivative.js';
import { exactText, numberText } from '../trace/number-text.js';

/** A value of the tape, as graph languages draw it. */
export interface DrawnNode {
  /** `n` and the node's number: a safe identifier everywhere. */
  readonly id: string;
  /** Given, spelled out in the expression, or computed; the result is computed as a rule, and drawn as itself. */
  readonly kind: 'input' | 'number' | 'operation' | 'result';
  /** The lines of its label: the formula, the value, and the adjoint where there is one. */
  readonly lines: readonly string[];
  /** All of that in one sentence, with every digit. */
  readonly sentence: string;
}

/** An operand on its way into an operation. */
export interface DrawnEdge {
  /** `e` with the operation's number and which operand it is. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** The local derivative, `cos(v₀) = 0.2837`; undefined where no derivative flows back. */
  readonly label: string | undefined;
  readonly sentence: string;
}

/** The graph of a trace: values flow along the edges, derivatives against them. */
export interface Drawing {
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
}

/** The id of a node of the tape. */
export function nodeId(node: number): string {
  return `n${node}`;
}

/** The id of the edge by which an operation gets its first or its second operand. */
export function edgeId(operation: number, operand: number): string {
  return `e${operation}_${operand}`;
}

/** Words and numbers for every node and edge of a trace, the same as in its text. */
export function drawingOf(trace: Trace): Drawing {
  const { forward, result, tape } = trace;
  const { inputs, literals } = tape.graph;
  const numbers = literals.map(({ text, value }, index): DrawnNode => {
    const node = inputs.length + index;
    const isResult = node === result.node;
    const named = isResult ? `${trace.resultName} = ${text}` : text;
    const known = String(value) === text;
    return {
      id: nodeId(node),
      kind: isResult ? 'result' : 'number',
      lines: known ? [named] : [named, `= ${numberText(value)}`],
      sentence: known ? named : `${named} = ${exactText(value)}`,
    };
  });
  const steps = forward.map((step) => drawnStep(step, trace));
  return {
    nodes: [...steps.slice(0, inputs.length), ...numbers, ...steps.slice(inputs.length)],
    edges: drawnEdges(trace),
  };
}

function drawnStep(step: ForwardStep, { adjoints, result, resultName, tape }: Trace): DrawnNode {
  const isResult = step.node === result.node;
  const names = new Set([...(isResult ? [resultName] : []), step.alias, step.name]);
  const formula =
    step.kind === 'input'
      ? step.variable
      : formulaText(
          step.spelling,
          step.operands.map(({ name }) => name),
        );
  const equation = [...names, formula].filter((part) => part !== undefined).join(' = ');
  const adjoint = adjoints[step.node] ?? NaN;
  const isActive = tape.graph.active[step.node] === 1;
  const bar = adjointName(step.name);
  return {
    id: nodeId(step.node),
    kind: isResult ? 'result' : step.kind,
    lines: [
      equation,
      `= ${numberText(step.value)}`,
      ...(isActive ? [`${bar} = ${numberText(adjoint)}`] : []),
    ],
    sentence:
      `${equation} = ${exactText(step.value)}` +
      (isActive ? `; ${bar} = ${exactText(adjoint)}` : ''),
  };
}

function drawnEdges({ forward, reverse, tape }: Trace): DrawnEdge[] {
  const swept = new Map(reverse.map((step) => [edgeId(step.from, step.operand), step]));
  return forward.flatMap((step) => {
    if (step.kind === 'input') return [];
    return step.operands.map((operand, index): DrawnEdge => {
      const id = edgeId(step.node, index);
      const back = swept.get(id);
      const operation = operationStep(forward, tape.graph, step.node);
      const label =
        back === undefined || operation === undefined
          ? undefined
          : localDerivativeText(back, operation);
      return {
        id,
        from: nodeId(operand.node),
        to: nodeId(step.node),
        label,
        sentence:
          back === undefined
            ? `${operand.name} goes into ${step.name}; no derivative comes back`
            : `${operand.name} goes into ${step.name}; back comes ${exactText(back.upstream)} × ` +
              `${exactText(back.local)} = ${exactText(back.contribution)}`,
      };
    });
  });
}
