import type { FirstStep, Link } from '../../training/first-step.js';
import type { Run } from '../../training/run.js';
import type { Surface } from '../palette.js';
import { renderTable } from '../table.js';
import { alignedLines, alignedTexts, right, type Cell } from '../trace/columns.js';
import { localDerivativeText } from '../trace/local-derivative.js';
import { exactText, numberText } from '../trace/number-text.js';
import { indented, margin, paragraph } from '../trace/section.js';
import { wrapText } from '../wrap.js';
import { updateLines } from './update-lines.js';

/** Below this, the table of points has no room for all of its columns. */
const WIDE_TABLE = 66;

/** The first step for one weight: the chain from the loss to it, what each point adds, and the new weight. */
export function firstStepSection(first: FirstStep, run: Run, surface: Surface): string[] {
  const { weight, through, shares } = first;
  const point = shares[through - 1];
  const lead =
    `How does L change with ${weight}? Here is the way back from L to ${weight} through point ${through}, ` +
    `x = ${exactText(point?.x ?? NaN)}. Each line multiplies what arrives (upstream) by one local derivative. ` +
    `(S is the sum of the squares; m, p, r and q${first.links.some(({ step }) => step.fromName.startsWith('h')) ? ', and a, h and t of the hidden units,' : ''} ` +
    `are values of point ${through}: p${through} its prediction, r${through} its residual, q${through} the square of that.)`;
  const sum =
    `Every point adds its share, because ${weight} is used ${shares.length} times: the derivative is their sum, ` +
    `∂L/∂${weight} = ${numberText(first.gradient)}.`;
  return [
    ...paragraph('STEP 1', lead, surface),
    ...indented(chainLines(first, surface), margin(surface)),
    '',
    ...paragraph('POINTS', sum, surface),
    ...indented(shareLines(first, surface), margin(surface)),
    '',
    ...paragraph('UPDATE', updateLines(first, run).join('\n'), surface),
  ];
}

function chainLines({ links, weight }: FirstStep, surface: Surface): string[] {
  const { palette } = surface;
  const seed = 'seed: ∂L/∂L = 1';
  const edges = alignedTexts(
    links.map(({ fromName, step }) => [{ text: fromName }, { text: '→' }, { text: step.toName }]),
  );
  const products = alignedTexts(
    links.map(({ step }) => [
      right(numberText(step.upstream)),
      { text: '×' },
      right(numberText(step.local)),
      { text: '=' },
      right(numberText(step.contribution)),
    ]),
  );
  const rows = links.map((link, index): Cell[] => [
    right(String(index + 1), palette.muted),
    { text: edges[index] ?? '', paint: palette.accent },
    { text: ruleText(link) },
    { text: products[index] ?? '' },
    {
      text: index === links.length - 1 ? `the share of ∂L/∂${weight}` : '',
      paint: palette.muted,
    },
  ]);
  const room = surface.width - margin(surface);
  const table =
    alignedLines(rows, room, 2) ??
    alignedLines(
      rows.map((row) => row.slice(0, -1)),
      room,
      2,
    );
  if (table !== undefined) return [seed, ...table];
  const stacked = links.flatMap(({ fromName, step, ...link }) => {
    const { upstream, local, contribution } = step;
    const product = `${numberText(upstream)} × ${numberText(local)} = ${numberText(contribution)}`;
    return [
      palette.accent(`${fromName} → ${step.toName}`),
      ...[ruleText({ fromName, step, ...link }), product].flatMap((text) =>
        wrapText(text, surface.width, { indent: 2, hangingIndent: 4 }),
      ),
    ];
  });
  return [seed, ...stacked];
}

function ruleText({ step, operation, additions }: Link): string {
  if (additions > 1) return `${additions} additions pass it on`;
  // A sum on the way has no name that a learner has met.
  const isNameless = operation.operands.some(({ name }) => /^v[₀-₉]/.test(name));
  return isNameless ? 'an addition passes it on' : localDerivativeText(step, operation);
}

function shareLines(first: FirstStep, surface: Surface): string[] {
  const { shares, weight, gradient, through } = first;
  const { palette, width } = surface;
  const narrow = width < WIDE_TABLE;
  const title = narrow ? 'share' : `share of ∂L/∂${weight}`;
  const rows = shares.map(({ x, target, prediction, residual, contribution }, index) => {
    const given = [exactText(x), exactText(target)];
    const computed = [prediction, residual, contribution].map(numberText);
    const cells = [String(index + 1), ...given, ...computed];
    return index + 1 === through ? cells.map(palette.accent) : cells;
  });
  const sum = ['sum', '', '', '', '', palette.strong(numberText(gradient))];
  const table = [
    ['point', 'x', 'target', 'p', narrow ? 'r' : 'r = p - target', title],
    ...rows,
    sum,
  ];
  const [titles = [], ...lines] = narrow ? table.map(withoutMiddle) : table;
  const columns = titles.map((text) => ({ title: text, align: 'right' as const }));
  return renderTable(lines, columns, { palette, width: width - margin(surface) }).split('\n');
}

/** A row without target and prediction, whose difference stands in the next column. */
function withoutMiddle(cells: readonly string[]): readonly string[] {
  return cells.filter((_, column) => column !== 2 && column !== 3);
}
