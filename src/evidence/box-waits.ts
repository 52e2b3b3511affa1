import type { LeitnerRules } from '../schedule/rules.js';
import { type BoxTally, stretches } from '../schedule/stretch.js';

/** The interval of a box, and the reviews that determined it. */
export interface BoxWait {
  readonly box: number;
  /** In days, according to the rules. */
  readonly base: number;
  /** In days, adapted to the learner's own record; not rounded. */
  readonly days: number;
  /** All reviews in this box before today. */
  readonly reviewed: number;
  readonly missed: number;
  /** How long these waited on average, in units of `base` days; 1 if there were none. */
  readonly waited: number;
  /** Whether `days` follows from these reviews, rather than from a lower box with the same interval. */
  readonly own: boolean;
}

/** Why the boxes have the intervals they have. */
export type WhyWait =
  /** FSRS schedules every item individually. */
  | { readonly kind: 'fsrs' }
  /** The learner chose fixed intervals. */
  | { readonly kind: 'fixed' }
  /** No box differs from the rules so far. */
  | { readonly kind: 'as-the-rules-say'; readonly reviewed: number }
  /** A box that differs; of several, the one with the most reviews. */
  | { readonly kind: 'stretched'; readonly example: BoxWait };

/**
 * The intervals of all boxes, first box first.
 *
 * @param stretched the interval of each box today, in days
 * @param before sums per box over the days before today
 */
export function boxWaits(
  rules: LeitnerRules,
  stretched: readonly number[],
  before: readonly BoxTally[],
): readonly BoxWait[] {
  const wanted = stretches(before, rules);
  return rules.intervals.map((base, index) => {
    const { reviewed, missed, elapsed } = before[index] ?? { reviewed: 0, missed: 0, elapsed: 0 };
    const days = stretched[index] ?? base;
    return {
      box: index + 1,
      base,
      days,
      reviewed,
      missed,
      waited: reviewed === 0 ? 1 : elapsed / base / reviewed,
      own: Math.abs(days - base * (wanted[index] ?? 1)) < 0.5,
    };
  });
}

/** The explanation for the intervals. */
export function whyTheyWait(
  waits: readonly BoxWait[],
  rules: Pick<LeitnerRules, 'scheduler' | 'stretch'>,
): WhyWait {
  if (rules.scheduler.name === 'fsrs') return { kind: 'fsrs' };
  if (!rules.stretch) return { kind: 'fixed' };
  const moved = waits.filter(
    ({ base, days, reviewed, own }) => own && reviewed > 0 && shownDays(days) !== base,
  );
  const example = moved.reduce<BoxWait | undefined>(
    (most, wait) => (most === undefined || wait.reviewed > most.reviewed ? wait : most),
    undefined,
  );
  if (example !== undefined) return { kind: 'stretched', example };
  return {
    kind: 'as-the-rules-say',
    reviewed: waits.reduce((sum, { reviewed }) => sum + reviewed, 0),
  };
}

/** Days as shown: whole, as they apply to an item. */
export function shownDays(days: number): number {
  return Math.max(1, Math.round(days));
}
