import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseAssignments } from '../../src/autodiff/assignments.js';
import { traceExpression } from '../../src/autodiff/trace/trace.js';
import { sidesKey, startSides } from '../../src/kinds/common/sides/sides-keys.js';
import { startTyping, typingKey } from '../../src/kinds/common/typing/typing-keys.js';
import { explainKey, startExplain } from '../../src/kinds/explain/explain-keys.js';
import { quizKey, startQuiz } from '../../src/kinds/quiz/quiz-keys.js';
import type { Key, Step } from '../../src/question/key.js';
import { momentsOf } from '../../src/walk/moments.js';
import { startWalk, walkKey } from '../../src/walk/walk.js';
import { card, explain, quiz } from '../support/items.js';
import { key } from '../question/play.js';

const hints = ['One.', 'Two.'];
const CARD = card({ hints });
const EXPLAIN = explain({ concepts: ['one', 'two', 'three'], hints });
const SINGLE = quiz('[x] right', '[ ] wrong', '[ ] worse');
const SEVERAL = quiz('[x] right', '[x] right too', '[ ] wrong');
const RULES = { item: CARD, refusal: () => undefined, bareKeys: 'hqu?' };
const MOMENTS = momentsOf(traceExpression('x*y + x', parseAssignments('x=2,y=3')));

/** Plays keys and presses Escape at the end, unless they led out before; whether Escape was what led out. */
function leavesBy<State>(
  reduce: (state: State, pressed: Key) => Step<State, unknown>,
  start: State,
): (names: readonly string[]) => boolean {
  return (names) => {
    let state = start;
    for (const name of names) {
      const step = reduce(state, key(name));
      if (step.type === 'done') return false;
      ({ state } = step);
    }
    return reduce(state, key('escape')).type === 'done';
  };
}

const ofQuiz = (item: typeof SINGLE) =>
  leavesBy(
    (state, pressed) => quizKey({ quiz: item, options: item.options }, state, pressed),
    startQuiz(),
  );
const ofWalk = (predicts: boolean) => {
  const walk = { moments: MOMENTS, predicts };
  return leavesBy((state, pressed) => walkKey(walk, state, pressed), startWalk(walk));
};

const NAMES = [
  'space',
  'return',
  'escape',
  'tab',
  'up',
  'down',
  'left',
  'right',
  'end',
  'backspace',
];
const KEYS = fc.array(fc.constantFrom(...NAMES, ...Array.from('abcghkmtu123.')), { maxLength: 12 });

test.each([
  ['a card', leavesBy((state, pressed) => sidesKey(CARD, state, pressed), startSides())],
  ['a quiz', ofQuiz(SINGLE)],
  ['a quiz with several right options', ofQuiz(SEVERAL)],
  [
    'an explanation',
    leavesBy((state, pressed) => explainKey(EXPLAIN, state, pressed), startExplain()),
  ],
  ['a typed answer', leavesBy((state, pressed) => typingKey(RULES, state, pressed), startTyping())],
  ['a walk', ofWalk(false)],
  ['a walk with predictions', ofWalk(true)],
])('Escape never leads out of %s, whatever was pressed before', (_name, leaves) => {
  fc.assert(fc.property(KEYS, (names) => !leaves(names)));
  expect(leaves(['escape', 'escape', 'escape'])).toBe(false);
});
