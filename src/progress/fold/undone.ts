import type { EventOf } from '../journal/event.js';

type Undo = EventOf<'undo'>;

/**
 * The ids of the events that do not count: those named by an undo that was not itself undone. Undos that name one another
 * in a cycle, which only a forged journal contains, undo nothing.
 */
export function undoneBy(undos: readonly Undo[]): ReadonlySet<string> {
  const undone = new Set<string>();
  const against = new Map<string, Undo[]>();
  for (const undo of undos) {
    const others = against.get(undo.undoes);
    if (others === undefined) against.set(undo.undoes, [undo]);
    else others.push(undo);
  }
  // An undo is settled once everything that could undo it is; the newest can be settled at once.
  const holds = new Map<string, boolean>();
  let open = [...undos].sort((a, b) => b.order - a.order);
  for (let before = Infinity; open.length < before;) {
    before = open.length;
    open = open.filter(({ event, undoes }) => {
      const verdicts = (against.get(event) ?? []).map((other) => holds.get(other.event));
      if (verdicts.includes(true)) holds.set(event, false);
      else if (verdicts.includes(undefined)) return true;
      else {
        holds.set(event, true);
        undone.add(undoes);
      }
      return false;
    });
  }
  return undone;
}
