import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differenceOf, type Part } from '../../../../src/kinds/common/typing/difference.js';
import { plainAnswer } from '../../../../src/kinds/common/typing/plain-answer.js';

/** A difference with what is too much as `[-x-]` and what is missing as `{+y+}`. */
function difference(said: string, right: string, exact = false): string {
  const marks = { same: ['', ''], extra: ['[-', '-]'], missing: ['{+', '+}'] } as const;
  return differenceOf(said, right, exact)
    .map(({ kind, text }) => marks[kind][0] + text + marks[kind][1])
    .join('');
}

test.each([
  ['loss.backwards()', '`loss.backward()`', 'loss.backward[-s-]()'],
  ['gradiant decent', 'gradient descent', 'gradi[-a-]{+e+}nt de{+s+}cent'],
  ['the gradient', 'the **gradients**', 'the gradient{+s+}'],
  ['梯度下隆', '梯度下降', '梯度下[-隆-]{+降+}'],
  ['cafe\u0301', 'cafe\u0300', 'caf[-e\u0301-]{+e\u0300+}'],
])('a word that is almost right is compared by letters: %s', (said, right, expected) => {
  expect(difference(said, right)).toBe(expected);
});

test.each([
  ['forward mode', 'reverse mode', '[-forward-]{+reverse+} mode'],
  ['the fast tape', 'the tape', 'the [-fast -]tape'],
  ['a b c', 'x y z', '[-a b c-]{+x y z+}'],
  ['x1', 'x2', '[-x1-]{+x2+}'],
  ['', 'the tape', '{+the tape+}'],
  ['the tape', '', '[-the tape-]'],
])('other words are compared whole: %s', (said, right, expected) => {
  expect(difference(said, right)).toBe(expected);
});

test('in a long answer, words stay whole', () => {
  const long =
    'a tape that records every single operation of the forward sweep in the order of its execution';
  expect(difference(`${long} twise`, `${long} twice`)).toBe(`${long} [-twise-]{+twice+}`);
});

test('what does not count is the same, and kept as it was typed', () => {
  expect(differenceOf('Reverse  Mode: y = X.', 'reverse-mode: y=z')).toEqual([
    { kind: 'same', text: 'reverse-mode: y=', typed: 'Reverse  Mode: y = ' },
    { kind: 'extra', text: 'X.' },
    { kind: 'missing', text: 'z' },
  ]);
});

test('where nothing but that differs, it is shown after all', () => {
  expect(difference('Tensor', '`tensor`')).toBe('[-T-]{+t+}ensor');
  expect(difference('tensor', '`tensor`')).toBe('tensor');
});

test('where every character counts, every character is compared', () => {
  expect(difference('X = "a" ', "`x='a'`", true)).toBe('[-X -]{+x+}=[- "-]{+\'+}a[-" -]{+\'+}');
});

/** One of the two texts that a difference was made of. */
function textOf(parts: readonly Part[], own: 'extra' | 'missing'): string {
  return parts
    .filter(({ kind }) => kind === 'same' || kind === own)
    .map(({ text, typed = text }) => (own === 'extra' ? typed : text))
    .join('');
}

const word = fc.constantFrom(
  'the',
  'tape',
  'Tape',
  ' ',
  '  ',
  '-',
  '.',
  '`',
  'x',
  '梯',
  '\u200b',
  '(',
  '²',
  '\u0301',
  '\n',
);
const text = fc.oneof(
  fc.array(word, { maxLength: 30 }).map((words) => words.join('')),
  fc.string({ unit: 'binary' }),
);

test('the parts make up both texts, none is empty, and neighbours differ', () => {
  fc.assert(
    fc.property(text, text, fc.boolean(), (said, right, exact) => {
      const parts = differenceOf(said, right, exact);
      expect(textOf(parts, 'extra')).toBe(said);
      expect(textOf(parts, 'missing')).toBe(plainAnswer(right));
      for (const [index, { kind, text: own, typed = own }] of parts.entries()) {
        expect(own + typed).not.toBe('');
        expect(parts[index - 1]?.kind).not.toBe(kind);
      }
    }),
    { numRuns: 300 },
  );
});

test('there is no difference only between equal texts', () => {
  fc.assert(
    fc.property(text, text, (said, right) => {
      const isSame = differenceOf(said, right).every(({ kind }) => kind === 'same');
      expect(isSame).toBe(said === plainAnswer(right));
    }),
  );
});

test('texts of ten thousand characters with nothing in common are compared in time', () => {
  const said = `same ${'( . '.repeat(2500)} end`;
  const right = `same ${'[,]'.repeat(3333)} end`;
  const parts = differenceOf(said, right);
  expect(parts.map(({ kind }) => kind)).toEqual(['same', 'extra', 'missing', 'same']);
  expect(textOf(parts, 'extra')).toBe(said);
});
