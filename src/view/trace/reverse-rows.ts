import { lazily } from '../../lazily.js';
import type { ReverseStep } from '../../autodiff/trace/reverse-steps.js';
import type { Trace } from '../../autodiff/trace/trace.js';
import type { Palette } from '../palette.js';
import { alignedTexts, right, type Cell } from './columns.js';
import { adjointName, enclosed } from './formula.js';
import { numberText } from './number-text.js';

/** One edge of the backward sweep with the words for its local derivative: with its number, and the rule alone. */
export interface ReverseLine {
  readonly step: ReverseStep;
  readonly number: string;
  readonly local: string;
  readonly rule: string;
  /** Empty, or what points at the line. */
  readonly mark: string;
}

/** The titles, and the seed. */
export const HEAD_ROWS = 2;

/** How much the lines of a table tell. */
interface Layout {
  /** Whether the local derivative's number stands behind its rule, though it is a factor of the next column too. */
  readonly isLocalInNumbers: boolean;
  readonly hasProduct: boolean;
  /** Whether a total that grows is written as the sum it is. */
  readonly hasSum: boolean;
}

/** From the most that a line can tell to the least; the product goes last, for without it a sum can't be followed. */
export const LAYOUTS: readonly Layout[] = [
  { isLocalInNumbers: true, hasProduct: true, hasSum: true },
  { isLocalInNumbers: true, hasProduct: true, hasSum: false },
  { isLocalInNumbers: false, hasProduct: true, hasSum: false },
  { isLocalInNumbers: true, hasProduct: false, hasSum: false },
  { isLocalInNumbers: false, hasProduct: false, hasSum: false },
];

/**
 * The backward sweep as the rows of a table, in any layout: titles, the seed, then a row an edge. What layouts have in
 * common is written once for all of them.
 */
export function reverseTable(
  { result, resultName: y }: Trace,
  lines: readonly ReverseLine[],
  palette: Palette,
): (layout: Layout) => Cell[][] {
  const edges = alignedTexts(
    lines.map(({ step }) => [{ text: step.fromName }, { text: '→' }, { text: step.toName }]),
  );
  const products = lazily(() => factorTexts(lines, true));
  const factors = lazily(() => factorTexts(lines, false));
  const sums = lazily(() => totalTexts(result.name, lines, true));
  const totals = lazily(() => totalTexts(result.name, lines, false));
  return ({ isLocalInNumbers, hasProduct, hasSum }) => {
    const local = isLocalInNumbers ? 'local derivative' : 'local rule';
    const titles = ['from → to', local, 'upstream × local', 'total so far'];
    const [factor, total] = [hasProduct ? products() : factors(), hasSum ? sums() : totals()];
    const seed = ['seed', `∂${y}/∂${y} = 1`, '', total[0] ?? ''];
    return [
      [right('#', palette.muted), ...titles.map((text) => ({ text, paint: palette.muted }))],
      [right('0', palette.muted), ...seed.map((text) => ({ text }))],
      ...lines.map((line, index) => [
        right(line.number, palette.muted),
        { text: edges[index] ?? '', paint: palette.accent },
        { text: isLocalInNumbers ? line.local : line.rule },
        { text: factor[index] ?? '' },
        { text: total[index + 1] ?? '' },
        { text: countText(line.step), paint: palette.caution },
        { text: line.mark, paint: palette.bad },
      ]),
    ];
  };
}

function factorTexts(lines: readonly ReverseLine[], hasProduct: boolean): string[] {
  return alignedTexts(
    lines.map(({ step }) => [
      right(numberText(step.upstream)),
      { text: '×' },
      right(numberText(step.local)),
      ...(hasProduct ? [{ text: '=' }, right(numberText(step.contribution))] : []),
    ]),
  );
}

/** The total of the seed, and that after each edge. */
function totalTexts(seed: string, lines: readonly ReverseLine[], hasSum: boolean): string[] {
  return alignedTexts([
    totalCells(seed, 1, false),
    ...lines.map(({ step }) => {
      const adds = step.ordinal > 1;
      const sum = (): string =>
        `= ${numberText(step.before)} + ${enclosed(numberText(step.contribution))}`;
      return totalCells(step.toName, step.total, adds, hasSum && adds ? sum() : '');
    }),
  ]);
}

function countText({ ordinal, contributions }: ReverseStep): string {
  return contributions > 1 ? `${ordinal}/${contributions}` : '';
}

function totalCells(name: string, total: number, adds: boolean, sum = ''): Cell[] {
  return [
    { text: adds ? '+=' : '' },
    { text: adjointName(name) },
    { text: '=' },
    right(numberText(total)),
    { text: sum },
  ];
}
