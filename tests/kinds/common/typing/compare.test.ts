import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  isSameAnswer,
  judgeTyped,
  LONGEST_ANSWER,
  type TypedJudgement,
} from '../../../../src/kinds/common/typing/compare.js';

function judged(said: string, ...answers: string[]): TypedJudgement {
  return judgeTyped(said, { answers, exact: false });
}

function judgedExactly(said: string, ...answers: string[]): TypedJudgement {
  return judgeTyped(said, { answers, exact: true });
}

const right = (answer: string): TypedJudgement => ({ kind: 'right', answer });
const wrong = (nearest: string): TypedJudgement => ({ kind: 'wrong', nearest });

test('the first right answer that fits is named as its author wrote it', () => {
  expect(judged('The Tape.', 'a graph', '**the tape**', 'the tape')).toEqual(right('**the tape**'));
});

test.each([
  ['the tape', '**the *tape***'],
  ['the tape', 'the [tape](https://pytorch.org "Autograd")'],
  ['loss.backward()', '`loss.backward()`'],
  ['`loss.backward()`', '`loss.backward()`'],
  ['a*b', 'a\\*b'],
  ['a < b', 'a &lt; b'],
  ['the tape of operations', 'the tape\\\nof operations'],
  ['2*x*y', '2*x*y'],
  ['__init__', '__init__'],
  ['List<int>', 'List<int>'],
  ['`', '`` ` ``'],
])('%s is what %s says', (said, answer) => {
  expect(judged(said, answer)).toEqual(right(answer));
});

test('of wrong answers the nearest right one is named', () => {
  expect(judged('the graf', 'the tape', '**the** graph')).toEqual(wrong('**the** graph'));
  expect(judged('something else', 'b', 'a')).toEqual(wrong('b'));
  expect(judged('x')).toEqual(wrong(''));
});

test('where every character counts, only the marks of code and the white space around do not', () => {
  expect(judgedExactly(' `loss.backward()`\n', '`loss.backward()`')).toEqual(
    right('`loss.backward()`'),
  );
  expect(judgedExactly('`` a`b ``', '`` a`b ``')).toEqual(right('`` a`b ``'));
  expect(judgedExactly('na\u00efve', 'nai\u0308ve')).toEqual(right('nai\u0308ve'));
  for (const said of [
    'Loss.backward()',
    'loss.backward( )',
    'loss.backward();',
    'loss.`backward()`',
  ]) {
    expect(judgedExactly(said, '`loss.backward()`')).toEqual(wrong('`loss.backward()`'));
  }
  expect(judgedExactly('x="a"', "`x='a'`").kind).toBe('wrong');
});

test.each([
  ['', 'The answer is empty.'],
  [' \n\u200b', 'The answer is empty.'],
  ['a\u001b[31mb', 'The answer has the control character U+001B in it.'],
  ['a\u202eb', 'The answer has the control character U+202E in it.'],
  ['x'.repeat(10_000), 'The answer has 10,000 characters; 1,000 is the most.'],
])('%j cannot be read', (said, message) => {
  expect(judged(said, 'a')).toEqual({ kind: 'unreadable', message });
});

test('line ends and tabs are white space', () => {
  expect(judged('the\r\ntape\t\r', 'the tape')).toEqual(right('the tape'));
});

test('an answer of the greatest length is compared with answers of any', () => {
  const long = 'ﷺ'.repeat(LONGEST_ANSWER);
  const answers = Array.from({ length: 20 }, (_, index) => `${String(index)}${'y'.repeat(10_000)}`);
  expect(judged(long, ...answers).kind).toBe('wrong');
  expect(judged('y'.repeat(LONGEST_ANSWER), ...answers)).toEqual(wrong(answers[0] ?? ''));
});

test('right answers are the same if they say what counts as the same', () => {
  expect(isSameAnswer('**the tape**', 'The tape.', false)).toBe(true);
  expect(isSameAnswer('`Tensor`', 'tensor', true)).toBe(false);
  expect(isSameAnswer('`tensor`', 'tensor', true)).toBe(true);
});

test('whatever is typed is judged, and an answer typed as it stands is right', () => {
  const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }));
  fc.assert(
    fc.property(text, fc.array(text), fc.boolean(), (said, answers, exact) => {
      const judgement = judgeTyped(said, { answers: [...answers, said], exact });
      expect(judgement.kind).not.toBe('wrong');
      if (judgement.kind === 'right') expect([...answers, said]).toContain(judgement.answer);
      expect(judgeTyped(said, { answers, exact }).kind).toBeDefined();
    }),
  );
});
