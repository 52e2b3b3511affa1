import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatInstant, parseInstant } from '../../src/schedule/instant.js';

const NINE_IN_PARIS = Date.UTC(2026, 10, 22, 8);

describe('parseInstant', () => {
  it.each([
    ['2026-11-22T09:00:00+01:00', NINE_IN_PARIS, 60],
    ['2026-11-22T09:00+01:00', NINE_IN_PARIS, 60],
    ['2026-11-22T09:00:00.000+0100', NINE_IN_PARIS, 60],
    ['2026-11-22T09:00:00+01', NINE_IN_PARIS, 60],
    ['2026-11-22T08:00:00Z', NINE_IN_PARIS, 0],
    ['2026-11-22t08:00:00z', NINE_IN_PARIS, 0],
    ['  2026-11-22T08:00Z\n', NINE_IN_PARIS, 0],
    ['2026-11-22T08:00-00:00', NINE_IN_PARIS, 0],
    ['2026-11-22T03:30-04:30', NINE_IN_PARIS, -270],
    ['2026-11-22T22:00+14:00', NINE_IN_PARIS, 840],
    ['2026-11-22T08:00:00.25Z', NINE_IN_PARIS + 250, 0],
    ['2026-11-22T08:00:00.123456789Z', NINE_IN_PARIS + 123, 0],
  ])('reads %s', (text, epochMs, offset) => {
    expect(parseInstant(text)).toEqual({ epochMs, offset });
  });

  it.each([
    ['', 'nothing'],
    ['yesterday', 'a word'],
    ['2026-11-22', 'no time'],
    ['2026-11-22T09:00', 'no offset: whose nine o’clock?'],
    ['2026-11-22 09:00+01:00', 'a space for the T'],
    ['2026-11-22T09+01:00', 'no minutes'],
    ['2026-02-30T09:00Z', 'no such day'],
    ['2027-02-29T09:00Z', 'no leap year'],
    ['2026-13-01T09:00Z', 'no such month'],
    ['2026-11-22T25:00Z', 'no such hour'],
    ['2026-11-22T24:00Z', 'tomorrow, written as today'],
    ['2026-11-22T09:60Z', 'no such minute'],
    ['2026-11-22T09:00:60Z', 'a leap second'],
    ['2026-11-22T09:00+15:00', 'an offset that no place on earth has'],
    ['2026-11-22T09:00-14:01', 'another one'],
    ['2026-11-22T09:00+01:75', 'an offset with too many minutes'],
    ['2026-11-22T09:00+1:00', 'an offset with one digit'],
    ['0000-01-01T00:00Z', 'a year whose first hours belong to none'],
    ['12026-11-22T09:00Z', 'a year of five digits'],
    ['2026-11-22T09:00Z and more', 'more'],
  ])('refuses %j: %s', (text) => {
    expect(parseInstant(text)).toBeUndefined();
  });
});

describe('formatInstant', () => {
  it('shows the hour on the learner’s clock', () => {
    expect(formatInstant({ epochMs: NINE_IN_PARIS, offset: 60 })).toBe(
      '2026-11-22T09:00:00.000+01:00',
    );
    expect(formatInstant({ epochMs: NINE_IN_PARIS, offset: -270 })).toBe(
      '2026-11-22T03:30:00.000-04:30',
    );
    expect(formatInstant({ epochMs: NINE_IN_PARIS, offset: 0 })).toBe(
      '2026-11-22T08:00:00.000+00:00',
    );
  });

  it('writes what parseInstant reads back', () => {
    const instant = fc.record({
      epochMs: fc.integer({ min: Date.parse('0002-01-01'), max: Date.parse('9999-12-30') }),
      offset: fc.integer({ min: -14 * 60, max: 14 * 60 }),
    });
    fc.assert(
      fc.property(instant, (given) => {
        expect(parseInstant(formatInstant(given))).toEqual(given);
      }),
    );
  });
});
