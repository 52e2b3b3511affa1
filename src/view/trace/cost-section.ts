import type { Trace } from '../../autodiff/trace/trace.js';
import type { Surface } from '../palette.js';
import { paragraph } from './section.js';

/** What the gradient cost, and what forward mode would have cost for the same. */
export function costSection({ forward, inputs, reverse }: Trace, surface: Surface): string[] {
  const operations = counted(forward.length - inputs.length, 'operation');
  const products = counted(reverse.length, 'product');
  const sweeps =
    inputs.length === 1
      ? 'Forward mode would need one sweep as well: with a single input neither wins.'
      : `Forward mode would need ${inputs.length} sweeps, one for each input.`;
  const all =
    ['no derivative', 'the derivative', 'both derivatives'][inputs.length] ??
    `all ${inputs.length} derivatives`;
  const text = `One forward sweep (${operations}) and one backward sweep (${products}) gave ${all}. ${sweeps}`;
  return paragraph('COST', text, surface);
}

function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}
