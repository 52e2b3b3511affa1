import type { Item } from '../../deck/item.js';
import type { Place } from '../../question/examiner.js';
import type { KeyHelp } from '../key-bar.js';
import type { Surface } from '../palette.js';
import type { Screen } from '../screen.js';
import { wrapText } from '../wrap.js';
import { framed, textSurface } from './frame.js';
import { pageKeys } from './keys.js';

/** The keys while a trace is offered. */
export const offerKeys: readonly KeyHelp[] = [
  { key: 'd', does: 'see the trace', needed: true },
  { key: 'space', does: 'go on', needed: true },
  ...pageKeys,
];

/** The keys while a trace is shown. */
export const traceKeys: readonly KeyHelp[] = [
  { key: 'space', does: 'go on', needed: true },
  { key: '↑ ↓', does: 'scroll' },
  ...pageKeys,
];

/** After a miss: the offer to see the chain rule at work on the item's own example. */
export function offerScreen(item: Item, place: Place, surface: Surface): Screen {
  const text = textSurface(surface);
  const { palette } = surface;
  const demos = item.asides.demos.map(({ expression, at }) => {
    const values = Object.entries(at).map(([name, value]) => `${name} = ${value}`);
    return `  ${palette.code(expression)}   ${palette.muted(`at ${values.join(', ')}`)}`;
  });
  const lines = [
    'This one can be watched: the chain rule, step by step, on',
    '',
    ...demos,
    '',
    'It will be back in this session.',
  ];
  const body = lines.flatMap((line) => wrapText(line, text.width, { hangingIndent: 2 }));
  return framed({ item, body }, place, offerKeys, surface);
}

/** A trace, already drawn for this width, below the question it belongs to. */
export function traceScreen(item: Item, trace: string, place: Place, surface: Surface): Screen {
  return framed({ item, body: trace.split('\n') }, place, traceKeys, surface);
}
