import { openLiveRegion } from '../terminal/live-region.js';
import { widthOf } from '../terminal/surface.js';
import type { CommandContext } from './context.js';

/** What long work needs of the world. */
export type WatchContext = Pick<
  CommandContext,
  'surface' | 'stdin' | 'stdout' | 'isTerminal' | 'env' | 'ticks'
>;

/** Long enough that drawing costs nothing, short enough to be seen to move. */
const REDRAW_AFTER_MS = 80;
const LONGEST_BAR = 40;

/**
 * Does work that yields, between its steps, the share that is done. At a terminal a bar shows it, gone when the work is
 * over; Ctrl-C is heard between two steps.
 *
 * @returns what the work comes to; undefined if it was interrupted
 */
export async function watched<T>(
  title: string,
  work: Generator<number, T>,
  { stdin, stdout, surface, isTerminal, env, ticks }: WatchContext,
  isQuiet: boolean,
): Promise<T | undefined> {
  if (isQuiet || !isTerminal || env['TERM'] === 'dumb') {
    let step = work.next();
    while (step.done !== true) step = work.next();
    return step.value;
  }
  const region = openLiveRegion(stdin, stdout);
  try {
    let drawn = -Infinity;
    for (let step = work.next(); ; step = work.next()) {
      if (step.done === true) return step.value;
      const now = ticks();
      if (now - drawn > REDRAW_AFTER_MS) {
        drawn = now;
        region.draw([bar(title, step.value, widthOf(stdout, env), surface.palette.accent)]);
      }
      if ((await region.pause(0)) === 'interrupted') return undefined;
    }
  } finally {
    region.draw([]);
    region.close();
  }
}

function bar(title: string, share: number, width: number, paint: (text: string) => string): string {
  const percent = `${Math.floor(share * 100)} %`.padStart(5);
  const room = Math.min(LONGEST_BAR, width - title.length - percent.length - 2);
  if (room < 4) return `${title}${percent}`;
  const full = Math.round(share * room);
  return `${title} ${paint('█'.repeat(full))}${'░'.repeat(room - full)}${percent}`;
}
