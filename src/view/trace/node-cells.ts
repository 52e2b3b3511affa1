import type { ForwardStep } from '../../autodiff/trace/forward-steps.js';
import type { Palette } from '../palette.js';
import { right, type Cell } from './columns.js';
import { formulaText } from './formula.js';
import { numberText } from './number-text.js';

/** What a node computes, in names: `ln(v₋₁)`, or the variable. */
export function nodeFormula(step: ForwardStep): string {
  if (step.kind === 'input') return step.variable;
  return formulaText(
    step.spelling,
    step.operands.map(({ name }) => name),
  );
}

/** A node at the beginning of a row: its name, its formula and its value. */
export function nodeCells(step: ForwardStep, { accent }: Palette): Cell[] {
  return [
    { text: step.name, paint: accent },
    { text: `= ${nodeFormula(step)}` },
    right(numberText(step.value)),
  ];
}
