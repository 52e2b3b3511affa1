import { addDays, type Day } from '../schedule/day.js';
import type { ItemRecord } from './records.js';

/** A mistake made more than once recently. */
export interface MistakeCount {
  /** Stable, independent of the numbers drawn. */
  readonly code: string;
  readonly times: number;
  /** The items it was made on. */
  readonly items: readonly string[];
}

/** The same, named. */
export interface MistakeTold extends MistakeCount {
  /** Names it and says what to do instead, as Markdown. */
  readonly sentence: string;
}

/** The same mistake made again and again on one item: the same wrong option, or one rule mistaken for another. */
export interface Confusion {
  readonly id: string;
  /** What the item asks, as Markdown. */
  readonly front: string;
  readonly code: string;
  readonly times: number;
}

/** The same, named. */
export interface ConfusionTold extends Confusion {
  readonly sentence: string;
}

/** How far back mistakes are counted. */
export const MISTAKE_DAYS = 30;

const LEAST_MISTAKES = 2;
const AGAIN_AND_AGAIN = 3;

/** The mistakes made more than once in the last 30 days, the most frequent first. */
export function countMistakes(items: readonly ItemRecord[], today: Day): readonly MistakeCount[] {
  const byCode = new Map<string, { times: number; items: Set<string> }>();
  for (const { id, mistakes } of items) {
    for (const { code } of lately(mistakes, today)) {
      const known = byCode.get(code) ?? { times: 0, items: new Set() };
      known.times += 1;
      known.items.add(id);
      byCode.set(code, known);
    }
  }
  return [...byCode]
    .filter(([, { times }]) => times >= LEAST_MISTAKES)
    .map(([code, { times, items }]) => ({ code, times, items: [...items] }))
    .sort((a, b) => b.times - a.times || (a.code < b.code ? -1 : 1));
}

/** The confusions repeated three times or more on one item in the last 30 days, the most frequent first. */
export function confusions(items: readonly ItemRecord[], today: Day): readonly Confusion[] {
  const found: Confusion[] = [];
  for (const { id, front, mistakes } of items) {
    if (mistakes.length < AGAIN_AND_AGAIN) continue;
    const times = new Map<string, number>();
    for (const { code } of lately(mistakes, today)) times.set(code, (times.get(code) ?? 0) + 1);
    for (const [code, count] of times) {
      if (count >= AGAIN_AND_AGAIN) found.push({ id, front, code, times: count });
    }
  }
  return found.sort((a, b) => b.times - a.times || (a.id < b.id ? -1 : 1));
}

function lately(mistakes: ItemRecord['mistakes'], today: Day): ItemRecord['mistakes'] {
  const since = addDays(today, 1 - MISTAKE_DAYS);
  return mistakes.filter(({ day }) => day >= since && day <= today);
}
