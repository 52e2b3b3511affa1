import { byOrder, type ProgressEvent } from './event.js';
import { BEGINNING, type Reading, readJournal } from './journal-file.js';
import { guarded } from '../open-conf.js';

/** The result of reading one journal. */
export interface JournalReading extends Reading {
  readonly name: string;
  readonly path: string;
}

/** One journal that is read side by side with others. */
interface Reader {
  readonly name: string;
  readonly path: string;
  readonly events: ReturnType<typeof readJournal>;
  next: ReturnType<Reader['events']['next']>;
}

/**
 * Merges journals, always taking the earliest of their next events. If each of them is in order, which only a clock set
 * back prevents, so is the result.
 *
 * @returns how far each of them went.
 * @throws UserError if one cannot be read.
 */
export function* inOrder(
  journals: readonly { readonly name: string; readonly path: string }[],
): Generator<ProgressEvent, readonly JournalReading[]> {
  const readers = journals.map(({ name, path }): Reader => {
    const events = readJournal(path, BEGINNING);
    return { name, path, events, next: guarded(path, () => events.next()) };
  });
  for (;;) {
    const first = earliest(readers);
    if (first?.next.done !== false) break;
    yield first.next.value;
    first.next = guarded(first.path, () => first.events.next());
  }
  return readers.flatMap(({ name, path, next }) =>
    next.done === true && next.value !== undefined ? [{ ...next.value, name, path }] : [],
  );
}

function earliest(readers: readonly Reader[]): Reader | undefined {
  let first: Reader | undefined;
  for (const reader of readers) {
    if (reader.next.done === true) continue;
    if (first?.next.done !== false || byOrder(reader.next.value, first.next.value) < 0) {
      first = reader;
    }
  }
  return first;
}
