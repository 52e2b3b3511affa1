import fc from 'fast-check';
import stringWidth from 'fast-string-width';
import { expect, test } from 'vitest';
import { displayWidth } from '../../../src/view/text/width.js';

test.each([
  ['', 0],
  ['dy/dx', 5],
  ['∂f/∂x = Σᵢ v̄ᵢ · ∂vᵢ/∂x', 22],
  ['“gradient” – ≈ 0 → ∇', 20],
  ['梯度', 4],
  ['👩‍🔬🇩🇪', 4],
  ['\u001b[1mstrong\u001b[22m', 6],
])('%j takes %i columns', (text, width) => {
  expect(displayWidth(text)).toBe(width);
});

test('the short cut for common characters agrees with the library on each and on any', () => {
  const disagreeing = Array.from({ length: 0x3000 }, (_, code) =>
    String.fromCodePoint(code),
  ).filter((character) => displayWidth(`a${character}b`) !== stringWidth(`a${character}b`));
  expect(disagreeing).toEqual([]);
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(displayWidth(text)).toBe(stringWidth(text));
    }),
  );
});
