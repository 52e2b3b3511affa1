import { isLeech } from '../schedule/leech.js';
import type { ItemRecord } from './records.js';

/** An item that was missed repeatedly. */
export interface HardItem {
  readonly id: string;
  /** What it asks, as Markdown. */
  readonly front: string;
  readonly box: number;
  readonly answers: number;
  readonly misses: number;
  readonly reviews: number;
  /** How often it was missed after it had been known. */
  readonly lapses: number;
  readonly suspended: boolean;
  /** Forgotten so often that repetition alone does not help. */
  readonly leech: boolean;
}

const SHOWN = 10;
/** A single miss may be bad luck. */
const LEAST_MISSES = 2;

/** The ten items missed most often; ties are broken by lapses. */
export function hardestOf(items: readonly ItemRecord[]): readonly HardItem[] {
  const hard = items.filter(({ misses }) => misses >= LEAST_MISSES);
  hard.sort(
    (a, b) =>
      b.misses - a.misses || b.standing.lapses - a.standing.lapses || (a.id < b.id ? -1 : 1),
  );
  return hard
    .slice(0, SHOWN)
    .map(({ id, front, standing, answers, misses, reviews, suspended }) => ({
      id,
      front,
      box: standing.box,
      answers,
      misses,
      reviews,
      lapses: standing.lapses,
      suspended,
      leech: isLeech(standing),
    }));
}
