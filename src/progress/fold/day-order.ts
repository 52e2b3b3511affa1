import { type Day, dayOf } from '../../schedule/day.js';
import type { LeitnerRules } from '../../schedule/rules.js';
import type { ItemEvent } from '../journal/event.js';

/** An event, and the id that its item has by now. */
interface Placed {
  readonly id: string;
  readonly event: ItemEvent;
  readonly day: Day;
}

/**
 * The events of all items, day after day, because how long a box waits depends on the answers of the days before. Within
 * an item they stay in their order; where a clock went back, an event counts on the day of the one before it.
 *
 * @param events of each item, in their order.
 */
export function inDayOrder(
  events: ReadonlyMap<string, readonly ItemEvent[]>,
  { dayStart }: LeitnerRules,
): Placed[] {
  const placed: Placed[] = [];
  for (const [id, own] of events) {
    let day: Day = '';
    for (const event of own) {
      const given = event.type === 'answer' ? dayOf(event.at, dayStart) : day;
      if (given > day) day = given;
      placed.push({ id, event, day });
    }
  }
  // The sort is stable, and within a day items don't touch one another.
  return placed.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}
