import { safeText } from '../safe-text.js';
import { isUserError } from '../user-error.js';
import type { Day, Instant } from '../schedule/day.js';
import type { DayRecord } from '../schedule/day-record.js';
import type { Boxes, Lookup } from '../schedule/queue.js';
import type { LeitnerRules } from '../schedule/rules.js';
import { openBoxes } from './boxes/boxes.js';
import { type DeckPlaces, deckPlacesIn } from './deck-places.js';
import { type History, historyIn } from './history.js';
import type { Deed, ProgressEvent } from './journal/event.js';
import type { ItemProgress } from './fold/item-progress.js';
import { lastEvents, lastUndone, type Undone } from './journal/last-events.js';
import type { Renamed } from './fold/live-fold.js';
import type { Means } from './means.js';
import type { StateHome } from './open-conf.js';

/** What an event did to its item: enough to report it, and to undo it. */
export interface Recorded {
  readonly event: ProgressEvent;
  readonly before: ItemProgress;
  readonly after: ItemProgress;
}

/** A deed about one item. */
export type ItemDeed = Extract<Deed, { type: 'answer' | 'suspend' | 'resume' }>;

/** The learner's progress: the present boxes, and the only way to change them. */
export interface Progress {
  readonly boxes: Boxes;
  /** Milliseconds that each item took when it was last answered. */
  readonly tookMs: Pick<Lookup<number>, 'get'>;
  /**
   * Takes in what was done to an item at `at`, after what other sessions did meanwhile. It is on disk when this returns.
   * @throws UserError if it cannot be kept.
   */
  record(deed: ItemDeed, at: Instant): Recorded;
  /** The same for a rename or a reset. */
  enter(deed: Extract<Deed, { type: 'rename' | 'reset' }>, at: Instant): ProgressEvent;
  /** The same for many that do not depend on one another, in one write. */
  enterAll(deeds: readonly Extract<Deed, { type: 'rename' }>[], at: Instant): void;
  /** Undoes an event; undoing an undo brings its event back. */
  undo(event: ProgressEvent, at: Instant): Recorded;
  /** What was done on this device and still counts, the latest first, at most `count` events. */
  lastDone(count: number): readonly ProgressEvent[];
  /** Brings back what an undo undid, at its place in time. The event of the outcome is the one brought back. */
  redo(undone: Undone, at: Instant): Recorded;
  /** What was undone on this device and still is, the latest undo first, at most `count` events. */
  lastUndone(count: number): readonly Undone[];
  /**
   * Everything that happened to an item, read from the journals.
   * @throws UserError if one cannot be read.
   */
  history(id: string): History;
  /** The progress of an item. */
  item(id: string): ItemProgress;
  /** The ids of all items that anything happened to. */
  ids(): Iterable<string>;
  /** Their number. */
  readonly itemCount: number;
  /** The days with answers, ascending. */
  days(): readonly DayRecord[];
  /** How many answers of a day count as reviews. */
  reviewsOn(day: Day): number;
  /** The interval of each box on `day`, in days, from the answers of the days before; not rounded. */
  intervalsOn(day: Day): readonly number[];
  /** All renames ever made, including undone ones. */
  renames(): readonly Renamed[];
  /** The id under which events about `id` count now. */
  nameOf(id: string): string;
  /** Where the decks with a history were when they were last read. */
  readonly places: DeckPlaces;
  /** What the learner must be told about the state of the files, one sentence each; each is given only once. */
  notices(): readonly string[];
  /** Stores the boxes if that saves the next start work. Nothing is lost without it. */
  close(): void;
}

/**
 * Opens progress: the stored boxes, and what the journals hold since then.
 *
 * @throws UserError if the folder or a file in it cannot be used; nothing is changed then.
 */
export async function openProgress(
  home: StateHome,
  rules: LeitnerRules,
  means: Means,
): Promise<Progress> {
  const boxes = await openBoxes(home, rules, means);
  const recorded = (deed: Deed, subject: string | undefined, at: Instant): Recorded => {
    const item = (): ItemProgress => boxes.fold.item(boxes.fold.canonical(subject ?? ''));
    let before = item();
    const event = boxes.append(deed, at, () => {
      before = item();
    });
    return { event, before, after: item() };
  };
  return {
    get boxes() {
      return boxes.fold.boxes;
    },
    get tookMs() {
      return boxes.fold.tookMs;
    },
    record: (deed, at) => recorded(withoutKnown(deed, boxes.fold.item(deed.id)), deed.id, at),
    enter: (deed, at) => recorded(deed, undefined, at).event,
    enterAll: (deeds, at) => {
      boxes.appendAll(deeds, at);
    },
    undo: (event, at) =>
      recorded({ type: 'undo', undoes: event.event }, 'id' in event ? event.id : undefined, at),
    lastDone: (count) =>
      lastEvents(boxes.ownJournal(), count, (event) => !boxes.fold.isUndone(event)),
    redo: ({ undo, event }, at) => {
      const deed: Deed = { type: 'undo', undoes: undo.event };
      return { ...recorded(deed, 'id' in event ? event.id : undefined, at), event };
    },
    lastUndone: (count) =>
      lastUndone(boxes.ownJournal(), count, (event) => !boxes.fold.isUndone(event)),
    history: (id) => historyIn(boxes.folder, id, rules, (day) => boxes.fold.intervalsOn(day)),
    item: (id) => boxes.fold.item(id),
    ids: () => boxes.fold.ids(),
    get itemCount() {
      return boxes.fold.itemCount;
    },
    days: () => boxes.fold.days(),
    reviewsOn: (day) => boxes.fold.reviewsOn(day),
    intervalsOn: (day) => boxes.fold.intervalsOn(day),
    renames: () => boxes.fold.renames(),
    nameOf: (id) => boxes.fold.canonical(id),
    places: deckPlacesIn(boxes.folder),
    notices: () => boxes.notices().map(safeText),
    close: () => {
      try {
        boxes.save();
      } catch (error) {
        // The next start rebuilds the boxes from the journal instead.
        if (!isUserError(error)) throw error;
      }
    },
  };
}

/** Adds to an answer what it says about the item's content, if that is new. */
function withoutKnown(deed: ItemDeed, known: ItemProgress): ItemDeed {
  if (deed.type !== 'answer') return deed;
  return {
    ...deed,
    print: deed.print === known.print ? undefined : deed.print,
    position: deed.position === known.position ? undefined : deed.position,
  };
}
