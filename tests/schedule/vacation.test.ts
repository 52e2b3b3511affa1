import { describe, expect, it } from 'vitest';
import {
  formatVacation,
  isAway,
  joinedVacations,
  parseVacation,
  vacationAhead,
} from '../../src/schedule/vacation.js';

const WINTER = { from: '2026-12-20', to: '2027-01-03' };

describe('a planned absence', () => {
  it('is written as its first and last day, or as one day', () => {
    expect(parseVacation('2026-12-20..2027-01-03')).toEqual(WINTER);
    expect(parseVacation('2026-12-24')).toEqual({ from: '2026-12-24', to: '2026-12-24' });
    for (const text of ['2026-12-20..2027-01-03', '2026-12-24']) {
      const read = parseVacation(text);
      expect(read && formatVacation(read)).toBe(text);
    }
  });

  it.each([
    '',
    '..',
    '2026-12-20..',
    '2027-01-03..2026-12-20',
    '2026-13-01',
    'a..b',
    '2026-12-20..2026-12-21..2026-12-22',
  ])('is not %j', (text) => {
    expect(parseVacation(text)).toBeUndefined();
  });

  it('is merged with an adjoining one', () => {
    const day = (date: string) => ({ from: date, to: date });
    expect(joinedVacations([day('2026-12-22'), day('2026-12-20'), day('2026-12-21')])).toEqual([
      { from: '2026-12-20', to: '2026-12-22' },
    ]);
    expect(joinedVacations([WINTER, day('2026-12-24'), day('2027-02-01')])).toEqual([
      WINTER,
      day('2027-02-01'),
    ]);
  });

  it('holds back new items from three days before it to its end', () => {
    const ahead = (day: string) => vacationAhead(day, [WINTER]) !== undefined;
    expect(ahead('2026-12-16')).toBe(false);
    expect(ahead('2026-12-17')).toBe(true);
    expect(ahead('2027-01-03')).toBe(true);
    expect(ahead('2027-01-04')).toBe(false);
    expect(isAway('2026-12-19', [WINTER])).toBe(false);
    expect(isAway('2026-12-20', [WINTER])).toBe(true);
  });
});
