import { type OperationStep, operationStep } from '../autodiff/trace/forward-steps.js';
import type { ReverseStep } from '../autodiff/trace/reverse-steps.js';
import type { Trace } from '../autodiff/trace/trace.js';
import { edgeMistakes, type StepMistake, valueStepMistakes } from '../mistakes/step-mistakes.js';
import type { PracticeCell } from './question.js';
import { areApart } from './tolerance.js';

/** A cell, and its step in the trace. */
export interface TraceCell extends PracticeCell {
  readonly answer: number;
  readonly forward: number | undefined;
  readonly reverse: number | undefined;
}

/** The cells of a trace in the order of the walk: every computed value, then the running sum after each edge. */
export function traceCells(trace: Trace, digits: number): TraceCell[] {
  const { forward, resultName: y, reverse, tape } = trace;
  const values = forward.flatMap((step, index): TraceCell[] =>
    step.kind === 'input' ? [] : [valueCell(step, index, digits)],
  );
  const edges = reverse.flatMap((step, index): TraceCell[] => {
    const operation = operationStep(forward, tape.graph, step.from);
    return operation === undefined ? [] : [edgeCell(step, operation, index, y, digits)];
  });
  return [...values, ...edges];
}

function valueCell(step: OperationStep, forward: number, digits: number): TraceCell {
  const mistakes = told(step.value, valueStepMistakes(step), digits);
  return { label: step.name, answer: step.value, mistakes, forward, reverse: undefined };
}

function edgeCell(
  step: ReverseStep,
  operation: OperationStep,
  reverse: number,
  y: string,
  digits: number,
): TraceCell {
  const mistakes = told(step.total, edgeMistakes(step, operation), digits);
  const label = `∂${y}/∂${step.toName} after ${step.fromName} → ${step.toName}`;
  return { label, answer: step.total, mistakes, forward: undefined, reverse };
}

/** The mistakes whose numbers differ from the answer and from each other. */
function told(
  answer: number,
  mistakes: readonly StepMistake[],
  digits: number,
): { code: string; answer: number }[] {
  const apart: { code: string; answer: number }[] = [];
  for (const { code, number } of mistakes) {
    if (!Number.isFinite(number) || !areApart(number, answer, digits)) continue;
    if (apart.every((other) => areApart(number, other.answer, digits))) {
      apart.push({ code, answer: number });
    }
  }
  return apart;
}
