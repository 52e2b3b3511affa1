import type { ForwardStep } from '../../autodiff/trace/forward-steps.js';
import type { Trace } from '../../autodiff/trace/trace.js';
import type { Surface } from '../palette.js';
import { displayWidth, wrapText } from '../wrap.js';
import { alignedLines, right, type Cell } from './columns.js';
import { excerptOf, withGap } from './excerpt.js';
import { formulaText, numericFormulaText } from './formula.js';
import { numberText } from './number-text.js';
import { MARK, NONE_MARKED } from './mark.js';
import { indented, margin, paragraph } from './section.js';

/** The texts of one line of the forward sweep; those that don't apply are empty. */
interface Line {
  readonly name: string;
  readonly formula: string;
  /** The formula with numbers for names. */
  readonly numbers: string;
  readonly value: string;
  /** Other names of the value. */
  readonly also: string;
  /** Empty, or what points at the line. */
  readonly mark: string;
}

/**
 * The forward sweep: every value with its formula in names and in numbers; `outputs` are all results on its tape, `marked`
 * the indices of steps to point at.
 */
export function forwardSection(
  trace: Trace,
  surface: Surface,
  outputs: readonly Trace[] = [trace],
  marked: ReadonlySet<number> = NONE_MARKED,
): string[] {
  const lead = 'Compute each value from those above; remember it for the way back.';
  const excerpt = excerptOf(trace.forward.map((step, index) => ({ step, index })));
  const lines = excerpt.items.map(({ step, index }) => lineOf(step, outputs, marked.has(index)));
  const last = [...lines, ...outputs.flatMap(literalLines)];
  const table = alignedLines(
    last.map((line) => row(line, surface)),
    surface.width - margin(surface),
    1,
  );
  const printed = table?.map((line) => [line]) ?? last.map((line) => stacked(line, surface));
  const body = indented(withGap(printed, excerpt), table ? margin(surface) : 0);
  return [...paragraph('FORWARD', lead, surface), ...body];
}

/** The line of a result that is a mere number, which the tape stores without a step of its own. */
function literalLines({ result, resultName, tape }: Trace): Line[] {
  const literal = tape.graph.literals[result.node - tape.graph.inputs.length];
  if (literal === undefined) return [];
  const value = numberText(result.value);
  return [{ name: resultName, formula: literal.text, numbers: '', value, also: '', mark: '' }];
}

function lineOf(step: ForwardStep, outputs: readonly Trace[], isMarked: boolean): Line {
  const { name } = step;
  const value = numberText(step.value);
  const results = outputs.filter(({ result }) => result.node === step.node);
  const names = new Set([step.alias, ...results.map(({ resultName }) => resultName)]);
  const also = [...names]
    .map((other) => (other === undefined ? '' : ` = ${other}`))
    .join('')
    .trim();
  const mark = isMarked ? MARK : '';
  if (step.kind === 'input') {
    return { name, formula: step.variable, numbers: '', value, also, mark };
  }
  const { spelling, operands } = step;
  const formula = formulaText(
    spelling,
    operands.map((operand) => operand.name),
  );
  const numbers = numericFormulaText(step);
  return { name, formula, numbers: numbers === formula ? '' : numbers, value, also, mark };
}

function row({ name, formula, numbers, value, also, mark }: Line, { palette }: Surface): Cell[] {
  return [
    { text: name, paint: palette.accent },
    { text: `= ${formula}` },
    { text: numbers === '' ? '' : `= ${numbers}`, paint: palette.muted },
    { text: '=' },
    right(value),
    { text: also, paint: palette.strong },
    { text: mark, paint: palette.bad },
  ];
}

function stacked(
  { name, formula, numbers, value, also, mark }: Line,
  { width, palette }: Surface,
): string[] {
  const indent = displayWidth(name) + 1;
  const rest = [
    numbers === '' ? '' : palette.muted(`= ${numbers}`),
    `= ${value} ${palette.strong(also)}`.trimEnd() + (mark === '' ? '' : `  ${palette.bad(mark)}`),
  ];
  return [
    ...wrapText(`${palette.accent(name)} = ${formula}`, width, { hangingIndent: indent + 2 }),
    ...rest
      .filter((text) => text !== '')
      .flatMap((text) => wrapText(text.trimEnd(), width, { indent, hangingIndent: indent + 2 })),
  ];
}
