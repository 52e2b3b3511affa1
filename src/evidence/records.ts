import type { Level } from '../deck/item.js';
import { addDays, type Day } from '../schedule/day.js';
import type { Standing } from '../schedule/leitner.js';
import type { DayRecord } from '../schedule/day-record.js';

/** What evidence is drawn from of one item that was answered: its heading, and what its answers came to. */
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
  /** Reviews: answers to the item when it was due, the first of a day; and how many of those were missed. */
  readonly reviews: number;
  readonly reviewsMissed: number;
  /** The last mistakes that its answers showed. */
  readonly mistakes: readonly { readonly code: string; readonly day: Day }[];
}

/** The records of the `count` days that end on `day`. Days that a wrong clock dated later are not among them. */
export function lastDays(
  days: readonly DayRecord[],
  day: Day,
  count: number,
): readonly DayRecord[] {
  const first = addDays(day, 1 - count);
  return days.filter((record) => record.day >= first && record.day <= day);
}

/** A sum over records, or over whatever else. */
export function sumOf<T>(things: Iterable<T>, value: (thing: T) => number): number {
  let sum = 0;
  for (const thing of things) sum += value(thing);
  return sum;
}
