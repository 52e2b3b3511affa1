import { addDays, type Day, dayOf } from '../../schedule/day.js';
import { intervalOf, type Standing } from '../../schedule/leitner.js';
import type { LeitnerRules } from '../../schedule/rules.js';
import { spreadInterval } from '../../schedule/spread.js';
import { countedAnswer } from '../../schedule/stretch.js';
import type { EventOf, ItemEvent } from '../journal/event.js';
import type { DayBook, DayEntry } from './day-book.js';

/** The progress of one item: the result of its events, folded in order. */
export interface ItemProgress {
  readonly standing: Standing | undefined;
  readonly suspended: boolean;
  /** Milliseconds that the last measured answer took. */
  readonly tookMs: number | undefined;
  /** The latest that answers recorded about the item's content and its position in its deck. */
  readonly print: string | undefined;
  readonly position: number | undefined;
  /** How often it was answered; together with its id, the seed of its next question. */
  readonly answers: number;
  /** The latest day of its answers. */
  readonly day: Day | undefined;
  /** How many of the answers were missed. */
  readonly misses: number;
  /** How many of the answers count (`countedAnswer`), and how many of those were missed. */
  readonly reviews: number;
  readonly reviewsMissed: number;
  /** The last mistakes that answers showed, the latest last. */
  readonly mistakes: readonly MistakeMade[];
  /** The order of the last of the item's events. */
  readonly last: number;
}

/** A mistake that an answer showed. */
export interface MistakeMade {
  readonly code: string;
  readonly day: Day;
}

/** Just enough to tell what goes wrong repeatedly, since they are stored for every item. */
const MISTAKES_KEPT = 12;

/** An item that nothing has happened to. */
export const UNTOUCHED: ItemProgress = {
  standing: undefined,
  suspended: false,
  tookMs: undefined,
  print: undefined,
  position: undefined,
  answers: 0,
  day: undefined,
  misses: 0,
  reviews: 0,
  reviewsMissed: 0,
  mistakes: [],
  last: -Infinity,
};

/** What an answer adds to its day; `before` is the item's progress before it. */
export function dayEntry(
  before: ItemProgress,
  event: EventOf<'answer'>,
  rules: LeitnerRules,
): DayEntry {
  const day = dayOf(event.at, rules.dayStart);
  return {
    day,
    tookMs: event.tookMs,
    isFirst: before.standing === undefined,
    counted: countedAnswer(before.standing, event.grade, day, before.day, rules),
  };
}

/**
 * One step of the fold: the effect of an event on its item. An answer is entered into `book`, which gives the intervals
 * of the boxes on its day. The interval is spread by the id that the item had when it was answered, so that a rename does
 * not move a due day.
 */
export function applyEvent(
  before: ItemProgress,
  event: ItemEvent,
  rules: LeitnerRules,
  book: Pick<DayBook, 'intervalsOn' | 'enter'>,
): ItemProgress {
  switch (event.type) {
    case 'answer': {
      const entry = dayEntry(before, event, rules);
      const after = answered(before, event, entry, rules, book.intervalsOn(entry.day));
      book.enter(entry);
      return after;
    }
    case 'suspend':
      return { ...before, suspended: true, last: Math.max(before.last, event.order) };
    case 'resume':
      return { ...before, suspended: false, last: Math.max(before.last, event.order) };
    case 'import':
      return imported(before, event, rules);
  }
}

function answered(
  before: ItemProgress,
  event: EventOf<'answer'>,
  { day, counted }: DayEntry,
  rules: LeitnerRules,
  intervals: readonly number[],
): ItemProgress {
  const isLater = before.day === undefined || before.day < day;
  return {
    standing: rules.scheduler.grade(before.standing, event.grade, day, rules, event.id, intervals),
    suspended: before.suspended,
    tookMs: event.tookMs ?? before.tookMs,
    print: event.print ?? before.print,
    position: event.position ?? before.position,
    answers: before.answers + 1,
    day: isLater ? day : before.day,
    misses: before.misses + Number(event.grade === 'missed'),
    reviews: before.reviews + Number(counted !== undefined),
    reviewsMissed: before.reviewsMissed + Number(counted?.missed === true),
    mistakes: withMistake(before.mistakes, event.mistake, day),
    last: Math.max(before.last, event.order),
  };
}

function withMistake(
  before: readonly MistakeMade[],
  code: string | undefined,
  day: Day,
): readonly MistakeMade[] {
  return code === undefined ? before : [...before, { code, day }].slice(-MISTAKES_KEPT);
}

/**
 * Two devices may each import a standing from before they had a journal. The one due later rests on the later answer, and
 * taking the greater of the two gives the same result in either order.
 */
function imported(
  before: ItemProgress,
  event: EventOf<'import'>,
  rules: LeitnerRules,
): ItemProgress {
  const since = sinceOf(event.standing, event.id, rules);
  const brought =
    event.standing === undefined
      ? undefined
      : { ...event.standing, since, half: false, shakies: 0 };
  const isNewer = rank(brought) > rank(before.standing);
  return {
    ...before,
    standing: isNewer ? brought : before.standing,
    suspended: before.suspended || event.suspended,
    tookMs: isNewer ? (event.tookMs ?? before.tookMs) : before.tookMs,
    last: Math.max(before.last, event.order),
  };
}

function rank(standing: Standing | undefined): string {
  if (standing === undefined) return '';
  const { box, due, introduced, lapses } = standing;
  return [due, String(box).padStart(4, '0'), String(lapses).padStart(8, '0'), introduced].join();
}

function sinceOf(standing: EventOf<'import'>['standing'], id: string, rules: LeitnerRules): Day {
  if (standing === undefined) return '';
  return addDays(standing.due, -spreadInterval(intervalOf(standing.box, rules), id));
}
