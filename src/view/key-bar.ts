import type { Surface } from './palette.js';
import { displayWidth } from './wrap.js';

/** One key and what it does, as shown at the foot of a screen. */
export interface KeyHelp {
  readonly key: string;
  readonly does: string;
}

const GAP = '  ';

/** The keys in one line, as many as fit, the first ones first; `?` always shows the rest. */
export function renderKeyBar(keys: readonly KeyHelp[], { width, palette }: Surface): string {
  const shown: string[] = [];
  let used = 0;
  for (const { key, does } of keys) {
    const size = displayWidth(key) + 1 + displayWidth(does) + (shown.length > 0 ? GAP.length : 0);
    // The last column stays free: a terminal that wraps there would add a line.
    if (used + size >= width) break;
    used += size;
    shown.push(`${palette.accent(key)} ${palette.muted(does)}`);
  }
  return shown.join(GAP);
}

/** The same keys as a list, for the help screen. */
export function renderKeyList(keys: readonly KeyHelp[], { palette }: Surface): string[] {
  const widest = Math.max(...keys.map(({ key }) => displayWidth(key)));
  return keys.map(({ key, does }) => {
    const gap = ' '.repeat(widest - displayWidth(key));
    return `  ${palette.accent(key)}${gap}  ${does}`;
  });
}
