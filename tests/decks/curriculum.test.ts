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

/** Kinds that are told or typed from memory: what a table of contents calls cards. */
const CARDS: ReadonlySet<string> = new Set(['card', 'reversed', 'typed', 'cloze']);

function counted(items: readonly Item[]) {
  const of = (belongs: (item: Item) => boolean): number => items.filter(belongs).length;
  return {
    cards: of(({ kind }) => CARDS.has(kind)),
    quiz: of(({ kind }) => kind === 'quiz'),
    practice: of(({ kind }) => kind === 'practice'),
    explain: of(({ kind }) => kind === 'explain'),
    bugs: of(({ tags }) => tags.includes('bug')),
    lessons: of(({ asides }) => asides.lessons.length > 0),
  };
}

describe('the curriculum', () => {
  test('is thirteen decks along one path', () => {
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
      'layers-of-today',
      'training-at-scale',
      'inside-autograd',
      'beyond-the-gradient',
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
      'layers-of-today': ['layers-and-losses'],
      'training-at-scale': ['layers-and-losses', 'controlling-the-graph'],
      'inside-autograd': ['controlling-the-graph'],
      'beyond-the-gradient': ['numerics-and-beyond'],
    });
    expect(library.problems).toEqual([]);
  });

  test('asks no question twice', () => {
    const asked = new Map<string, string>();
    for (const item of DECKS.flatMap(itemsOf)) {
      const front = `${item.front.toLowerCase()} ${isQuiz(item) ? item.stem : ''}`;
      // The blanks of one text have their heading in common.
      expect(asked.get(front) ?? item.family, front).toBe(item.family);
      asked.set(front, item.family);
    }
  });

  test('has at least 30 scripts with a bug to be found, some in every deck', () => {
    const bugs = DECKS.map((deck) => counted(itemsOf(deck)).bugs);
    expect(bugs.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(30);
    expect(Math.min(...bugs)).toBeGreaterThanOrEqual(1);
  });
});

describe('a script with a bug', () => {
  const bugs = DECKS.flatMap(itemsOf).filter(({ tags }) => tags.includes('bug'));

  test.each(bugs.map((item) => [item.id, item] as const))(
    '%s shows it, and mends it',
    (_, item) => {
      expect(item.front).toMatch(/^Find the bug: \S/);
      if (!isQuiz(item)) throw new Error(`${item.id} is a ${item.kind}`);
      const script = codeIn(item.stem);
      expect(script.length).toBeGreaterThanOrEqual(4);
      expect(item.options.filter(({ right }) => right)).toHaveLength(1);
      // Each option is about a line of the script.
      for (const { text } of item.options) expect(text).toMatch(/`[^`]+`/);
      expect(codeIn(item.asides.whys.join('\n\n')).length).toBeGreaterThanOrEqual(2);
    },
  );
});

/** The lines of the blocks of Python in a text. */
function codeIn(markdown: string): string[] {
  const blocks = markdown.match(/```python[^]*?```/g) ?? [];
  return blocks
    .flatMap((block) => block.split('\n').slice(1, -1))
    .filter((line) => line.trim() !== '');
}

describe.each(DECKS.slice(1))('the deck %s', (deck) => {
  test('has enough of every kind: cards, quizzes, practice, prompts', () => {
    const items = itemsOf(deck);
    const { cards, quiz, practice, explain } = counted(items);
    expect(cards, 'cards').toBeGreaterThanOrEqual(12);
    expect(quiz, 'quizzes').toBeGreaterThanOrEqual(10);
    expect(practice, 'practice').toBeGreaterThanOrEqual(5);
    expect(explain, 'prompts').toBeGreaterThanOrEqual(2);
    for (const item of items) {
      if (isExplain(item)) expect([4, 5, 6]).toContain(item.concepts.length);
    }
  });

  test('teaches before it asks: its first item, and others that begin a subject', () => {
    const [first] = itemsOf(deck);
    expect(first?.asides.lessons).not.toEqual([]);
    expect(counted(itemsOf(deck)).lessons).toBeGreaterThanOrEqual(2);
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
    expect(kinds.slice(half.length).filter((kind) => CARDS.has(kind)).length).toBeGreaterThan(3);
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
    for (const { id, family, level } of items) {
      const heading = family.slice(deck.length + 1);
      expect(text, id).toMatch(new RegExp(`\\{#${heading} ([^}]* )?\\.${level}[ }]`));
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
