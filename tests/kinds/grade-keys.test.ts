import { describe, expect, test } from 'vitest';
import { page } from '../../src/kinds/common/page.js';
import { sidesKey, startSides } from '../../src/kinds/common/sides/sides-keys.js';
import { startTyping, typingKey } from '../../src/kinds/common/typing/typing-keys.js';
import { explainKey, startExplain } from '../../src/kinds/explain/explain-keys.js';
import { quizKey, startQuiz } from '../../src/kinds/quiz/quiz-keys.js';
import type { Step } from '../../src/question/key.js';
import { card, explain, quiz } from '../support/items.js';
import { key } from '../question/play.js';

const CARD = card();
const EXPLAIN = explain({ concepts: ['one', 'two', 'three', 'four'] });
const FEW = quiz('[x] right', '[ ] wrong', '[ ] worse');
const MANY = quiz('[x] right', ...Array.from({ length: 12 }, (_, index) => `[ ] wrong ${index}`));
const SEVERAL = quiz('[x] right', '[x] right too', '[ ] wrong');
const refusal = (): undefined => undefined;
const shownPage = page(
  () => ({ head: [], pinned: [], body: [], foot: [] }),
  () => [],
);

const of = (item: typeof FEW) => (pressed: string) =>
  quizKey({ quiz: item, options: item.options }, startQuiz(), key(pressed));

/** Every screen on which a learner may press the key that graded the card before, by the step it takes. */
const SCREENS: readonly [name: string, press: (pressed: string) => Step<unknown, unknown>][] = [
  ['a front', (pressed) => sidesKey(CARD, startSides(), key(pressed))],
  ['a quiz', of(FEW)],
  ['a quiz of many options', of(MANY)],
  ['a quiz with several right options', of(SEVERAL)],
  ['an explanation to think of', (pressed) => explainKey(EXPLAIN, startExplain(), key(pressed))],
  [
    'concepts to tick',
    (pressed) => {
      const revealed = explainKey(EXPLAIN, startExplain(), key('space'));
      if (revealed.type === 'done') throw new Error('Space only reveals');
      return explainKey(EXPLAIN, revealed.state, key(pressed));
    },
  ],
  [
    'an answer to type',
    (pressed) => typingKey({ item: CARD, refusal, bareKeys: 'hqu?' }, startTyping(), key(pressed)),
  ],
  [
    'the other keys of one',
    (pressed) => {
      const others = startTyping({ mode: 'commands' });
      return typingKey({ item: CARD, refusal, bareKeys: '' }, others, key(pressed));
    },
  ],
  ['a page', (pressed) => shownPage.press(null, key(pressed))],
];

describe('a key that grades a card', () => {
  test.each(['1', '2', '3', 'm', 'k'])('%s grades one that is turned', (pressed) => {
    expect(sidesKey(CARD, { side: 'back', hints: 0 }, key(pressed)).type).toBe('done');
  });

  for (const [name, press] of SCREENS) {
    test.each(['1', '2', '3', 'm', 'k'])(`%s answers nothing on ${name}`, (pressed) => {
      expect(press(pressed).type).toBe('stay');
    });
  }
});
