import { type Day, isDay } from '../../schedule/day.js';
import type { LeitnerRules } from '../../schedule/rules.js';
import { isItemEvent, type LastingEvent } from '../journal/event.js';
import { itemsOfRows, rowsOf } from '../fold/item-rows.js';
import type { Mark } from '../journal/journal-file.js';
import type { Marks } from '../journal/journals.js';
import { lineOf, readLine } from '../journal/line.js';
import { dayRowsOf, daysOfRows } from '../fold/day-rows.js';
import type { Snapshot } from '../fold/snapshot.js';
import { lineOfRecent, type Recent } from '../fold/recent.js';

/** The stored fold: its result, the rules it was made by, and how far into each journal it goes. */
export interface StoredBoxes {
  readonly snapshot: Snapshot;
  readonly marks: Marks;
}

export const STORED_VERSION = 2;

/** What is folded besides standings; rows of an older version lack it and have to be rebuilt. */
const FOLDED = 'days and reviews';

/** What the fold depends on; with other rules it has to be rebuilt. */
function rulesKey({ intervals, onMiss, dayStart, stretch, scheduler }: LeitnerRules): string {
  return JSON.stringify([intervals, onMiss, dayStart, stretch, scheduler.name, FOLDED]);
}

/** The fold as an object for `boxes.json`. */
export function toStored({ snapshot, marks }: StoredBoxes, rules: LeitnerRules): object {
  return {
    version: STORED_VERSION,
    rules: rulesKey(rules),
    journals: Array.from(marks, ([name, { bytes, lines, proof }]) => [name, bytes, lines, proof]),
    latest: Number.isFinite(snapshot.latest) ? snapshot.latest : null,
    suspended: [...snapshot.suspended],
    introduced: [...snapshot.introduced].filter(([, count]) => count > 0),
    lasting: snapshot.lasting.map((event) => lineOf(event).trimEnd()),
    recent: snapshot.recent.events.map((taken) => {
      const { event, order, id, before, day } = taken;
      return [event, order, id, before ?? null, day, lineOfRecent(taken)];
    }),
    dayBefore: snapshot.recent.dayBefore,
    days: dayRowsOf(snapshot.days()),
    items: rowsOf(snapshot.items),
  };
}

/**
 * Reads what `toStored` made. Its checksum has been verified, so only its version and rules can differ.
 *
 * @returns undefined if it was folded by other rules, or is not in the format of this version.
 */
export function fromStored(
  stored: Readonly<Record<string, unknown>>,
  rules: LeitnerRules,
): StoredBoxes | undefined {
  const { version, journals, latest, suspended, introduced, lasting, recent, items } = stored;
  const { days, dayBefore } = stored;
  if (version !== STORED_VERSION || stored['rules'] !== rulesKey(rules)) return undefined;
  if (typeof items !== 'string' || !isListOf(suspended, isText)) return undefined;
  if (!isText(days) || !isText(dayBefore)) return undefined;
  if (!isListOf(journals, isMark) || !isListOf(introduced, isCountOfDay)) return undefined;
  if (!isListOf(recent, isRecent) || !isListOf(lasting, isText)) return undefined;
  const events = lasting.map(lastingEvent);
  if (!events.every((event) => event !== undefined)) return undefined;
  return {
    marks: new Map(journals.map(([name, bytes, lines, proof]) => [name, { bytes, lines, proof }])),
    snapshot: {
      items: itemsOfRows(items),
      suspended,
      introduced,
      lasting: events,
      recent: {
        events: recent.map(([event, order, id, before, day, whole]) => {
          return { event, order, id, before: before ?? undefined, day, whole };
        }),
        dayBefore,
      },
      days: () => daysOfRows(days),
      latest: typeof latest === 'number' ? latest : -Infinity,
    },
  };
}

function lastingEvent(line: string): LastingEvent | undefined {
  const bytes = Buffer.from(line);
  const read = readLine(bytes, 0, bytes.length);
  return read.type === 'event' && !isItemEvent(read.event) ? read.event : undefined;
}

type MarkRow = readonly [name: string, ...mark: [Mark['bytes'], Mark['lines'], Mark['proof']]];
type RecentRow = readonly [string, number, string, Recent['before'] | null, Day, string];

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isListOf<T>(value: unknown, is: (entry: unknown) => entry is T): value is T[] {
  return Array.isArray(value) && value.every(is);
}

function isMark(value: unknown): value is MarkRow {
  if (!Array.isArray(value)) return false;
  const [name, ...numbers] = value as unknown[];
  return isText(name) && numbers.length === 3 && numbers.every(Number.isSafeInteger);
}

function isCountOfDay(value: unknown): value is readonly [string, number] {
  return Array.isArray(value) && isDay(value[0]) && Number.isSafeInteger(value[1]);
}

function isRecent(value: unknown): value is RecentRow {
  if (!Array.isArray(value)) return false;
  const [event, order, id, before, day, line] = value as unknown[];
  if (!isText(event) || !Number.isSafeInteger(order) || !isText(id)) return false;
  return typeof before === 'object' && isText(day) && isText(line);
}
