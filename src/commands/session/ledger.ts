import type { Library } from '../../library/library.js';
import type { Progress, Recorded } from '../../progress/progress.js';
import type { Day, Instant } from '../../schedule/day.js';
import { isLeech } from '../../schedule/leech.js';
import { boxOf, type Standing } from '../../schedule/leitner.js';
import { sayDay } from '../../view/due-day.js';
import { contentOf } from '../items/content-of.js';
import { saidFields } from '../items/said-fields.js';
import type { Ledger, LedgerEntry } from './session-loop.js';

/** What a ledger that keeps writes to and looks into. */
interface KeptIn {
  readonly progress: Progress;
  readonly library: Library;
  readonly today: () => Day;
}

/** The ledger that keeps: every entry is an event of the learner's progress. */
export function keepingLedger({ progress, library, today }: KeptIn, now: () => Instant): Ledger {
  const entry = (recorded: Recorded): LedgerEntry => ({
    from: boxOf(recorded.before.standing),
    to: boxOf(recorded.after.standing),
    consequence: consequenceOf(recorded, today()),
    undo: () => {
      progress.undo(recorded.event, now());
    },
  });
  return {
    answer: (item, grade, tookMs, said) => {
      const more = { ...saidFields(said), ...contentOf(item, library) };
      return entry(progress.record({ type: 'answer', id: item.id, grade, tookMs, ...more }, now()));
    },
    suspend: (id) => entry(progress.record({ type: 'suspend', id }, now())),
  };
}

/** The ledger of a mock exam: nothing is scheduled, so nothing has to be taken back. */
export function forgettingLedger(): Ledger {
  const entry = (consequence: string): LedgerEntry => {
    return { from: 1, to: 1, consequence, undo: () => undefined };
  };
  return { answer: () => entry(''), suspend: () => entry('left out of this exam') };
}

/** What an event did to its item, in words. */
function consequenceOf({ event, before, after }: Recorded, today: Day): string {
  if (event.type === 'suspend') return 'suspended';
  if (after.standing === undefined) return '';
  const back = `back ${sayDay(after.standing.due, today)}`;
  const isMiss = event.type === 'answer' && event.grade === 'missed';
  const often =
    isMiss && isLeech(after.standing) ? `, forgotten ${after.standing.lapses} times` : '';
  return `${moveOf(before.standing, after.standing)}, ${back}${often}`;
}

function moveOf(before: Standing | undefined, after: Standing): string {
  if (after.memory !== undefined) {
    const days = (standing: Standing | undefined): number =>
      Math.round(standing?.memory?.stability ?? 0);
    const [from, to] = [days(before), days(after)];
    return from === to || from === 0 ? `stable for ${to} d` : `stable for ${from} → ${to} d`;
  }
  const [from, to] = [boxOf(before), after.box];
  return from === to ? `box ${to}` : `box ${from} → ${to}`;
}
