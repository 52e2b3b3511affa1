import type { LeitnerRules } from '../schedule/rules.js';
import { type BoxTally, stretches } from '../schedule/stretch.js';

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
  /** Whether `days` follows from these reviews, and not from a box below that waits as long. */
  readonly own: boolean;
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
 * @param stretched days each box waits today
 * @param before sums by box of the days before today
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

/** What there is to say about the waits. */
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

/** Days as they are told: whole, as an item waits them. */
export function shownDays(days: number): number {
  return Math.max(1, Math.round(days));
}
