import type { Item } from '../../deck/item.js';
import type { Examiner, Place, Said, Telling, Turn } from '../../question/examiner.js';
import type { Grade } from '../../schedule/leitner.js';
import { type Ask, currentAsk, reduceSession, type Session } from '../../schedule/session.js';
import { wrapText } from '../../view/wrap.js';
import type { Edited } from './edit-item.js';
import { renamedSession } from './renamed-session.js';

/** What an answer or a suspension does outside the session; a mock exam's does nothing. */
export interface Ledger {
  answer(item: Item, grade: Grade, tookMs: number, said?: Said): LedgerEntry;
  suspend(id: string): LedgerEntry;
}

/** One thing done, and how to take it back. */
export interface LedgerEntry {
  /** Boxes before and after. */
  readonly from: number;
  readonly to: number;
  /** In words: `box 1 → 2, back on Friday`. */
  readonly consequence: string;
  undo(): void;
}

/** One thing done in the session, and the answer, where it must be told again. */
interface Done {
  readonly entry: LedgerEntry;
  readonly given: Given | undefined;
}

/** What the loop is given besides the session. */
export interface LoopParts {
  readonly examiner: Examiner;
  readonly ledger: Ledger;
  readonly item: (id: string) => Item | undefined;
  /** Another item to ask where one cannot be read. */
  readonly instead: (id: string) => string | undefined;
  readonly place: (ask: Ask, session: Session) => Omit<Place, 'previous'>;
  /** How often an item was answered before. */
  readonly asked: (id: string) => number;
  /** What numbers are made of instead of that. */
  readonly numbers?: string | undefined;
  /** Opens the item in the learner's editor and reads its deck again. */
  readonly edit: (item: Item) => Promise<Edited>;
  /** What is taught before an item that nobody has answered yet, if anything is. */
  readonly lesson: (item: Item) => Telling | undefined;
  /** Whether nothing is said of an answer before the end, where all of them are told. */
  readonly isSilent?: boolean;
  readonly seed: string;
  /** Milliseconds of a clock that only goes forward. */
  readonly ticks: () => number;
}

/** An answer as it must be known to be told again. */
export interface Given {
  readonly item: Item;
  readonly grade: Grade;
  readonly said: Said | undefined;
  /** The seed of the question it was given to. */
  readonly seed: string;
}

/** How a session came to its end. */
export interface SessionEnd {
  /** The answers of a silent session, in order, without those that were taken back; none of any other. */
  readonly given: readonly Given[];
  readonly session: Session;
  readonly reason: 'finished' | 'left' | 'ended' | 'interrupted';
}

/**
 * Asks until nothing is left or the learner leaves. Each answer reaches the ledger before the next question shows,
 * and each entry of the ledger is remembered, so that undo goes back as far as the session does.
 */
export async function runSession(start: Session, parts: LoopParts): Promise<SessionEnd> {
  const { examiner, ledger } = parts;
  const done: Done[] = [];
  const taught = new Set<string>();
  const ended = (reason: SessionEnd['reason']): SessionEnd => {
    return { session, reason, given: done.flatMap(({ given }) => given ?? []) };
  };
  let session = start;
  let previous = '';
  for (let ask = currentAsk(session); ask !== undefined; ask = currentAsk(session)) {
    const { id } = ask;
    const item = parts.item(id);
    if (item === undefined) {
      session = reduceSession(session, { type: 'withdrawn', id, instead: parts.instead(id) });
      continue;
    }
    const lesson = taught.has(item.family) ? undefined : parts.lesson(item);
    if (lesson !== undefined) {
      taught.add(item.family);
      const read = await examiner.tell(lesson);
      if (read === 'quit') return ended('left');
      if (read === 'interrupted') return ended('interrupted');
    }
    const began = parts.ticks();
    // A quiz that comes back is shuffled anew: its letters must not be what is remembered.
    const seed = `${parts.seed}/${id}/${session.outcomes.filter((outcome) => outcome.ask.id === id).length}`;
    const isSilent = parts.isSilent === true;
    let place: Place = { ...parts.place(ask, session), previous };
    const turn: Turn = await examiner.ask({
      item,
      get place() {
        return place;
      },
      seed,
      isSilent,
      asked: parts.asked(id),
      numbers: parts.numbers,
      answer(grade, said) {
        const tookMs = Math.round(parts.ticks() - began);
        const entry = ledger.answer(item, grade, tookMs, said);
        done.push({ entry, given: isSilent ? { item, grade, said, seed } : undefined });
        const { from, to, consequence } = entry;
        session = reduceSession(session, { type: 'answered', grade, from, to, tookMs });
        const { total, left, again, estimateMs } = parts.place(ask, session);
        place = { ...place, total, left, again, estimateMs };
        previous = isSilent ? '' : [grade, consequence].filter((part) => part !== '').join(' · ');
        return consequence;
      },
    });
    switch (turn) {
      case 'next':
        break;
      case 'undo': {
        const entry = done.pop()?.entry;
        entry?.undo();
        session = entry === undefined ? session : reduceSession(session, { type: 'undone' });
        previous = entry === undefined ? 'nothing to undo' : 'taken back';
        break;
      }
      case 'suspend': {
        const entry = ledger.suspend(id);
        done.push({ entry, given: undefined });
        session = reduceSession(session, { type: 'suspended', id });
        previous = entry.consequence;
        break;
      }
      case 'edit': {
        const { brief, notice, renamed } = await parts.edit(item);
        session = renamedSession(session, renamed);
        previous = brief;
        if (notice === undefined) break;
        const lines = (width: number): string[] => wrapText(notice, width);
        const read = await examiner.tell({ title: 'Edit', position: '', lines });
        if (read === 'interrupted') return ended('interrupted');
        break;
      }
      case 'impossible':
        session = reduceSession(session, { type: 'withdrawn', id, instead: parts.instead(id) });
        break;
      case 'quit':
        return ended('left');
      case 'ended':
      case 'interrupted':
        return ended(turn);
    }
  }
  return ended('finished');
}
