import { addDays, type Day, dayOf } from '../../schedule/day.js';
import { grade, intervalOf, type Standing } from '../../schedule/leitner.js';
import type { LeitnerRules } from '../../schedule/rules.js';
import { spreadInterval } from '../../schedule/spread.js';
import type { EventOf, ItemEvent } from '../journal/event.js';

/** What progress holds of one item: all that its events, folded in their order, come to. */
export interface ItemProgress {
  readonly standing: Standing | undefined;
  readonly suspended: boolean;
  /** Milliseconds that the last measured answer took. */
  readonly tookMs: number | undefined;
  /** The newest that answers said of the item's content and of its position in its deck. */
  readonly print: string | undefined;
  readonly position: number | undefined;
  /** How often it was answered; with its id the seed of the next question that is made for it. */
  readonly answers: number;
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

/** Enough to say what goes wrong again and again, and no more: they are kept for every item. */
const MISTAKES_KEPT = 12;

/** An item that nothing has happened to. */
export const UNTOUCHED: ItemProgress = {
  standing: undefined,
  suspended: false,
  tookMs: undefined,
  print: undefined,
  position: undefined,
  answers: 0,
  mistakes: [],
  last: -Infinity,
};

/**
 * One step of the fold: what an event makes of the item it is about. The interval is spread by the id that the item had
 * when it was answered, so that a rename moves no due day.
 */
export function applyEvent(
  before: ItemProgress,
  event: ItemEvent,
  rules: LeitnerRules,
): ItemProgress {
  const last = Math.max(before.last, event.order);
  switch (event.type) {
    case 'answer': {
      const day = dayOf(event.at, rules.dayStart);
      return {
        standing: grade(before.standing, event.grade, day, rules, event.id),
        suspended: before.suspended,
        tookMs: event.tookMs ?? before.tookMs,
        print: event.print ?? before.print,
        position: event.position ?? before.position,
        answers: before.answers + 1,
        mistakes: withMistake(before.mistakes, event.mistake, day),
        last,
      };
    }
    case 'suspend':
      return { ...before, suspended: true, last };
    case 'resume':
      return { ...before, suspended: false, last };
    case 'import':
      return imported(before, event, rules);
  }
}

function withMistake(
  before: readonly MistakeMade[],
  code: string | undefined,
  day: Day,
): readonly MistakeMade[] {
  return code === undefined ? before : [...before, { code, day }].slice(-MISTAKES_KEPT);
}

/**
 * Two devices may bring along a standing each from before they had a journal. The one that is due later rests on the
 * later answer; taking the greater of the two is the same in either order.
 */
function imported(
  before: ItemProgress,
  event: EventOf<'import'>,
  rules: LeitnerRules,
): ItemProgress {
  const since = sinceOf(event.standing, event.id, rules);
  const brought = event.standing === undefined ? undefined : { ...event.standing, since };
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
