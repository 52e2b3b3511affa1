import { magnitudeText } from '../trace/number-text.js';

/** What one direction of a plot shows: the numbers at its two ends. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** A direction of a plot: its ends, and whether equal distances are equal differences or equal factors. */
export interface Axis extends Range {
  readonly scale: 'linear' | 'log';
}

/** An axis that holds all of the values; values that it cannot show, such as nan or a logarithm of 0, are passed over. */
export function axisFor(values: readonly number[], scale: Axis['scale'] = 'linear'): Axis {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    if (!Number.isFinite(value) || (scale === 'log' && value <= 0)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (low > high) return { low: scale === 'log' ? 0.1 : 0, high: 1, scale };
  if (low < high) return { low, high, scale };
  // One value alone gets room on both sides.
  if (scale === 'log') return { low: low / 2, high: high * 2, scale };
  const room = Math.abs(low) / 2 || 1;
  return { low: low - room, high: high + room, scale };
}

/** Where a value stands on an axis: 0 at its low end, 1 at its high end; nan if it stands nowhere. */
export function placeOn({ low, high, scale }: Axis, value: number): number {
  return scale === 'log'
    ? Math.log(value / low) / Math.log(high / low)
    : (value - low) / (high - low);
}

/** The value halfway along. */
export function middleOf({ low, high, scale }: Axis): number {
  return scale === 'log' ? Math.sqrt(low) * Math.sqrt(high) : (low + high) / 2;
}

/** A number as an axis is marked with it: two digits, in powers of ten only where it is very large or small. */
export function tickText(value: number): string {
  const size = Math.abs(value);
  const isPlain = value === 0 || (size >= 0.001 && size < 100_000);
  return isPlain ? String(Number(value.toPrecision(size >= 100 ? 5 : 2))) : magnitudeText(value);
}
