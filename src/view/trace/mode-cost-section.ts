import { countCosts, type ModeCost } from '../../autodiff/trace/costs.js';
import type { Trace } from '../../autodiff/trace/trace.js';
import type { Surface } from '../palette.js';
import { wrapText } from '../wrap.js';
import { alignedLines, right, type Cell } from './columns.js';
import { indented, margin, paragraph } from './section.js';

/** What both modes do for the same derivatives, counted, and which is cheaper for this shape and why. */
export function modeCostSection(outputs: readonly [Trace, ...Trace[]], surface: Surface): string[] {
  const { operations, forward, reverse } = countCosts(outputs);
  const { palette, width } = surface;
  const all = outputs.length * outputs[0].inputs.length;
  const lead =
    `Both modes compute the ${counted(operations, 'operation')} and the local derivatives once. ` +
    `Then, for ${all === 1 ? 'the one derivative' : `all ${all} derivatives`}, a product for each edge that a sweep passes over:`;
  const row = (name: string, cost: ModeCost): Cell[] => [
    { text: name, paint: palette.accent },
    ...[cost.sweeps, cost.products, cost.sums].map((count) => right(String(count))),
  ];
  const rows = [
    [{ text: '' }, ...['sweeps', 'products', 'sums'].map((name) => right(name, palette.muted))],
    row('forward mode', forward),
    row('reverse mode', reverse),
  ];
  const indent = margin(surface);
  const table =
    alignedLines(rows, width - indent, 2) ??
    [forward, reverse].flatMap(({ sweeps, products, sums }, index) =>
      wrapText(
        `${index === 0 ? 'forward' : 'reverse'} mode: ${counted(sweeps, 'sweep')}, ${counted(products, 'product')}, ${counted(sums, 'sum')}`,
        width,
        { hangingIndent: 2 },
      ),
    );
  return [
    ...paragraph('COST', lead, surface),
    ...indented(table, indent),
    ...wrapText(verdict(forward, reverse), width, { indent, hangingIndent: indent }),
  ];
}

function verdict(forward: ModeCost, reverse: ModeCost): string {
  const difference = workOf(forward) - workOf(reverse);
  const shape =
    `Forward mode needs a sweep for each input, here ${forward.sweeps}; reverse mode needs one for each result, ` +
    `here ${reverse.sweeps}.`;
  if (difference === 0) {
    const why = forward.sweeps === reverse.sweeps ? '' : ': together they pass over as many edges';
    return `${shape} Neither is cheaper here${why}.`;
  }
  const [winner, lesser, greater] =
    difference > 0 ? ['Reverse', reverse, forward] : ['Forward', forward, reverse];
  const why =
    lesser.sweeps >= greater.sweeps
      ? 'Its sweeps are not fewer, but they pass over fewer edges.'
      : difference > 0
        ? 'A loss has one result and perhaps a billion inputs: that is why training runs in reverse.'
        : 'Few inputs and many results favour it.';
  return `${shape} ${winner} mode is cheaper here: ${workOf(lesser)} products and sums against ${workOf(greater)}. ${why}`;
}

function workOf({ products, sums }: ModeCost): number {
  return products + sums;
}

function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}
