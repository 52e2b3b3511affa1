import type { Level } from '../deck/item.js';
import { addDays, type Day } from '../schedule/day.js';
import type { Standing } from '../schedule/leitner.js';
import type { DayRecord } from '../schedule/day-record.js';

/** What the evidence needs to know about one answered item: its heading, and the sums of its answers. */
export interface ItemRecord {
  readonly id: string;
  readonly deck: string;
  /** What it asks, as Markdown. */
  readonly front: string;
  readonly level: Level;
  readonly tags: readonly string[];
  readonly standing: Standing;
  readonly suspended: boolean;
  readonly answers: number;
  /** Answers graded missed. */
  readonly misses: number;
  /** Reviews, which are the first answers of a day to the item when it was due, and how many of them were missed. */
  readonly reviews: number;
  readonly reviewsMissed: number;
  /** The last mistakes that its answers showed. */
  readonly mistakes: readonly { readonly code: string; readonly day: Day }[];
}

/** The records of the `count` days up to and including `day`. Days that a wrong clock dated later are left out. */
export function lastDays(
  days: readonly DayRecord[],
  day: Day,
  count: number,
): readonly DayRecord[] {
  const first = addDays(day, 1 - count);
  return days.filter((record) => record.day >= first && record.day <= day);
}

/** A sum over records, or anything else. */
export function sumOf<T>(things: Iterable<T>, value: (thing: T) => number): number {
  let sum = 0;
  for (const thing of things) sum += value(thing);
  return sum;
}
