import { escapeMarkup } from '../../escape-markup.js';

/** A bar. */
export interface Bar {
  readonly value: number;
  /** What stands below it; empty for most, or they would overlap. */
  readonly label: string;
  /** What it says when pointed at. */
  readonly tip: string;
}

const WIDTH = 480;
const HEIGHT = 150;
const FOOT = 20;
const LEFT = 34;
const GAP = 3;
const LETTER = 8;

/** Bars from 0 to the highest, whose value stands at the left. */
export function barChart(bars: readonly Bar[], title: string, unit: string): string {
  const most = Math.max(...bars.map(({ value }) => value));
  const [floor, room] = [HEIGHT - FOOT, HEIGHT - FOOT - 12];
  const step = (WIDTH - LEFT) / bars.length;
  const line = (y: number, value: number): string =>
    `<line class="grid" x1="${LEFT}" x2="${WIDTH}" y1="${y}" y2="${y}"/>` +
    `<text class="label end" x="${LEFT - 6}" y="${y + 4}">${value}</text>`;
  const drawn = bars.map(({ value, label, tip }, index) => {
    const height = most === 0 ? 0 : (value / most) * room;
    const x = LEFT + index * step;
    return `<rect class="bar" x="${(x + GAP / 2).toFixed(1)}" y="${(floor - height).toFixed(1)}" width="${(step - GAP).toFixed(1)}" height="${height.toFixed(1)}"><title>${escapeMarkup(tip)}</title></rect>${labelBelow(label, x)}`;
  });
  return [
    `<svg class="wide" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img"><title>${escapeMarkup(title)}</title>`,
    `<desc>At most ${Math.round(most)} ${escapeMarkup(unit)}.</desc>`,
    line(floor, 0),
    ...(most > 0 ? [line(floor - room, Math.round(most))] : []),
    ...drawn,
    '</svg>',
  ].join('\n');
}

/** A label begins below its bar; the last ones end where the chart does. */
function labelBelow(label: string, x: number): string {
  if (label === '') return '';
  const isLast = x + label.length * LETTER > WIDTH;
  const [look, at] = isLast ? ['label end', String(WIDTH)] : ['label', x.toFixed(1)];
  return `<text class="${look}" x="${at}" y="${HEIGHT - 4}">${escapeMarkup(label)}</text>`;
}
