import { describe, expect, test } from 'vitest';
import { type ProgressFacts, progressSentence } from '../../src/evidence/progress-sentence.js';
import { addDays } from '../../src/schedule/day.js';
import { dayWith } from './records.js';

const TODAY = '2026-11-22';

const told = (facts: Partial<ProgressFacts>) =>
  progressSentence({
    day: TODAY,
    days: [],
    absences: [],
    intervals: [1, 3, 7, 15, 30, 60, 120],
    moved: [],
    ...facts,
  });
const ago = (days: number, ...boxes: string[]) => dayWith(addDays(TODAY, -days), { boxes });
/** A streak of this many days up to today, one answer each. */
const row = (count: number) =>
  Array.from({ length: count }, (_, index) => dayWith(addDays(TODAY, index + 1 - count)));
const timed = (days: number, seconds: number, reviews = 20) =>
  dayWith(addDays(TODAY, -days), { reviewsMs: seconds * reviews * 1000, reviewsTimed: reviews });

describe('the sentence of progress', () => {
  test('is missing where nothing is proved', () => {
    expect(told({})).toBeUndefined();
    expect(told({ days: [ago(0, '4/4')] })).toBeUndefined();
    expect(told({ days: [ago(8, '20/20'), ago(0, '12/20')] })).toBeUndefined();
  });

  test('mentions a streak on the day it becomes the longest, and each week', () => {
    const longest = 'days in a row, your longest streak so far.';
    expect(told({ days: row(7) })).toBe(`7 ${longest}`);
    expect(told({ days: row(8) })).toBeUndefined();
    expect(told({ days: row(14) })).toBe(`14 ${longest}`);
    const earlier = Array.from({ length: 9 }, (_, index) => ago(40 - index));
    expect(told({ days: [...earlier, ...row(10)] })).toBe(`10 ${longest}`);
    expect(told({ days: [...earlier, ...row(7)] })).toBeUndefined();
  });

  test('mentions boxes reached for the first time', () => {
    const up = (from: number, to: number, lapses = 0) => ({ from, to, lapses });
    expect(told({ moved: [up(3, 4), up(4, 5), up(4, 5), up(4, 4)] })).toBe(
      '2 items reached box 5 for the first time.',
    );
    expect(told({ moved: [up(3, 4)] })).toBe('1 item reached box 4 for the first time.');
    // It may have been there before its lapse.
    expect(told({ moved: [up(3, 4, 1), up(6, 3)] })).toBeUndefined();
    expect(told({ moved: [up(1, 2)] })).toBeUndefined();
  });

  test('mentions recall that is better than the week before', () => {
    expect(told({ days: [ago(13, '10/12'), ago(7, '7/9'), ago(6, '9/10'), ago(0, '9/10')] })).toBe(
      'Recall at review in the last 7 days: 90 % (the 7 days before: 81 %).',
    );
    expect(told({ days: [ago(8, '10/20'), ago(1, '19/19')] })).toBeUndefined();
  });

  test('never rounds up to 100 %', () => {
    expect(told({ days: [ago(8, '900/1000'), ago(1, '999/1000')] })).toContain('99 %');
  });

  test('mentions items known after a month', () => {
    expect(told({ days: [ago(3, '0/9', '0/0', '0/0', '0/0', '4/4', '3/4')] })).toBe(
      'Of 8 items asked after a month or more in the last 30 days, 7 were remembered.',
    );
    expect(told({ days: [ago(3, '0/9', '0/0', '0/0', '0/0', '4/4', '0/4')] })).toBeUndefined();
  });

  test('mentions reviews that take less time', () => {
    expect(told({ days: [timed(40, 12), timed(3, 8)] })).toBe(
      'A review took 8 s on average in the last 30 days (the 30 days before: 12 s).',
    );
    expect(told({ days: [timed(40, 12), timed(3, 11)] })).toBeUndefined();
    expect(told({ days: [timed(40, 12), timed(3, 8, 19)] })).toBeUndefined();
  });

  test('mentions today if there is nothing else', () => {
    expect(told({ days: [ago(0, '5/5', '3/4')] })).toBe('Today: 8 of 9 reviews remembered.');
  });
});
