import { movedBoxes, sameStandings } from '../progress/fold/box-changes.js';
import type { ProgressEvent } from '../progress/journal/event.js';
import { foldEvents, type Folded } from '../progress/fold/fold.js';
import { undosTo } from '../progress/journal/go-back.js';
import { eventsOf, type JournalSet } from '../progress/journal/journal-set.js';
import type { Means } from '../progress/means.js';
import { type Additions, additionsTo, withAdditions } from '../progress/journal/take-in.js';
import type { LeitnerRules } from '../schedule/rules.js';

/** What a restore would do. */
export interface RestorePlan {
  /** What is missing here of what the backup holds. */
  readonly additions: Additions;
  /** What takes back the events that the backup does not hold; empty unless it shall be exactly as it was. */
  readonly undos: readonly ProgressEvent[];
  /** What it adds up to, and how many items are in other boxes then. */
  readonly items: Folded['items'];
  readonly moved: number;
  /** Whether more happened since, which goes on to count. */
  readonly differs: boolean;
}

/**
 * Plans a restore of the journals `backed` into `journals`. Nothing that is here is ever removed: going back exactly is
 * done by undos.
 */
export function planRestore(
  journals: JournalSet,
  backed: JournalSet,
  exact: boolean,
  rules: LeitnerRules,
  { now, random }: Means,
): RestorePlan {
  const additions = additionsTo(journals, backed);
  const all = eventsOf(withAdditions(journals, additions));
  const then = eventsOf(backed);
  const [joined, wanted] = [foldEvents(all, rules).items, foldEvents(then, rules).items];
  const differs = !sameStandings(joined, wanted);
  const undos = exact && differs ? undosTo(then, all, now(), random) : [];
  const items = undos.length === 0 ? joined : wanted;
  const before = foldEvents(eventsOf(journals), rules).items;
  return { additions, undos, items, moved: movedBoxes(before, items), differs };
}
