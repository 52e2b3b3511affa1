import { operationStep } from '../../autodiff/trace/forward-steps.js';
import type { ReverseStep } from '../../autodiff/trace/reverse-steps.js';
import type { Trace } from '../../autodiff/trace/trace.js';
import type { Surface } from '../palette.js';
import { wrapText } from '../wrap.js';
import { alignedLines, alignedTexts, right, type Cell } from './columns.js';
import { excerptOf, withGap } from './excerpt.js';
import { adjointName, enclosed } from './formula.js';
import { localDerivativeText } from './local-derivative.js';
import { numberText } from './number-text.js';
import { indented, margin, paragraph } from './section.js';

/** One edge of the backward sweep with the words for its local derivative. */
interface Line {
  readonly step: ReverseStep;
  readonly number: string;
  readonly local: string;
}

/** The titles, and the seed. */
const HEAD_ROWS = 2;
/** The column of the factors. */
const FACTORS = 3;

interface Numbered {
  readonly step: ReverseStep;
  readonly index: number;
}

/** The backward sweep: one line an edge. A table that shows products if there is room, else stacked lines. */
export function reverseSection(trace: Trace, surface: Surface): string[] {
  const { resultName: y } = trace;
  if (trace.tape.graph.active[trace.result.node] !== 1) {
    return paragraph(
      'REVERSE',
      `${y} depends on no variable, so there is nothing to differentiate.`,
      surface,
    );
  }
  const fansOut = trace.reverse.some(({ contributions }) => contributions > 1);
  const lead =
    `Walk back from ${y}. Each line is one use of the chain rule: the derivative that arrives from above ` +
    `(upstream) times the local derivative is added to v\u0304, the derivative of ${y} by v.` +
    (fansOut ? ' A value that is used n times gets n contributions; k/n counts them.' : '');
  const excerpt = excerptOf(trace.reverse.map((step, index): Numbered => ({ step, index })));
  const lines = excerpt.items.map((numbered) => lineOf(trace, numbered));
  const room = surface.width - margin(surface);
  const rows = tableRows(trace, lines, surface);
  const table = alignedLines(withProducts(rows, lines), room, 2) ?? alignedLines(rows, room, 2);
  const [head, printed] =
    table === undefined
      ? [
          [`seed: ${adjointName(trace.result.name)} = ∂${y}/∂${y} = 1`],
          lines.map((line) => stacked(line, surface)),
        ]
      : [table.slice(0, HEAD_ROWS), table.slice(HEAD_ROWS).map((line) => [line])];
  const body = [...head, ...withGap(printed, excerpt)];
  return [...paragraph('REVERSE', lead, surface), ...indented(body, table ? margin(surface) : 0)];
}

function lineOf({ forward, tape }: Trace, { step, index }: Numbered): Line {
  const operation = operationStep(forward, tape.graph, step.from);
  const local = operation === undefined ? '' : localDerivativeText(step, operation);
  return { step, number: String(index + 1), local };
}

function tableRows(
  { result, resultName: y }: Trace,
  lines: readonly Line[],
  { palette }: Surface,
): Cell[][] {
  const titles = ['from → to', 'local derivative', 'upstream × local', 'total so far'];
  const seed = ['seed', `∂${y}/∂${y} = 1`, ''];
  const edges = alignedTexts(
    lines.map(({ step }) => [{ text: step.fromName }, { text: '→' }, { text: step.toName }]),
  );
  const factors = alignedTexts(
    lines.map(({ step }) => [
      right(numberText(step.upstream)),
      { text: '×' },
      right(numberText(step.local)),
    ]),
  );
  const totals = alignedTexts([
    totalCells(result.name, 1, false),
    ...lines.map(({ step }) => totalCells(step.toName, step.total, step.ordinal > 1)),
  ]);
  const counts = lines.map(({ step }) =>
    step.contributions > 1 ? `${step.ordinal}/${step.contributions}` : '',
  );
  return [
    [right('#', palette.muted), ...titles.map((text) => ({ text, paint: palette.muted }))],
    [right('0', palette.muted), ...[...seed, totals[0] ?? ''].map((text) => ({ text }))],
    ...lines.map(({ number, local }, index) => [
      right(number, palette.muted),
      { text: edges[index] ?? '', paint: palette.accent },
      { text: local },
      { text: factors[index] ?? '' },
      { text: totals[index + 1] ?? '' },
      { text: counts[index] ?? '', paint: palette.caution },
    ]),
  ];
}

/** The same rows with the product behind its factors, for surfaces that have room for it. */
function withProducts(rows: readonly Cell[][], lines: readonly Line[]): Cell[][] {
  const products = alignedTexts(
    lines.map(({ step }) => [{ text: '=' }, right(numberText(step.contribution))]),
  );
  return rows.map((row, index) =>
    row.map((cell, column) => {
      const product = column === FACTORS ? products[index - HEAD_ROWS] : undefined;
      return product === undefined ? cell : { ...cell, text: `${cell.text} ${product}` };
    }),
  );
}

function totalCells(name: string, total: number, adds: boolean): Cell[] {
  return [
    { text: adds ? '+=' : '' },
    { text: adjointName(name) },
    { text: '=' },
    right(numberText(total)),
  ];
}

function stacked({ step, number, local }: Line, { width, palette }: Surface): string[] {
  const { upstream, contribution, before, ordinal, contributions, total } = step;
  const indent = number.length + 2;
  const count = contributions > 1 ? palette.caution(`  ${ordinal}/${contributions}`) : '';
  const product = `${numberText(upstream)} × ${numberText(step.local)} = ${numberText(contribution)}`;
  const added = enclosed(numberText(contribution));
  const sum = ordinal === 1 ? '' : `${numberText(before)} + ${added} = `;
  return [
    `${palette.muted(`${number}.`)} ${palette.accent(`${step.fromName} → ${step.toName}`)}${count}`,
    ...[
      `local: ${local}`,
      product,
      `${adjointName(step.toName)} = ${sum}${numberText(total)}`,
    ].flatMap((text) => wrapText(text, width, { indent, hangingIndent: indent + 2 })),
  ];
}
