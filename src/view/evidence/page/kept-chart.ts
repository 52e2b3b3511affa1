import type { Kept } from '../../../evidence/kept.js';

const WIDTH = 480;
const HEIGHT = 46;
const [LEFT, RIGHT] = [8, 8];

/** A track of all items started, filled as far as they are kept, with the interval of the estimate. */
export function keptChart({ started, kept, low, high }: Kept): string {
  const at = (count: number): number => LEFT + (count / started) * (WIDTH - LEFT - RIGHT);
  const x = (count: number): string => at(count).toFixed(1);
  return `<svg class="wide" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img"><title>Items kept, of those started</title>
<rect class="track" x="${LEFT}" y="6" width="${WIDTH - LEFT - RIGHT}" height="16" rx="4"/>
<rect class="s2" x="${LEFT}" y="6" width="${(at(kept) - LEFT).toFixed(1)}" height="16" rx="4"/>
<line class="range" x1="${x(low)}" x2="${x(high)}" y1="14" y2="14"/>
<circle class="point" cx="${x(kept)}" cy="14" r="5"/>
<text class="label" x="${LEFT}" y="40">0</text>
<text class="label end" x="${WIDTH - RIGHT}" y="40">${started}</text>
</svg>`;
}
