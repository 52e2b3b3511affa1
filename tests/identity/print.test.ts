import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainWords } from '../../src/identity/plain-words.js';
import { printOf, readPrint } from '../../src/identity/print.js';
import { likeness, sketchOf } from '../../src/identity/sketch.js';
import { card, explain, quiz, quizWith } from '../support/items.js';

const answerIn = (item: Parameters<typeof printOf>[0]) => readPrint(printOf(item))?.answer;

describe('plain words', () => {
  test.each([
    ['**Which** `call` _fills_ it?', 'which call fills it?'],
    ['- one\n- two', 'one two'],
    ['1. one\n2) two', 'one two'],
    ['> It is\n> quoted', 'it is quoted'],
    ['```python\nx = 1\n```', 'x = 1'],
    ['    x = 1', 'x = 1'],
    ['see [the notes](https://example.org) and [them][ref]', 'see the notes and them'],
    ['  much\n\n   SPACE\t', 'much space'],
    ['a<br>b \\{c\\}', 'ab {c}'],
  ])('of %j', (markdown, words) => {
    expect(plainWords(markdown)).toBe(words);
  });
});

describe('a print', () => {
  test('is short, says its version and kind, and needs no escaping in a row of boxes', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (front, back) => {
        const print = printOf(card({ front, back }));
        expect(print).toMatch(/^1c[\w-]{32}$/);
        expect(readPrint(print)?.kind).toBe('card');
      }),
    );
    expect(printOf(quiz('[x] a', '[ ] b'))).toMatch(/^1q/);
    expect(printOf(explain({ concepts: ['a'] }))).toMatch(/^1e/);
  });

  test.each([undefined, '', '2cAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', '1cshort', 'anything else'])(
    'of any other form, %j, is rejected',
    (text) => {
      expect(readPrint(text)).toBeUndefined();
    },
  );

  test('has the same answer whatever markup, white space and case it has', () => {
    const plain = answerIn(card({ back: 'The chain rule multiplies local derivatives.' }));
    const marked = card({ back: '> The **chain rule**  multiplies\n> `local` derivatives.\n' });
    expect(answerIn(marked)).toBe(plain);
    expect(answerIn(card({ back: 'The chain rule adds local derivatives.' }))).not.toBe(plain);
  });

  test('has the same answer for the same options in any order, and a different one if a mark moved', () => {
    const before = answerIn(quiz('[x] the chain rule', '[ ] the product rule'));
    expect(answerIn(quiz('[ ] the *product* rule', '[x] The chain rule'))).toBe(before);
    expect(answerIn(quiz('[ ] the chain rule', '[x] the product rule'))).not.toBe(before);
    const withFeedback = quizWith(
      { front: 'Another?' },
      '[x] the chain rule',
      '[ ] the product rule',
    );
    expect(answerIn(withFeedback)).toBe(before);
  });

  test('has the same answer for the same concepts in any order', () => {
    expect(answerIn(explain({ concepts: ['saved values', 'order'] }))).toBe(
      answerIn(explain({ concepts: ['order', 'Saved `values`'] })),
    );
  });
});

describe('a sketch', () => {
  const words =
    'the gradient of a sum is the sum of the gradients, whatever the order of the terms';

  test('of the same words is the same', () => {
    expect(likeness(sketchOf(words), sketchOf(words))).toBe(1);
  });

  test('stays close after a correction, and far from other words', () => {
    const corrected = words.replace('whatever', 'no matter what');
    const other = 'call zero_grad before each step, or the slopes of two batches pile up';
    expect(likeness(sketchOf(words), sketchOf(corrected))).toBeGreaterThan(0.7);
    expect(likeness(sketchOf(words), sketchOf(other))).toBeLessThan(0.5);
  });
});
