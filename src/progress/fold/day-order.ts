import { type Day, dayOf } from '../../schedule/day.js';
import type { LeitnerRules } from '../../schedule/rules.js';
import type { ItemEvent } from '../journal/event.js';

/** An event, and the present id of its item. */
interface Placed {
  readonly id: string;
  readonly event: ItemEvent;
  readonly day: Day;
}

/**
 * The events of all items, day by day, because the intervals of a day depend on the answers of the days before. Within an
 * item they keep their order; if a clock went back, an event counts on the day of the one before it.
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
  // The sort is stable, and within a day items are independent of one another.
  return placed.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}
