import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalised } from '../../../../src/kinds/common/typing/normalised.js';

/** Whether two texts are one answer. */
function same(one: string, other: string): boolean {
  return normalised(one) === normalised(other);
}

test.each([
  ['case', 'The Tape', 'the tape'],
  ['German capitals', 'Kettenregel, STRASSE', 'kettenregel, straße'],
  ['the sigma at the end of a word', 'ΛΌΓΟΣ', 'λόγος'],
  ['white space around it', '  the tape\n', 'the tape'],
  ['several spaces', 'the \t tape', 'the\u00a0tape'],
  ['white space around operators', 'y = x + 1', 'y=x+1'],
  ['white space in brackets', 'f( x, y )', 'f(x,y)'],
  ['white space between ideographs', '计算 图', '计算图'],
  ['white space between scripts', 'PyTorch 框架', 'PyTorch框架'],
  ['a hyphen in a compound', 'reverse-mode', 'reverse mode'],
  ['a dash between words', 'Cauchy–Schwarz', 'Cauchy-Schwarz'],
  ['every dash', '−1 – x', '-1-x'],
  ['typographic quotes', '“mean” or ‘sum’', '"mean" or \'sum\''],
  ['single or double quotes', "reduction='mean'", 'reduction="mean"'],
  ['foreign quotes', '„mean“ «sum» 「max」', "'mean' 'sum' 'max'"],
  ['primes and accents for quotes', 'f′(x) don´t', "f'(x) don't"],
  ['signs of multiplication', 'a × b ⋅ c · d', 'a*b*c*d'],
  ['signs of division', 'a ÷ b ∕ c', 'a/b/c'],
  ['a fraction', '½', '1/2'],
  ['raised figures', 'x² + y¹⁰', 'x^2+y^10'],
  ['relations and arrows', 'a ≤ b ≠ c → d', 'a<=b!=c->d'],
  ['full-width letters', 'Ｔａｐｅ（ｘ）', 'tape(x)'],
  ['ligatures', 'ﬁnite diﬀerences', 'finite differences'],
  ['composed letters', 'na\u0131\u0308ve Hölder', 'na\u0131\u0308ve Ho\u0308lder'],
  ['Korean syllables', '역전파', '역전파'],
  ['invisible marks', 'back\u00adpro\u200bpa\u2060gation\ufeff', 'backpropagation'],
  ['punctuation at the end', 'the tape.', 'the tape'],
  ['much punctuation at the end', 'the tape…?!', 'the tape'],
  ['Chinese and Hindi full stops', '梯度。', '梯度।'],
  ['backticks', '`loss.backward()`', 'loss.backward()'],
])('%s does not count', (_, one, other) => {
  expect(same(one, other)).toBe(true);
});

test.each([
  ['a space between words', 'the tape', 'thetape'],
  ['an accent', 'señal', 'senal'],
  ['a vowel sign', 'कि', 'क'],
  ['a minus', 'x-y', 'x y'],
  ['a factorial', 'n!', 'n'],
  ['an exponent', 'x²', 'x2'],
  ['punctuation within', 'a.b', 'ab'],
  ['punctuation alone', ':', '...'],
  ['backticks alone', '`', ''],
  ['an underscore', 'no_grad', 'nograd'],
  ['a leading sign', '-1', '1'],
  ['the emoji', '🔥', '🔦'],
])('%s counts', (_, one, other) => {
  expect(same(one, other)).toBe(false);
});

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('a', 'bc', '-', ' ', '.', '!', '`', '梯', '²', '´', '…', 'Σ', '\u0301'),
  }),
);

test('what counts of what counts is all of it', () => {
  fc.assert(
    fc.property(text, (typed) => {
      const once = normalised(typed);
      expect(normalised(once)).toBe(once);
    }),
    { numRuns: 500 },
  );
});

test('case and white space around never count', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii' }), (typed) => {
      expect(same(` ${typed.toUpperCase()}\n`, typed)).toBe(true);
    }),
  );
});

test.each(['a', ' ', '-', '.', '!', '`', '²', '梯 ', '\u0301', 'a-'])(
  'many of %j take no more than their share of time',
  (piece) => {
    expect(normalised(`x${piece.repeat(100_000)}y`)).toMatch(/^x/);
    expect(normalised(piece.repeat(100_000))).toBeDefined();
  },
);
