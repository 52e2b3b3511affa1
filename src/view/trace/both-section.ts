import { tangentSteps, type TangentStep } from '../../autodiff/trace/tangent-steps.js';
import type { Trace } from '../../autodiff/trace/trace.js';
import type { Surface } from '../palette.js';
import { wrapText } from '../wrap.js';
import { alignedLines, right, type Cell } from './columns.js';
import { excerptOf, withGap } from './excerpt.js';
import { nodeCells, nodeFormula } from './node-cells.js';
import { numberText } from './number-text.js';
import { indented, margin, paragraph } from './section.js';

const LEAD =
  'The same derivatives found twice. ↓ Forward mode reads downwards: how fast each value changes when one input ' +
  'moves; the derivatives come out at the bottom. ↑ Reverse mode reads upwards: how fast the result changes with each ' +
  'value; the derivatives come out at the inputs, on top.';

/** Forward and reverse mode side by side: tangents by each input and adjoints of each output, a row a node. */
export function bothSection(outputs: readonly [Trace, ...Trace[]], surface: Surface): string[] {
  const [{ tape, forward }] = outputs;
  const excerpt = excerptOf(tangentSteps(tape, forward));
  const room = surface.width - margin(surface);
  const table = alignedLines(tableRows(outputs, excerpt.items, surface), room, 2);
  const [head, printed] =
    table === undefined
      ? [[], excerpt.items.map((step) => stacked(step, outputs, surface))]
      : [table.slice(0, 1), table.slice(1).map((line) => [line])];
  const body = [...head, ...withGap(printed, excerpt)];
  return [...paragraph('BOTH', LEAD, surface), ...indented(body, table ? margin(surface) : 0)];
}

function tableRows(
  outputs: readonly [Trace, ...Trace[]],
  steps: readonly TangentStep[],
  { palette }: Surface,
): Cell[][] {
  const title = (text: string): Cell => right(text, palette.muted);
  const results = new Set(outputs.map(({ result }) => result.node));
  return [
    [
      { text: '' },
      { text: '' },
      title('value'),
      ...outputs[0].inputs.map(({ name }) => title(`↓ by ${name}`)),
      ...outputs.map(({ resultName }) => title(`↑ of ${resultName}`)),
    ],
    ...steps.map(({ step, tangents }) => [
      ...nodeCells(step, palette),
      ...tangents.map((tangent) =>
        right(numberText(tangent), results.has(step.node) ? palette.strong : undefined),
      ),
      ...outputs.map(({ adjoints }) =>
        right(
          numberText(adjoints[step.node] ?? NaN),
          step.kind === 'input' ? palette.strong : undefined,
        ),
      ),
    ]),
  ];
}

function stacked(
  { step, tangents }: TangentStep,
  outputs: readonly [Trace, ...Trace[]],
  { width, palette }: Surface,
): string[] {
  const down = outputs[0].inputs.map(
    ({ name }, sweep) => `↓ by ${name}: ${numberText(tangents[sweep] ?? NaN)}`,
  );
  const up = outputs.map(
    ({ resultName, adjoints }) => `↑ of ${resultName}: ${numberText(adjoints[step.node] ?? NaN)}`,
  );
  const title = `${palette.accent(step.name)} = ${nodeFormula(step)} = ${numberText(step.value)}`;
  return [
    ...wrapText(title, width, { hangingIndent: 4 }),
    ...[...down, ...up].flatMap((text) => wrapText(text, width, { indent: 2, hangingIndent: 4 })),
  ];
}
