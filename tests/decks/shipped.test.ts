import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { differentiate } from '../../src/autodiff/differentiate.js';
import type { Item } from '../../src/deck/item.js';
import { parseDeck } from '../../src/deck/parse-deck.js';
import { findDecks } from '../../src/library/find-decks.js';
import { isExplain, isQuiz } from '../support/items.js';

const FOLDER = fileURLToPath(new URL('../../decks', import.meta.url));
const DECKS = findDecks(FOLDER);

async function itemsOf(name: string): Promise<readonly Item[]> {
  const file = DECKS.find((deck) => deck.name === name);
  if (file === undefined) throw new Error(`no deck ${name}`);
  return (await parseDeck(readFileSync(file.path, 'utf8'), file)).items;
}

describe.each(DECKS)('the deck $name', ({ name, path }) => {
  test('passes check without an error or a warning', async () => {
    const { diagnostics } = await parseDeck(readFileSync(path, 'utf8'), { name, path });
    expect(diagnostics).toEqual([]);
  });

  test('has demos that the engine can trace', async () => {
    for (const item of await itemsOf(name)) {
      for (const { expression, at } of item.asides.demos) {
        const { value } = differentiate(expression, new Map(Object.entries(at)));
        expect(Number.isFinite(value)).toBe(true);
      }
    }
  });
});

describe('the opening deck', () => {
  test('has five cards, five questions with four options, two prompts with four concepts', async () => {
    const items = await itemsOf('why-autodiff');
    const kinds = items.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'card')).toHaveLength(5);
    expect(kinds.filter((kind) => kind === 'quiz')).toHaveLength(5);
    expect(kinds.filter((kind) => kind === 'explain')).toHaveLength(2);
    for (const item of items) {
      if (isQuiz(item)) expect(item.options).toHaveLength(4);
      if (isExplain(item)) {
        expect(item.concepts).toHaveLength(4);
        expect(item.asides.hints).not.toEqual([]);
      }
    }
  });

  test('has the levels of its five cards', async () => {
    const cards = (await itemsOf('why-autodiff')).filter(({ kind }) => kind === 'card');
    expect(cards.map(({ level }) => level)).toEqual([
      'beginner',
      'beginner',
      'intermediate',
      'intermediate',
      'advanced',
    ]);
  });
});
