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
  const CARDS = {
    'what-is-autodiff': 'beginner',
    'why-gradients': 'beginner',
    'pytorch-autograd': 'intermediate',
    'without-autodiff': 'intermediate',
    'chain-rule-role': 'advanced',
  };
  const QUIZZES = {
    'computed-in-training': 'beginner',
    'gradient-call': 'beginner',
    'hard-by-hand': 'intermediate',
    'underlying-rule': 'intermediate',
    'main-benefit': 'beginner',
  };

  function levelsOf(items: readonly Item[], kind: Item['kind']): Record<string, string> {
    const some = items.filter((item) => item.kind === kind);
    return Object.fromEntries(some.map(({ id, level }) => [id.slice(id.indexOf('/') + 1), level]));
  }

  test('has its five cards, at their levels, and no card more', async () => {
    expect(levelsOf(await itemsOf('why-autodiff'), 'card')).toEqual(CARDS);
  });

  test('has its five questions, at their levels, and four options in each question', async () => {
    const items = await itemsOf('why-autodiff');
    expect(levelsOf(items, 'quiz')).toMatchObject(QUIZZES);
    for (const { options } of items.filter(isQuiz)) expect(options).toHaveLength(4);
  });

  test('has two prompts with four concepts and a hint', async () => {
    const prompts = (await itemsOf('why-autodiff')).filter(isExplain);
    expect(prompts).toHaveLength(2);
    for (const { concepts, asides } of prompts) {
      expect(concepts).toHaveLength(4);
      expect(asides.hints).not.toEqual([]);
    }
  });
});
