import { safeText } from '../../safe-text.js';
import { notLeft, stillToLeave, waits } from '../../schedule/path.js';
import { countOf } from '../../view/duration.js';
import type { CommandContext } from '../context.js';
import { onSameDecks } from '../same-choice.js';
import type { Workspace } from '../workspace.js';

/** The decks that a deck waits for, as the boxes stand now. */
export function waitingNow({
  path,
  progress,
  settings,
}: Workspace): (deck: string) => readonly string[] {
  return waits(path, progress.boxes, settings.rules);
}

/** Whether new items of a deck may come, as the boxes stand now. */
export function openNow(workspace: Workspace): (deck: string) => boolean {
  const waiting = waitingNow(workspace);
  return (deck) => waiting(deck).length === 0;
}

/** What new items wait for. */
export interface Waiting {
  /** The deck whose items would come next. */
  readonly deck: string;
  /** The decks that it waits for. */
  readonly required: readonly string[];
  /** How many items have still to leave box 1, and which are in it. */
  readonly toLeave: number;
  readonly behind: readonly string[];
}

/**
 * What new items wait for: undefined where one may come, today or as soon as another day begins, and where there are none.
 */
export function newItemsWait(workspace: Workspace): Waiting | undefined {
  const { chosen, path, progress, settings } = workspace;
  const { boxes } = progress;
  const waiting = waitingNow(workspace);
  const fresh = chosen.filter(({ id }) => !boxes.standings.has(id) && !boxes.suspended.has(id));
  const canCome = ({ deck, id }: (typeof fresh)[number]): boolean =>
    waiting(deck).length === 0 && path.canAsk(id);
  const first = fresh.find(({ deck }) => waiting(deck).length > 0);
  if (first === undefined || fresh.some(canCome)) return undefined;
  const required = waiting(first.deck);
  const sum = (of: (deck: string) => number): number =>
    required.reduce((total, deck) => total + of(deck), 0);
  return {
    deck: first.deck,
    required,
    toLeave: sum((deck) => stillToLeave(deck, path, boxes, settings.rules)),
    behind: required.flatMap((deck) =>
      notLeft(deck, path, boxes, settings.rules).map(({ id }) => id),
    ),
  };
}

/** So many items are named; who waits for more has not begun yet. */
const NAMED = 5;

/** What new items wait for, as sentences: which items, and how to begin at once. */
export function whatNewItemsWaitFor(
  workspace: Workspace,
  context: Pick<CommandContext, 'decksOption'>,
): string | undefined {
  const waiting = newItemsWait(workspace);
  return waiting && waitingSentence(waiting, context);
}

/** The same of what is known already. */
export function waitingSentence(
  { deck, required, toLeave, behind }: Waiting,
  context: Pick<CommandContext, 'decksOption'>,
): string {
  const items = countOf(toLeave, 'item');
  const decks = required.map(safeText).join(', ');
  const verb = toLeave === 1 ? 'has' : 'have';
  const names = behind.length > NAMED ? '' : `Still in box 1: ${behind.map(safeText).join(', ')}. `;
  const command = onSameDecks('study', [deck], context);
  return `${names}New items come when ${items} of ${decks} ${verb} left box 1. To begin at once: ${command}`;
}
