import type { Estimate, RecallRate } from '../../evidence/recall-rate.js';

/** A share in per cent, never 0 or 100 where it is not. */
export function percent(share: number): number {
  const rounded = Math.round(100 * share);
  if (rounded === 0 && share > 0) return 1;
  return rounded === 100 && share < 1 ? 99 : rounded;
}

/** `88 % (81–93)`: a share and its interval. */
export function estimateText({ share, low, high }: Estimate): string {
  return `${percent(share)} % (${percent(low)}–${percent(high)})`;
}

/** The same for recall, where there are enough answers for it. */
export function recallText({ reviewed, recalled }: RecallRate): string {
  if (reviewed === 0) return '–';
  return recalled === undefined ? `too few: ${reviewed}` : estimateText(recalled);
}
