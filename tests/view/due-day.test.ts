import { describe, expect, it } from 'vitest';
import { sayDay } from '../../src/view/due-day.js';

describe('sayDay, on Sunday 2026-11-22', () => {
  it.each([
    ['2026-11-22', 'today'],
    ['2026-11-20', 'today'],
    ['2026-11-23', 'tomorrow'],
    ['2026-11-24', 'on Tuesday'],
    ['2026-11-28', 'on Saturday'],
    ['2026-11-29', 'on 29 Nov'],
    ['2026-12-03', 'on 3 Dec'],
    ['2026-12-31', 'on 31 Dec'],
    ['2027-01-03', 'on 3 Jan 2027'],
    ['2027-11-22', 'on 22 Nov 2027'],
  ])('%s is %s', (day, words) => {
    expect(sayDay(day, '2026-11-22')).toBe(words);
  });

  it('does not name a year that begins within the week', () => {
    expect(sayDay('2027-01-01', '2026-12-30')).toBe('on Friday');
    expect(sayDay('2027-01-01', '2026-12-31')).toBe('tomorrow');
  });
});
