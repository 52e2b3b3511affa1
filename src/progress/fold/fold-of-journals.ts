import type { Instant } from '../../schedule/day.js';
import type { LeitnerRules } from '../../schedule/rules.js';
import type { ProgressEvent } from '../journal/event.js';
import type { FindingsLog } from '../findings.js';
import { foldInOrder } from './fold-in-order.js';
import type { JournalReading } from '../journal/in-order.js';
import type { Journals, Marks } from '../journal/journals.js';
import { type LiveFold, liveFold } from './live-fold.js';
import { EMPTY_SNAPSHOT, snapshotOf } from './snapshot.js';
import type { StoredBoxes } from '../boxes/stored-boxes.js';

/** A fold that keeps up with the journals it is made from. */
export interface FoldOfJournals {
  readonly fold: LiveFold;
  /** How far into each journal it goes. */
  readonly marks: Marks;
  /** How many events the next start would have to replay; infinite if it would have to fold everything again. */
  readonly unsaved: number;
  /**
   * Begins with a stored fold, and takes in what came after it.
   * @returns false if the journals are not those it was made from; the fold is then built from all they hold.
   */
  carryOn(stored: StoredBoxes): boolean;
  /** Builds the fold from everything in the journals. */
  rebuild(): void;
  /**
   * Takes in what was written since, and passes each event to `watch` before it counts.
   * @throws UserError if a journal cannot be read.
   */
  catchUp(watch?: (event: ProgressEvent) => void): void;
  saved(): void;
}

/** An empty fold. What is found in the journals is reported to `log`. */
export function foldOfJournals(
  journals: Journals,
  rules: LeitnerRules,
  log: FindingsLog,
  now: () => Instant,
): FoldOfJournals {
  let fold = liveFold(EMPTY_SNAPSHOT, rules);
  let marks: Marks = new Map();
  let unsaved = 0;
  // A fold that refused an event cannot be used until it is rebuilt.
  let isBroken = false;

  const advance = (readings: readonly JournalReading[], isFirst: boolean): void => {
    marks = new Map([...marks, ...readings.map(({ name, mark }) => [name, mark] as const)]);
    log.read(readings, isFirst);
    if (readings.some(({ damaged }) => damaged.length > 0)) unsaved = Infinity;
  };

  const rebuild = (isFirst = true): void => {
    isBroken = true;
    let count = 0;
    let readings: readonly JournalReading[] = [];
    function* events(): Iterable<ProgressEvent> {
      const isFirstPass = count === 0;
      const all = journals.all();
      for (let next = all.next(); ; next = all.next()) {
        if (next.done === true) {
          readings = next.value;
          return;
        }
        if (isFirstPass) count += 1;
        if (isFirstPass && isFirst) log.seen(next.value, now);
        yield next.value;
      }
    }
    const folded = foldInOrder({ events, lasting: journals.lasting() }, rules);
    fold = liveFold(snapshotOf(folded), rules);
    isBroken = false;
    marks = new Map();
    unsaved = count;
    advance(readings, isFirst);
  };

  const follow = (isFirst: boolean, watch?: (event: ProgressEvent) => void): boolean => {
    const readings = journals.read(
      marks,
      (event) => {
        watch?.(event);
        if (isFirst) log.seen(event, now);
        unsaved += 1;
        if (!isBroken) isBroken = !fold.take(event);
      },
      isFirst,
    );
    if (readings !== undefined && !isBroken) advance(readings, isFirst);
    else {
      rebuild(isFirst);
      unsaved = Infinity;
    }
    return readings !== undefined;
  };

  return {
    get fold() {
      return fold;
    },
    get marks() {
      return marks;
    },
    get unsaved() {
      return unsaved;
    },
    carryOn(stored) {
      fold = liveFold(stored.snapshot, rules);
      marks = stored.marks;
      return follow(true);
    },
    rebuild,
    catchUp(watch) {
      follow(false, watch);
    },
    saved() {
      unsaved = 0;
    },
  };
}
