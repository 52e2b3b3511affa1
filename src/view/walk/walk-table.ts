import type { Trace } from '../../autodiff/trace/trace.js';
import type { Moment } from '../../walk/moments.js';
import type { Surface } from '../palette.js';
import { alignedLines, right, type Cell } from '../trace/columns.js';
import { adjointName } from '../trace/formula.js';
import { nodeFormula } from '../trace/node-cells.js';
import { numberText } from '../trace/number-text.js';
import { displayWidth, truncate } from '../wrap.js';

/** The tape as far as the learner has come, and the lines to keep in sight. */
export interface WalkTable {
  readonly lines: readonly string[];
  readonly focus: { readonly from: number; readonly to: number };
}

/**
 * A line a node: its formula, its value once it is known, and what has arrived as its adjoint so far. The ends of the
 * current edge are marked. `seen` are the moments whose numbers are known.
 */
export function walkTable(
  { forward, resultName: y }: Trace,
  seen: readonly Moment[],
  current: Moment | undefined,
  { width, palette }: Surface,
): WalkTable {
  const values = new Map<number, number>();
  const adjoints = new Map<number, number>();
  for (const moment of seen) {
    if (moment.kind === 'forward') values.set(moment.step.node, moment.step.value);
    else if (moment.kind === 'seed') adjoints.set(moment.node, 1);
    else adjoints.set(moment.step.to, moment.step.total);
  }
  const { from, to } = endsOf(current);
  const rows = forward.map((step): Cell[] => {
    const isEnd = step.node === from || step.node === to;
    const mark = step.node === to ? '▶' : step.node === from ? '◇' : '';
    const paint = isEnd ? palette.accent : undefined;
    const cell = (text: string): Cell => (paint === undefined ? { text } : { text, paint });
    const number = (found: number | undefined, waits: boolean): Cell =>
      right(found === undefined ? (waits ? '?' : '·') : numberText(found), paint);
    return [
      cell(mark),
      cell(step.name),
      cell(`= ${nodeFormula(step)}`),
      number(values.get(step.node), step.node === to && current?.kind === 'forward'),
      cell(adjointName(step.name)),
      number(adjoints.get(step.node), step.node === to && current?.kind !== 'forward'),
    ];
  });
  const titles = ['', '', '', 'value', '', `∂${y}/∂v`].map((text) => right(text, palette.muted));
  const whole = [titles, ...rows];
  // Where there is no room for the formulas, the numbers are what matters.
  const table =
    alignedLines(whole, width, 1) ??
    alignedLines(
      whole.map((row) => row.filter((_cell, column) => column !== 2)),
      width,
      1,
    );
  const lines = table ?? rows.map((row) => row.map(({ text }) => text).join(' '));
  const index =
    1 +
    Math.max(
      0,
      forward.findIndex(({ node }) => node === to),
    );
  return {
    lines: lines.map((line) => (displayWidth(line) > width ? truncate(line, width) : line)),
    focus: { from: Math.max(0, index - 1), to: index + 1 },
  };
}

/** The nodes that a moment is about: where it leads, and where it comes from. */
function endsOf(moment: Moment | undefined): { from: number | undefined; to: number | undefined } {
  if (moment === undefined) return { from: undefined, to: undefined };
  if (moment.kind === 'seed') return { from: undefined, to: moment.node };
  if (moment.kind === 'forward') return { from: undefined, to: moment.step.node };
  return { from: moment.step.from, to: moment.step.to };
}
