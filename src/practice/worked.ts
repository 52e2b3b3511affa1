import type { Trace } from '../autodiff/trace/trace.js';
import type { SweptEdge } from '../autodiff/tape/reverse-mode.js';
import { mistakenDerivative } from '../mistakes/on-tape.js';
import { slopeMistake } from '../mistakes/slope-mistakes.js';
import { mistakenNodes, valueMistake } from '../mistakes/value-mistakes.js';
import { closingLines } from './closing.js';
import type { PracticeQuestion } from './question.js';
import { asksValues, tracesOf } from './question-trace.js';

/** A question worked out, step by step. */
export interface WorkedSolution {
  readonly traces: readonly Trace[];
  /** Where the mistake happens: indices into the `reverse` of the first trace, and into its `forward`. */
  readonly marked: ReadonlySet<number>;
  readonly markedForward: ReadonlySet<number>;
  /** From the trace to the answer. */
  readonly closing: readonly string[];
  /** Whether the traces have a backward sweep. */
  readonly isWalkedBack: boolean;
}

/** Works a question out. Given the code of a mistake, marks the steps at which it happens. */
export function worked(question: PracticeQuestion, mistake?: string): WorkedSolution {
  const { skill } = question;
  const { constants, traces } = tracesOf(skill, question);
  const [trace] = traces;
  const isKnown = trace !== undefined && mistake !== undefined;
  return {
    traces,
    marked: isKnown ? markedSteps(trace, mistake) : new Set(),
    markedForward: isKnown && asksValues(skill) ? markedValues(trace, mistake) : new Set(),
    closing: closingLines(question, constants),
    isWalkedBack: !asksValues(skill),
  };
}

/** The steps of the backward sweep at which a mistake is made; none if it has no particular place. */
function markedSteps(trace: Trace, code: string): Set<number> {
  const mistake = slopeMistake(code);
  if (mistake === undefined) return new Set();
  const places = new Set<string>();
  for (const { node } of trace.inputs) {
    const ends = { output: trace.result.node, variable: node };
    const { edges } = mistakenDerivative(trace.tape, ends, mistake);
    const steps = mistake.kind === 'straight' ? edges.flatMap(({ to }) => below(trace, to)) : edges;
    for (const { from, operand } of steps) places.add(`${from} ${operand}`);
  }
  const steps = trace.reverse.flatMap(({ from, operand }, index) =>
    places.has(`${from} ${operand}`) ? [index] : [],
  );
  return new Set(steps);
}

/**
 * The edges that lead on from a node, which a sweep leaves out if it stops there as if the node were the variable. Edges
 * that pass the gradient on unchanged make no difference, and count only if there are no others.
 */
function below({ reverse }: Trace, node: number): readonly SweptEdge[] {
  const reached = new Set([node]);
  const edges = reverse.filter(({ from, to }) => {
    if (!reached.has(from)) return false;
    reached.add(to);
    return true;
  });
  const telling = edges.filter(({ local }) => local !== 1);
  return telling.length > 0 ? telling : edges;
}

function markedValues({ forward, result, tape }: Trace, code: string): Set<number> {
  const mistake = valueMistake(code);
  if (mistake === undefined) return new Set();
  const nodes = new Set(mistakenNodes(tape.graph, result.node, mistake));
  return new Set(forward.flatMap(({ node }, index) => (nodes.has(node) ? [index] : [])));
}
