import fc from 'fast-check';
import { expect, test } from 'vitest';
import { flowSpans } from '../../../src/view/text/flow.js';
import { flowNarrow } from '../../../src/view/text/narrow.js';
import { bare, paintSpans } from '../../../src/view/text/span.js';

const slowly = (text: string, first: number, rest: number): string[] =>
  flowSpans([{ text, paint: bare }], first, rest).map(paintSpans);

test('the short cut wraps as the long way does, wherever it is taken', () => {
  const unit = fc.constantFrom('a', 'b-', '∂y/∂x', 'v\u0304₁', '×', ' ', '  ', '\n', '梯', '\t');
  const text = fc.array(unit, { maxLength: 40 }).map((units) => units.join(''));
  const width = fc.integer({ min: 2, max: 20 });
  let taken = 0;
  fc.assert(
    fc.property(text, width, width, (words, first, rest) => {
      const lines = flowNarrow(words, first, rest);
      if (lines === undefined) return;
      taken += 1;
      expect(lines).toEqual(slowly(words, first, rest));
    }),
    { numRuns: 2000 },
  );
  expect(taken).toBeGreaterThan(200);
});

test('it is taken for plain sentences, white space and blank lines included', () => {
  const text = '  In words: x up\nby 0.01\n\nmoves  ∂y  ';
  expect(flowNarrow(text, 12, 9)).toEqual(['  In words:', 'x up', 'by 0.01', '', 'moves  ∂y']);
});

test.each([
  ['a word longer than a line', 'abcdefghijkl'],
  ['wide characters', '梯度'],
  ['tabs', 'a\tb'],
  ['colours', '\u001b[1ma\u001b[22m'],
])('it is not taken for %s', (_what, text) => {
  expect(flowNarrow(text, 8, 8)).toBeUndefined();
});
