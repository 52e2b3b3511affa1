import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Searched } from '../../src/search/corpus.js';
import { piecesOf } from '../../src/search/emphasis.js';
import { termsOf } from '../../src/search/query.js';
import { search } from '../../src/search/search.js';

function item(front: string, back = '', names = ''): Searched {
  return { front, back, names };
}

const ITEMS = [
  item('What does `requires_grad` ask for?', 'That operations are recorded.', 'leaf api'),
  item('What is a leaf?', 'A tensor made by you, with `x.grad` after the backward sweep.'),
  item('When is the gradient zeroed?', 'With `optimizer.zero_grad()`, before the sweep.'),
  item('Which loss is for classes?', 'CrossEntropyLoss, of the café of losses.'),
  item('Was ist ∂L/∂w₁?', 'Die partielle Ableitung. 勾配の累積'),
];

/** The fronts that a query finds among these items, best first. */
function found(query: string, items = ITEMS): string[] {
  return search(items, query).hits.map(({ item: { front } }) => front);
}

describe('a search', () => {
  test.each([
    ['requires_grad', 'What does `requires_grad` ask for?'],
    ['requires', 'What does `requires_grad` ask for?'],
    ['x.grad', 'What is a leaf?'],
    ['zero_grad()', 'When is the gradient zeroed?'],
    ['entropy', 'Which loss is for classes?'],
    ['CAFE', 'Which loss is for classes?'],
    ['cafe\u0301', 'Which loss is for classes?'],
    ['∂w1', 'Was ist ∂L/∂w₁?'],
    ['累積', 'Was ist ∂L/∂w₁?'],
    ['record', 'What does `requires_grad` ask for?'],
  ])('for %s finds %s', (query, front) => {
    expect(found(query)).toEqual([front]);
  });

  test('finds parts of identifiers', () => {
    expect(found('grad')).toHaveLength(3);
  });

  test('does not find the middle of a word', () => {
    expect(search(ITEMS, 'sor')).toMatchObject({ hits: [] });
  });

  test('needs all words, and says which are nowhere', () => {
    expect(found('leaf tensor')).toEqual(['What is a leaf?']);
    expect(search(ITEMS, 'leaf xyzzy')).toEqual({ hits: [], unknown: ['xyzzy'] });
    expect(search(ITEMS, 'classes leaf')).toEqual({ hits: [], unknown: [] });
  });

  test.each([
    ['gradeint', 'two letters that changed places'],
    ['gradint', 'a letter that is missing'],
    ['graddient', 'one too many'],
    ['grafient', 'a wrong one'],
    ['grafiemt', 'two slips in a long word'],
  ])('forgives %s: %s', (query) => {
    expect(found(query)).toEqual(['When is the gradient zeroed?']);
  });

  test('forgives no slip in a word of three letters, and one in a word of four', () => {
    expect(found('lef')).toEqual([]);
    expect(found('laef')).toHaveLength(2);
    expect(found('lxxf')).toEqual([]);
  });

  test('takes words together as typed, and with slips where none has all of them', () => {
    const items = [item('loss'), item('lost sweep')];
    expect(found('loss sweep', items)).toEqual(['lost sweep']);
  });

  test('puts fronts before names before backs, and whole words before beginnings', () => {
    const items = [
      item('a', 'tensor'),
      item('b', '', 'tensor'),
      item('tensors'),
      item('c', 'tensors'),
      item('tensor'),
    ];
    expect(found('tensor', items)).toEqual(['tensor', 'tensors', 'b', 'a', 'c']);
  });

  test('puts adjacent words first', () => {
    const items = [item('the rule of the chain'), item('the chain rule')];
    expect(found('chain rule', items)).toEqual(['the chain rule', 'the rule of the chain']);
  });

  test('finds every item by every word of its own', () => {
    const word = fc.stringMatching(/^[a-zé_]{1,12}$/);
    const anItem = fc.record({ front: fc.array(word, { minLength: 1, maxLength: 5 }), back: word });
    fc.assert(
      fc.property(fc.array(anItem, { minLength: 1, maxLength: 8 }), (drawn) => {
        const items = drawn.map(({ front, back }) => item(front.join(' '), back));
        for (const [index, { front }] of drawn.entries()) {
          for (const one of front) {
            if (termsOf(one).length === 0) continue;
            const { hits } = search(items, one);
            expect(hits.map((hit) => hit.item)).toContain(items[index]);
          }
        }
      }),
    );
  });

  test('ends for any query and any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (query, text) => {
        const { hits } = search([item(text, query)], query);
        expect(hits.length).toBeLessThanOrEqual(1);
        const words = hits.flatMap((hit) => hit.words);
        const pieces = piecesOf(text, words).map((piece) => piece.text);
        expect(pieces.join('')).toBe(text.normalize('NFC'));
      }),
    );
  });
});

test('what was found is emphasised to the end of the word', () => {
  const [hit] = search(ITEMS, 'gradeint zero').hits;
  const pieces = piecesOf('Gradients are zeroed.', hit?.words ?? []);
  expect(pieces.filter(({ isFound }) => isFound).map(({ text }) => text)).toEqual([
    'Gradients',
    'zeroed',
  ]);
});
