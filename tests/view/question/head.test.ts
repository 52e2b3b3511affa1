import { expect, test } from 'vitest';
import { framed } from '../../../src/view/question/frame.js';
import { plainPalette } from '../../../src/view/palette.js';
import type { Place } from '../../../src/question/examiner.js';
import { card } from '../../support/items.js';
import { place } from '../../support/places.js';

/** What the head says at its right end. */
function standing(where: Partial<Place>): string | undefined {
  const surface = { width: 80, palette: plainPalette };
  const { head } = framed({ item: card(), body: [] }, place(where), [], surface);
  return /\S+\/.*$/.exec(head[0] ?? '')?.[0];
}

test('the head shows the position, what comes back, and about how long it takes', () => {
  expect(standing({ position: 3, total: 12, left: 10, again: 2, estimateMs: 150_000 })).toBe(
    '3/12 · 2 again · ≈ 3 min',
  );
  expect(standing({ position: 1, total: 2, left: 2, estimateMs: 21_000 })).toBe('1/2 · ≈ 25 s');
});

test('with a question left there is time left', () => {
  const last = { position: 9, total: 9, left: 1, again: 1 };
  expect(standing({ ...last, estimateMs: 0 })).toBe('9/9 · 1 again · ≈ 5 s');
  expect(standing({ ...last, estimateMs: 400 })).toBe('9/9 · 1 again · ≈ 5 s');
  expect(standing({ ...last, estimateMs: 56_000 })).toBe('9/9 · 1 again · ≈ 1 min');
});

test('after the last answer there is none', () => {
  expect(standing({ position: 9, total: 9, left: 0, estimateMs: 0 })).toBe('9/9');
});
