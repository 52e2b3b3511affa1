import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { openLibrary } from '../../../src/library/library.js';
import { isQuiz, quiz, quizWith } from '../../support/items.js';
import { figureLines, figuresOf, RULES } from './test-wise.js';

const library = await openLibrary([fileURLToPath(new URL('../../../decks', import.meta.url))]);
const QUIZZES = library.entries.flatMap(({ id }) => library.item(id) ?? []).filter(isQuiz);

/** What a rule of the test-wise may gain on chance, or lose to it: what loses, wins when it is turned round. */
const MOST = 0.05;

function left(rule: string, ...options: readonly string[]): string[] {
  const found = RULES.find(({ name }) => name === rule);
  return found?.leaves(quiz(...options)).map(({ text }) => text) ?? [];
}

describe('the quizzes of all decks', () => {
  const figures = figuresOf(QUIZZES);

  test('give nothing away to the test-wise', () => {
    console.log([`${QUIZZES.length} quizzes`, ...figureLines(figures)].join('\n'));
    expect(QUIZZES.length).toBeGreaterThanOrEqual(150);
    for (const { rule, hits, chance } of figures) {
      expect(Math.abs(hits - chance), rule).toBeLessThanOrEqual(MOST);
    }
  });

  test.each(['take the denials', 'take the absolutes', 'take the reasoned'])(
    'have a right option now and then for those who %s',
    (name) => {
      const found = figures.find(({ rule }) => rule === name);
      expect(found?.says).toBeGreaterThan(0);
      expect(found?.hitsThere).toBeGreaterThan(0.05);
    },
  );
});

describe('a rule of the test-wise', () => {
  test('goes by the length on the screen', () => {
    expect(left('take the longest', '[ ] **a**', '[x] abc', '[ ] ab')).toEqual(['abc']);
    expect(left('take the shortest', '[ ] **a**', '[x] abc', '[ ] ab')).toEqual(['**a**']);
    expect(left('drop the longest', '[ ] abc', '[x] ab', '[ ] abd')).toEqual(['ab']);
  });

  test('goes by words in common', () => {
    const options = ['[x] the old gradient', '[ ] the new gradient', '[ ] an error'];
    expect(left('take the least similar', ...options)).toEqual(['an error']);
    const asked = quizWith(
      { front: 'What does the tape keep?' },
      '[x] what the tape saw',
      '[ ] more',
    );
    const rule = RULES.find(({ name }) => name === 'take what sounds like the question');
    expect(rule?.leaves(asked).map(({ text }) => text)).toEqual(['what the tape saw']);
  });

  test('knows absolutes, denials and reasons, but not in code', () => {
    expect(left('drop the absolutes', '[ ] It is always 0', '[x] It is 0')).toEqual(['It is 0']);
    expect(left('take the absolutes', '[ ] `x.all()`', '[x] It is 0')).toEqual([]);
    expect(left('take the denials', '[ ] Nothing: it raises', '[x] An error')).toEqual([
      'Nothing: it raises',
    ]);
    expect(left('drop the reasoned', '[ ] 2, because it adds up', '[x] 3')).toEqual(['3']);
  });

  test('is worth what it leaves: a half of two, and chance where it says nothing', () => {
    const [longest] = figuresOf([
      quiz('[x] abc', '[ ] abd', '[ ] a'),
      quiz('[x] ab', '[ ] ac', '[ ] ad'),
    ]);
    expect(longest).toMatchObject({ rule: 'take the longest', says: 1, hitsThere: 1 / 2 });
    expect(longest?.chance).toBeCloseTo(1 / 3);
    expect(longest?.hits).toBeCloseTo((1 / 2 + 1 / 3) / 2);
  });
});
