import type { Estimate } from '../../../evidence/recall-rate.js';
import { escapeMarkup } from '../../escape-markup.js';
import { percent } from '../shares.js';

/** A row of the chart: a share with its interval, or why there is none. */
export interface IntervalRow {
  readonly label: string;
  readonly estimate: Estimate | undefined;
  readonly count: number;
}

const WIDTH = 380;
const ROW = 24;
const FOOT = 20;
const RIGHT = 100;
const LETTER = 7;
const LADDER_AIM = 7 / 8;

/** Shares from 0 to 100 % with their intervals, a row each, and the aim as a broken line. */
export function intervalChart(
  rows: readonly IntervalRow[],
  title: string,
  aim = LADDER_AIM,
): string {
  const longest = Math.max(...rows.map(({ label }) => label.length));
  const left = Math.min(150, 12 + longest * LETTER);
  const room = WIDTH - left - RIGHT;
  const at = (share: number): string => (left + share * room).toFixed(1);
  const height = rows.length * ROW + FOOT;
  const lines = [0, 0.5, 1].map(
    (share) =>
      `<line class="grid" x1="${at(share)}" x2="${at(share)}" y1="0" y2="${height - FOOT}"/>` +
      `<text class="label middle" x="${at(share)}" y="${height - 4}">${100 * share} %</text>`,
  );
  const aimed = `<line class="aim" x1="${at(aim)}" x2="${at(aim)}" y1="0" y2="${height - FOOT}"/>`;
  return [
    `<svg class="small" viewBox="0 0 ${WIDTH} ${height}" role="img"><title>${escapeMarkup(title)}</title>`,
    `<desc>${escapeMarkup(rows.map(rowSentence).join('; '))}</desc>`,
    ...lines,
    aimed,
    ...rows.map((row, index) => drawnRow(row, index * ROW + ROW / 2, { left, at })),
    '</svg>',
  ].join('\n');
}

function drawnRow(
  { label, estimate, count }: IntervalRow,
  y: number,
  { left, at }: { readonly left: number; readonly at: (share: number) => string },
): string {
  const shown = label.length * LETTER > left ? `${label.slice(0, left / LETTER - 2)}…` : label;
  const name = `<text class="end" x="${left - 8}" y="${y + 4}">${escapeMarkup(shown)}</text>`;
  const words = (text: string): string =>
    `<text class="label" x="${WIDTH - RIGHT + 10}" y="${y + 4}">${text}</text>`;
  if (estimate === undefined) return name + words(count === 0 ? 'no reviews' : `too few: ${count}`);
  const { low, high, share } = estimate;
  return (
    name +
    `<line class="range" x1="${at(low)}" x2="${at(high)}" y1="${y}" y2="${y}"/>` +
    `<circle class="point" cx="${at(share)}" cy="${y}" r="4.5"/>` +
    words(`${percent(share)} % of ${count}`)
  );
}

function rowSentence({ label, estimate, count }: IntervalRow): string {
  if (estimate === undefined) return `${label}: too few, ${count}`;
  const { share, low, high } = estimate;
  return `${label}: ${percent(share)} % of ${count}, between ${percent(low)} and ${percent(high)} %`;
}
