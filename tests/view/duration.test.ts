import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countOf, formatDuration } from '../../src/view/duration.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

describe('formatDuration', () => {
  it.each([
    [0, '0 s'],
    [499, '0 s'],
    [500, '1 s'],
    [40 * SECOND, '40 s'],
    [59.4 * SECOND, '59 s'],
    [59.6 * SECOND, '1 min'],
    [MINUTE, '1 min'],
    [89 * SECOND, '1 min'],
    [4 * MINUTE, '4 min'],
    [59.4 * MINUTE, '59 min'],
    [59.6 * MINUTE, '1 h'],
    [HOUR, '1 h'],
    [HOUR + 5 * MINUTE, '1 h 5 min'],
    [26 * HOUR, '26 h'],
    [-5 * SECOND, '0 s'],
  ])('%d ms is %s', (ms, words) => {
    expect(formatDuration(ms)).toBe(words);
  });

  it('never speaks of 60 seconds or 60 minutes', () => {
    fc.assert(
      fc.property(fc.nat(30 * HOUR), (ms) => {
        expect(formatDuration(ms)).not.toMatch(/\b60 (s|min)/);
      }),
    );
  });
});

describe('countOf', () => {
  it('agrees with its noun', () => {
    expect(countOf(0, 'item')).toBe('0 items');
    expect(countOf(1, 'item')).toBe('1 item');
    expect(countOf(2, 'item')).toBe('2 items');
    expect(countOf(1, 'box', 'boxes')).toBe('1 box');
    expect(countOf(7, 'box', 'boxes')).toBe('7 boxes');
  });
});
