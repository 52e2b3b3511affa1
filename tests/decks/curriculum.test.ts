import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Item } from '../../src/deck/item.js';
import { openLibrary } from '../../src/library/library.js';
import { isExplain, isQuiz } from '../support/items.js';

const library = await openLibrary([fileURLToPath(new URL('../../decks', import.meta.url))]);
const DECKS = library.decks.map(({ name }) => name);

function itemsOf(deck: string): Item[] {
  const entries = library.entries.filter((entry) => entry.deck === deck);
  return entries.flatMap(({ id }) => library.item(id) ?? []);
}

function counted(items: readonly Item[]) {
  const of = (kind: Item['kind']): number => items.filter((item) => item.kind === kind).length;
  return { cards: of('card'), quiz: of('quiz'), explain: of('explain') };
}

describe('the curriculum', () => {
  test('is nine decks along one path', () => {
    expect(DECKS).toEqual([
      'why-autodiff',
      'derivatives',
      'graphs-and-traces',
      'forward-and-reverse',
      'autograd-objects',
      'training-loop',
      'layers-and-losses',
      'controlling-the-graph',
      'numerics-and-beyond',
    ]);
    expect(Object.fromEntries(library.requires)).toEqual({
      derivatives: ['why-autodiff'],
      'graphs-and-traces': ['derivatives'],
      'forward-and-reverse': ['graphs-and-traces'],
      'autograd-objects': ['graphs-and-traces'],
      'training-loop': ['autograd-objects'],
      'layers-and-losses': ['training-loop'],
      'controlling-the-graph': ['training-loop'],
      'numerics-and-beyond': ['forward-and-reverse', 'layers-and-losses', 'controlling-the-graph'],
    });
    expect(library.problems).toEqual([]);
  });

  test('has at least 120 cards, 90 quiz items and 18 prompts after the opening deck', () => {
    const { cards, quiz, explain } = counted(DECKS.slice(1).flatMap(itemsOf));
    expect(cards).toBeGreaterThanOrEqual(120);
    expect(quiz).toBeGreaterThanOrEqual(90);
    expect(explain).toBeGreaterThanOrEqual(18);
  });

  test('asks no question twice', () => {
    const fronts = DECKS.flatMap(itemsOf).map(
      (item) => `${item.front.toLowerCase()} ${isQuiz(item) ? item.stem : ''}`,
    );
    expect(fronts.filter((front, index) => fronts.indexOf(front) !== index)).toEqual([]);
  });
});

describe.each(DECKS.slice(1))('the deck %s', (deck) => {
  test('has 12 to 20 cards, 10 to 15 quiz items, 2 or 3 prompts of 4 to 6 concepts', () => {
    const items = itemsOf(deck);
    const { cards, quiz, explain } = counted(items);
    expect(12 <= cards && cards <= 20, `${cards} cards`).toBe(true);
    expect(10 <= quiz && quiz <= 15, `${quiz} quiz items`).toBe(true);
    expect(2 <= explain && explain <= 3, `${explain} prompts`).toBe(true);
    for (const item of items) {
      if (isExplain(item)) expect([4, 5, 6]).toContain(item.concepts.length);
    }
  });

  test('has some questions of which several options are right', () => {
    const several = itemsOf(deck).filter((item) => isQuiz(item) && item.selectAll);
    expect(several.length).toBeGreaterThanOrEqual(1);
  });

  test('gives a reason for every answer', () => {
    const bare = itemsOf(deck).filter(
      ({ asides, kind }) => kind !== 'explain' && asides.whys.length === 0,
    );
    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  test('mixes cards and questions: neither is put off to the end', () => {
    const kinds = itemsOf(deck).map(({ kind }) => kind);
    const half = kinds.slice(0, Math.ceil(kinds.length / 2));
    expect(half.filter((kind) => kind === 'quiz').length).toBeGreaterThanOrEqual(3);
    expect(kinds.slice(half.length).filter((kind) => kind === 'card').length).toBeGreaterThan(3);
  });
});

describe.each(DECKS)('each item of the deck %s', (deck) => {
  const items = itemsOf(deck);

  test('can be read', () => {
    const entries = library.entries.filter((entry) => entry.deck === deck);
    expect(items.map(({ id }) => id)).toEqual(entries.map(({ id }) => id));
  });

  test('has an id and a level of its own', () => {
    const text = library.decks.find(({ name }) => name === deck)?.text ?? '';
    for (const { id, level } of items) {
      expect(text).toMatch(new RegExp(`\\{#${id.slice(deck.length + 1)} ([^}]* )?\\.${level}[ }]`));
    }
  });

  test('says where the fact is documented', () => {
    expect(items.filter(({ asides }) => asides.sources.length === 0).map(({ id }) => id)).toEqual(
      [],
    );
  });

  test('names the mistake behind each wrong option', () => {
    for (const { id, options } of items.filter(isQuiz)) {
      for (const { right, text, feedback } of options) {
        if (!right) expect(feedback, `${id}: ${text}`).not.toBe('');
      }
    }
  });

  test('has no option about the other options', () => {
    for (const { id, options } of items.filter(isQuiz)) {
      for (const { text } of options) {
        expect(text, id).not.toMatch(/\b(?:all|none|both|neither) of (?:the above|these|them)\b/i);
      }
    }
  });

  test('has its right option where one cannot guess it', () => {
    const places = items
      .filter(isQuiz)
      .filter(({ selectAll }) => !selectAll)
      .map(({ options }) => options.findIndex(({ right }) => right));
    for (const place of new Set(places)) {
      const share = places.filter((other) => other === place).length / places.length;
      expect(share, `place ${place + 1} in ${deck}`).toBeLessThanOrEqual(0.5);
    }
    const thrice = places.filter(
      (place, index) => place === places[index + 1] && place === places[index + 2],
    );
    expect(thrice).toEqual([]);
  });
});
