import type { Day } from '../schedule/day.js';
import type { LeitnerRules } from '../schedule/rules.js';
import type { DayBook } from './fold/day-book.js';
import { isReset, lastingOf } from './fold/fold.js';
import { applyEvent, type ItemProgress, UNTOUCHED } from './fold/item-progress.js';
import { byOrder, type ItemEvent, type LastingEvent } from './journal/event.js';
import { journalsIn } from './journal/journals.js';

/** One thing that happened to an item, and its effect. */
export interface HistoryStep {
  readonly event: ItemEvent;
  readonly before: ItemProgress;
  readonly after: ItemProgress;
}

/** Everything that happened to an item and counts, on all devices, the earliest first, and how much does not count. */
export interface History {
  readonly steps: readonly HistoryStep[];
  /** How many events were undone. */
  readonly undone: number;
  /** How many came before its deck was reset. */
  readonly reset: number;
}

/**
 * The history of the item now called `id`, including its former names, read from the journals of the state folder `home`:
 * each step as the fold takes it. `intervalsOn` gives the intervals of the boxes on a day.
 *
 * @throws UserError if a journal cannot be read.
 */
export function historyIn(
  home: string,
  id: string,
  rules: LeitnerRules,
  intervalsOn: (day: Day) => readonly number[],
): History {
  const journals = journalsIn(home);
  const lasting = journals.lasting();
  const { undone, renames, resets } = lastingOf(lasting);
  const about = distinct(journals.about(namesOf(id, lasting)))
    .filter((event) => renames.canonical(event.id, event).id === id)
    .sort(byOrder);
  const holding = about.filter(({ event }) => !undone.has(event));
  const counting = holding.filter((event) => !isReset(event, resets, renames));
  // The day book already has these answers.
  const book: Pick<DayBook, 'intervalsOn' | 'enter'> = { intervalsOn, enter: () => undefined };
  let item = UNTOUCHED;
  const steps = counting.map((event): HistoryStep => {
    const before = item;
    item = applyEvent(before, event, rules, book);
    return { event, before, after: item };
  });
  return {
    steps,
    undone: about.length - holding.length,
    reset: holding.length - counting.length,
  };
}

/** The ids under which there may be events about an item: its own, and all that were renamed to one of these. */
function namesOf(id: string, lasting: readonly LastingEvent[]): readonly string[] {
  const names = new Set([id]);
  for (let before = 0; before < names.size;) {
    before = names.size;
    for (const event of lasting) {
      if (event.type === 'rename' && names.has(event.to)) names.add(event.from);
    }
  }
  return [...names];
}

/** The same event may be in several journals. */
function distinct(events: readonly ItemEvent[]): ItemEvent[] {
  return [...new Map(events.map((event) => [event.event, event])).values()];
}
