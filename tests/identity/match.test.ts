import { describe, expect, test } from 'vitest';
import type { Item } from '../../src/deck/item.js';
import { matchItems } from '../../src/identity/match.js';
import { printOf, readPrint } from '../../src/identity/print.js';
import { deckOf, type Newcomer, type Orphan } from '../../src/identity/resemblance.js';
import { card, quizWith } from '../support/items.js';

const tape = {
  front: 'What is a tape?',
  back: 'The record of operations that the backward pass reads from its end to its start.',
};
const leaf = {
  front: 'Which tensors are leaves?',
  back: 'Those that no operation made: parameters and inputs.',
};

function orphan(id: string, item: Item | undefined, position = 0): Orphan {
  return { id, position, print: item && readPrint(printOf(item)) };
}

function newcomer(id: string, item: Item, { position = 0, explicit = false } = {}): Newcomer {
  const print = readPrint(printOf(item));
  if (print === undefined) throw new Error('no print');
  return { id, print, position, explicit };
}

/** Positions count within a deck; no match was undone. */
function match(
  orphans: readonly Orphan[],
  newcomers: readonly Newcomer[],
  rejected: (from: string, to: string) => boolean = () => false,
) {
  const sameDeck = (from: string, to: string) =>
    deckOf(from) === deckOf(to) || (deckOf(from) === 'old' && deckOf(to) === 'new');
  const matches = matchItems(orphans, newcomers, { sameDeck, rejected });
  return matches.map(({ from, to }) => `${from} → ${to}`);
}

describe('an item whose id is gone', () => {
  test.each([
    ['whose question was reworded', card({ ...tape, front: 'Define the tape, in one sentence' })],
    ['whose question has nothing in common', card({ ...tape, front: 'Gradient recording?' })],
    [
      'whose answer was corrected',
      card({ ...tape, back: tape.back.replace('its end', 'the end') }),
    ],
    [
      'whose question and answer were corrected',
      card({
        front: 'What is the tape?',
        back: tape.back.replace('The record', 'A record').replace('reads', 'follows'),
      }),
    ],
  ])('%s is found', (_, item) => {
    const others = [newcomer('deck/leaf', card(leaf), { position: 1 })];
    expect(match([orphan('deck/a', card(tape))], [newcomer('deck/b', item), ...others])).toEqual([
      'deck/a → deck/b',
    ]);
  });

  test('is found in another deck', () => {
    expect(match([orphan('deck/a', card(tape))], [newcomer('other/b', card(tape))])).toEqual([
      'deck/a → other/b',
    ]);
  });

  test('whose option was corrected is found', () => {
    const before = quizWith({ front: 'Which rule?' }, '[x] the chain rule', '[ ] the prodcut rule');
    const after = quizWith({ front: 'Which rule?' }, '[x] the chain rule', '[ ] the product rule');
    expect(match([orphan('deck/a', before)], [newcomer('other/b', after)])).toEqual([
      'deck/a → other/b',
    ]);
  });

  test('and changed beyond recognition is not', () => {
    expect(match([orphan('deck/a', card(tape))], [newcomer('deck/b', card(leaf))])).toEqual([]);
  });

  test('is not found in an item of another kind', () => {
    const asQuiz = quizWith({ front: tape.front }, `[x] ${tape.back}`, '[ ] A list');
    expect(match([orphan('deck/a', card(tape))], [newcomer('deck/b', asQuiz)])).toEqual([]);
  });

  test('is not mistaken for another just because both have the same short answer', () => {
    const [one, other] = ['Does a leaf keep its gradient?', 'May views share memory with a base?'];
    const before = orphan('deck/a', card({ front: one, back: 'Yes.' }), 0);
    const after = newcomer('deck/b', card({ front: other, back: 'Yes.' }), { position: 7 });
    expect(match([before], [after])).toEqual([]);
  });

  test('is not guessed if two are equally good', () => {
    const twice = [newcomer('other/a', card(tape)), newcomer('other/b', card(tape))];
    expect(match([orphan('deck/x', card(tape))], twice)).toEqual([]);
    const orphans = [orphan('deck/x', card(tape)), orphan('deck/y', card(tape))];
    expect(match(orphans, [newcomer('other/a', card(tape))])).toEqual([]);
  });

  test('is distinguished from its twin by its position', () => {
    const orphans = [orphan('old/x', card(tape), 0), orphan('old/y', card(tape), 9)];
    const twins = [
      newcomer('new/b', card(tape), { position: 9 }),
      newcomer('new/a', card(tape), { position: 0 }),
    ];
    expect(match(orphans, twins).sort()).toEqual(['old/x → new/a', 'old/y → new/b']);
  });

  test('matches itself before anything similar', () => {
    const alike = card({ ...tape, front: 'What is the tape?' });
    const newcomers = [newcomer('other/a', alike), newcomer('other/b', card(tape))];
    expect(match([orphan('deck/x', card(tape))], newcomers)).toEqual(['deck/x → other/b']);
  });

  test('is matched with a new explicit id only where the answer is unchanged', () => {
    const corrected = card({ ...tape, back: tape.back.replace('its end', 'the end') });
    const explicit = { explicit: true };
    const from = [orphan('deck/x', card(tape))];
    expect(match(from, [newcomer('deck/tape', corrected, explicit)])).toEqual([]);
    expect(match(from, [newcomer('deck/tape', card(tape), explicit)])).toEqual([
      'deck/x → deck/tape',
    ]);
    // If the slug of the id is the same, the author has said which item it is.
    expect(match(from, [newcomer('other/x', corrected, explicit)])).toEqual(['deck/x → other/x']);
  });

  test('is found by name alone only in the deck that its deck was renamed to', () => {
    expect(match([orphan('old/x', undefined)], [newcomer('new/x', card(tape))])).toEqual([
      'old/x → new/x',
    ]);
    expect(match([orphan('deck/x', undefined)], [newcomer('other/x', card(tape))])).toEqual([]);
  });

  test('is not matched again after the learner undid that', () => {
    const from = [orphan('deck/a', card(tape))];
    expect(match(from, [newcomer('deck/b', card(tape))], () => true)).toEqual([]);
  });
});
