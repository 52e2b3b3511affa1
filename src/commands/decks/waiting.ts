import { safeText } from '../../safe-text.js';
import { notLeft, waits } from '../../schedule/path.js';
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

/**
 * What new items wait for, as a sentence with what to do about it: undefined where one may come, today or as soon as
 * another day begins, and where there are none.
 */
export function whatNewItemsWaitFor(
  workspace: Workspace,
  context: Pick<CommandContext, 'decksOption'>,
): string | undefined {
  const { chosen, path, progress, settings } = workspace;
  const { standings, suspended } = progress.boxes;
  const waiting = waitingNow(workspace);
  const fresh = chosen.filter(({ id }) => !standings.has(id) && !suspended.has(id));
  const canCome = ({ deck, id }: (typeof fresh)[number]): boolean =>
    waiting(deck).length === 0 && path.canAsk(id);
  const first = fresh.find(({ deck }) => waiting(deck).length > 0);
  if (first === undefined || fresh.some(canCome)) return undefined;
  const required = waiting(first.deck);
  const behind = required.flatMap((deck) => notLeft(deck, path, progress.boxes, settings.rules));
  const items = countOf(behind.length, 'item');
  const left = behind.length === 1 ? 'has' : 'have';
  const decks = required.map(safeText).join(', ');
  const command = onSameDecks('study', [first.deck], context);
  return `New items come when ${items} of ${decks} ${left} left box 1. To begin at once: ${command}`;
}
