import type { BoxTally } from './day-record.js';

/** How long a box waits, and the reviews that made it so. */
export interface BoxWait {
  readonly box: number;
  /** Days, as the rules say. */
  readonly base: number;
  /** Days, as the learner's own record has it; not rounded. */
  readonly days: number;
  /** Reviews in this box on the days before today, all time. */
  readonly reviewed: number;
  readonly missed: number;
  /** How long these waited on average, in waits of `base` days; 1 where there were none. */
  readonly waited: number;
}

/** Why boxes wait as long as they do. */
export type WhyWait =
  /** FSRS gives every item a day of its own. */
  | { readonly kind: 'fsrs' }
  /** The learner wants fixed boxes. */
  | { readonly kind: 'fixed' }
  /** No box differs from the rules so far. */
  | { readonly kind: 'as-the-rules-say'; readonly reviewed: number }
  /** A box that differs, of several the one with most reviews. */
  | { readonly kind: 'stretched'; readonly example: BoxWait };

/**
 * The waits of all boxes, first box first.
 *
 * @param base days each box waits by the rules
 * @param stretched days each box waits today
 * @param before sums by box of the days before today
 */
export function boxWaits(
  base: readonly number[],
  stretched: readonly number[],
  before: readonly BoxTally[],
): readonly BoxWait[] {
  return base.map((days, index) => {
    const { reviewed, missed, elapsed } = before[index] ?? { reviewed: 0, missed: 0, elapsed: 0 };
    const waited = reviewed === 0 ? 1 : elapsed / days / reviewed;
    return { box: index + 1, base: days, days: stretched[index] ?? days, reviewed, missed, waited };
  });
}

/** What there is to say about the waits. */
export function whyTheyWait(
  waits: readonly BoxWait[],
  rules: { readonly scheduler: 'leitner' | 'fsrs'; readonly stretch: boolean },
): WhyWait {
  if (rules.scheduler === 'fsrs') return { kind: 'fsrs' };
  if (!rules.stretch) return { kind: 'fixed' };
  const moved = waits.filter(({ base, days }) => shownDays(days) !== base);
  const example = moved.reduce<BoxWait | undefined>(
    (most, wait) => (most === undefined || wait.reviewed > most.reviewed ? wait : most),
    undefined,
  );
  if (example !== undefined && example.reviewed > 0) return { kind: 'stretched', example };
  return {
    kind: 'as-the-rules-say',
    reviewed: waits.reduce((sum, { reviewed }) => sum + reviewed, 0),
  };
}

/** Days as they are told: halves below a week would promise what rounding takes away. */
export function shownDays(days: number): number {
  return Math.max(1, Math.round(days));
}
