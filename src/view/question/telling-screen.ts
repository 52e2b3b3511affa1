import type { Telling } from '../../question/examiner.js';
import { type KeyHelp, renderKeyBar } from '../key-bar.js';
import type { Surface } from '../palette.js';
import type { Screen } from '../screen.js';
import { displayWidth, truncate } from '../wrap.js';
import { inMargin, textSurface } from './frame.js';

/** The keys of a telling. */
export function tellingKeys({ position, next = 'go on', quit = 'close' }: Telling): KeyHelp[] {
  const back: KeyHelp[] = position === '' ? [] : [{ key: '←', does: 'back' }];
  const isLast = next === 'close' || next === 'go on';
  const close: KeyHelp[] = isLast ? [] : [{ key: 'q', does: quit }];
  return [
    { key: 'space', does: next, needed: true },
    ...close,
    ...back,
    { key: '?', does: 'keys' },
    { key: '↑ ↓', does: 'scroll' },
  ];
}

/** A telling in the frame of a question: its title and place above, the keys below. */
export function tellingScreen(telling: Telling, surface: Surface): Screen {
  const { width, palette } = surface;
  const { title, position, lines } = telling;
  const left = truncate(title, Math.max(4, width - displayWidth(position) - 3));
  const gap = ' '.repeat(Math.max(1, width - 1 - displayWidth(left) - displayWidth(position)));
  const rule = palette.muted('─'.repeat(Math.max(1, width - 1)));
  return {
    head: [palette.strong(left) + gap + palette.muted(position), rule],
    pinned: [],
    body: inMargin(lines(textSurface(surface).width)),
    foot: [rule, renderKeyBar(tellingKeys(telling), surface)],
  };
}
