import type { Surface } from './palette.js';
import { displayWidth } from './wrap.js';

/** One key and what it does, as shown at the foot of a screen. */
export interface KeyHelp {
  readonly key: string;
  readonly does: string;
  /** Whether the learner gets no further without it. */
  readonly needed?: true;
}

const GAP = '  ';

/**
 * The keys in one line, as many as fit, the first ones first. `?`, which shows the rest, gives way only to the keys that
 * are needed, and one key always stays.
 */
export function renderKeyBar(keys: readonly KeyHelp[], { width, palette }: Surface): string {
  const shown = new Set(keys);
  const last = (): KeyHelp | undefined => leastUseful([...shown]);
  // The last column stays free: a terminal that wraps there would add a line.
  for (let drop = last(); drop !== undefined && barWidth([...shown]) >= width; drop = last()) {
    shown.delete(drop);
  }
  return [...shown]
    .map(({ key, does }) => `${palette.accent(key)} ${palette.muted(does)}`)
    .join(GAP);
}

/** The key that gives way first; none where there is but one. */
function leastUseful(keys: readonly KeyHelp[]): KeyHelp | undefined {
  if (keys.length < 2) return undefined;
  const others = keys.filter(({ needed }) => needed !== true);
  return others.findLast(({ key }) => key !== '?') ?? others[0] ?? keys.at(-1);
}

function barWidth(keys: readonly KeyHelp[]): number {
  const widths = keys.map(({ key, does }) => displayWidth(key) + 1 + displayWidth(does));
  return widths.reduce((sum, size) => sum + size + GAP.length, -GAP.length);
}

/** The same keys as a list, for the help screen. */
export function renderKeyList(keys: readonly KeyHelp[], { palette }: Surface): string[] {
  const widest = Math.max(...keys.map(({ key }) => displayWidth(key)));
  return keys.map(({ key, does }) => {
    const gap = ' '.repeat(widest - displayWidth(key));
    return `  ${palette.accent(key)}${gap}  ${does}`;
  });
}
