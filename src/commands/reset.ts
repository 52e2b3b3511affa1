import { nearest } from '../nearest.js';
import type { Folded } from '../progress/fold/fold.js';
import { safeText } from '../safe-text.js';
import { UserError } from '../user-error.js';
import { countOf } from '../view/duration.js';
import { askFirst } from './ask-first.js';
import { type CommandContext, EXIT, type ExitStatus } from './context.js';
import { openKeeping } from './keeping.js';
import { say } from './say.js';
import { openWorkspace } from './workspace.js';

/** The words of `reset [DECK…]`. */
export interface ResetOptions {
  /** Names of decks; empty: all. */
  readonly decks: readonly string[];
  readonly yes: boolean;
}

/**
 * Lets decks begin anew: what was answered in them no longer counts. That is an event like every other, so it can be
 * undone, and other devices hear of it.
 *
 * @throws UserError for a deck that neither the library nor progress knows.
 */
export async function reset(
  { decks, yes }: ResetOptions,
  context: CommandContext,
): Promise<ExitStatus> {
  const { items } = await openKeeping(context);
  const { library, progress } = await openWorkspace(context, { decks: [], canDoWithout: true });
  const met = metByDeck(items);
  const names = [...new Set(decks)];
  requireKnown(names, [...library.decks.map((deck) => deck.name), ...met.keys()]);
  const touched = [...met].filter(([deck]) => names.length === 0 || names.includes(deck));
  const count = touched.reduce((sum, [, each]) => sum + each, 0);
  if (count === 0) {
    say(context, 'Nothing to reset: nothing was answered there.');
    return EXIT.done;
  }
  const what = `${countOf(count, 'item')} in ${countOf(touched.length, 'deck')}`;
  say(
    context,
    `${what} would be new again: ${touched.map(([deck]) => safeText(deck)).join(', ')}.`,
  );
  const ended = await askFirst('Reset them?', yes, context);
  if (ended !== undefined) return ended;
  progress.enter({ type: 'reset', decks: names.length === 0 ? undefined : names }, context.now());
  const are = count === 1 ? 'is' : 'are';
  say(context, `${what} ${are} new again. To take that back: autodiff-tutor undo`);
  return EXIT.done;
}

/** How many items of each deck were answered. */
function metByDeck(items: Folded['items']): ReadonlyMap<string, number> {
  const met = new Map<string, number>();
  for (const [id, { standing }] of items) {
    if (standing === undefined) continue;
    const deck = id.slice(0, Math.max(0, id.lastIndexOf('/')));
    met.set(deck, (met.get(deck) ?? 0) + 1);
  }
  return new Map([...met].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function requireKnown(names: readonly string[], known: readonly string[]): void {
  for (const name of names) {
    if (known.includes(name)) continue;
    const meant = nearest(name, known);
    throw new UserError(
      `There is no deck named ${safeText(name)}, and nothing was answered in one.`,
      meant === undefined
        ? 'Nothing was changed. The decks: autodiff-tutor decks'
        : `Nothing was changed. Did you mean ${safeText(meant)}?`,
    );
  }
}
