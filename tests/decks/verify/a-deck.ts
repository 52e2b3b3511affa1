import { findDecks } from '../../../src/library/find-decks.js';
import { world } from '../../support/world.js';
import { type DeckText, readDeck } from './deck-text.js';
import type { Run } from './runs.js';
import { type Snippet, snippetsOf } from './snippets.js';

/** A deck with one item; its lines begin at line 3. */
export async function deckWith(...lines: readonly string[]): Promise<DeckText> {
  const path = world().file('deck.md', ['## Q {#q}', '', ...lines, ''].join('\n'));
  const [file] = findDecks(path);
  if (file === undefined) throw new Error('no deck');
  return readDeck(file);
}

/** The snippets of an item with these lines. */
export async function snippetsIn(...lines: readonly string[]): Promise<Snippet[]> {
  return (await deckWith(...lines)).items.flatMap(snippetsOf);
}

/** A run that came to its end. */
export function run(stdout: string, raised: Run['raised'] = null): Run {
  return { end: 'done', detail: '', stdout, raised };
}
