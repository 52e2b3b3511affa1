import type { Trace } from '../autodiff/trace/trace.js';
import { mistakenDerivative } from '../mistakes/on-tape.js';
import { slopeMistake } from '../mistakes/slope-mistakes.js';
import { mistakenNodes, valueMistake } from '../mistakes/value-mistakes.js';
import { closingLines } from './closing.js';
import type { PracticeQuestion } from './question.js';
import { asksValues, tracesOf } from './question-trace.js';

/** A question worked out, step by step. */
export interface WorkedSolution {
  readonly traces: readonly Trace[];
  /** Indices into `reverse` of the first trace at which the mistake happens, and into its `forward`. */
  readonly marked: ReadonlySet<number>;
  readonly markedForward: ReadonlySet<number>;
  /** From the trace to the answer. */
  readonly closing: readonly string[];
  /** Whether the traces are walked back. */
  readonly isWalkedBack: boolean;
}

/** Works a question out. With the code of a mistake, the steps are marked at which it happens. */
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

/** The steps of the backward sweep at which a mistake is made; none for one that has no place. */
function markedSteps(trace: Trace, code: string): Set<number> {
  const mistake = slopeMistake(code);
  if (mistake === undefined) return new Set();
  const places = new Set<string>();
  for (const { node } of trace.inputs) {
    const ends = { output: trace.result.node, variable: node };
    for (const { from, operand } of mistakenDerivative(trace.tape, ends, mistake).edges) {
      places.add(`${from} ${operand}`);
    }
  }
  const steps = trace.reverse.flatMap(({ from, operand }, index) =>
    places.has(`${from} ${operand}`) ? [index] : [],
  );
  return new Set(steps);
}

function markedValues({ forward, result, tape }: Trace, code: string): Set<number> {
  const mistake = valueMistake(code);
  if (mistake === undefined) return new Set();
  const nodes = new Set(mistakenNodes(tape.graph, result.node, mistake));
  return new Set(forward.flatMap(({ node }, index) => (nodes.has(node) ? [index] : [])));
}
