import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayOf, daysBetween, isDay } from '../../src/schedule/day.js';
import { at } from '../support/instants.js';

const someEpochMs = fc.integer({
  min: Date.parse('1970-01-02'),
  max: Date.parse('2200-01-01'),
});
const someOffset = fc.integer({ min: -12 * 60, max: 14 * 60 });
const someDay = someEpochMs.map((ms) => new Date(ms).toISOString().slice(0, 10));

describe('dayOf', () => {
  it.each([
    ['2026-11-22T09:00+01:00', 4, '2026-11-22', 'in the morning'],
    ['2026-11-22T23:59:59.999+01:00', 4, '2026-11-22', 'just before midnight'],
    ['2026-11-23T00:00+01:00', 4, '2026-11-22', 'at midnight it is still yesterday'],
    ['2026-11-23T03:59:59.999+01:00', 4, '2026-11-22', 'and just before four, too'],
    ['2026-11-23T04:00+01:00', 4, '2026-11-23', 'at four a day begins'],
    ['2026-11-23T00:00+01:00', 0, '2026-11-23', 'with a start of 0 it begins at midnight'],
    ['2026-11-22T23:59+01:00', 0, '2026-11-22', 'and not before'],
    ['2026-11-22T22:59+01:00', 23, '2026-11-21', 'with a start of 23 a day is nearly a day late'],
    ['2026-11-22T23:00+01:00', 23, '2026-11-22', 'and begins at eleven in the evening'],
    ['2027-01-01T03:00+01:00', 4, '2026-12-31', 'a new year waits as well'],
    ['2028-03-01T03:00+01:00', 4, '2028-02-29', 'and so does March, in a leap year'],
  ])('%s, start %i: %s (%s)', (instant, startHour, day) => {
    expect(dayOf(at(instant), startHour)).toBe(day);
  });

  it('is the day of the local clock, wherever that is', () => {
    expect(dayOf(at('2026-11-22T10:00+14:00'), 4)).toBe('2026-11-22');
    expect(dayOf(at('2026-11-22T10:00-11:00'), 4)).toBe('2026-11-22');
    expect(dayOf(at('2026-11-22T03:59+05:45'), 4)).toBe('2026-11-21');
    expect(dayOf(at('2026-11-22T04:00+05:45'), 4)).toBe('2026-11-22');
  });

  it('is a different day on each side of the date line at the same moment', () => {
    const kiritimati = at('2026-11-22T10:00+14:00');
    const pagoPago = at('2026-11-21T09:00-11:00');
    expect(kiritimati.epochMs).toBe(pagoPago.epochMs);
    expect(dayOf(kiritimati, 4)).toBe('2026-11-22');
    expect(dayOf(pagoPago, 4)).toBe('2026-11-21');
  });

  it('begins once on the night that the clock goes forward', () => {
    const berlin = ['2026-03-29T01:59+01:00', '2026-03-29T03:00+02:00', '2026-03-29T04:00+02:00'];
    expect(berlin.map((instant) => dayOf(at(instant), 4))).toEqual([
      '2026-03-28',
      '2026-03-28',
      '2026-03-29',
    ]);
    expect(dayOf(at('2026-03-29T01:59+01:00'), 2)).toBe('2026-03-28');
    expect(dayOf(at('2026-03-29T03:00+02:00'), 2)).toBe('2026-03-29'); // There was no two o'clock.
  });

  it('begins once on the night that the clock goes back', () => {
    const berlin = [
      '2026-10-25T01:59+02:00',
      '2026-10-25T02:00+02:00',
      '2026-10-25T02:59+02:00',
      '2026-10-25T02:00+01:00', // The same hour again.
      '2026-10-25T02:59+01:00',
      '2026-10-25T03:00+01:00',
      '2026-10-25T04:00+01:00',
    ].map(at);
    const begins = (startHour: number) => berlin.map((instant) => dayOf(instant, startHour));
    const [before, after] = ['2026-10-24', '2026-10-25'];
    expect(begins(2)).toEqual([before, after, after, after, after, after, after]);
    expect(begins(3)).toEqual([before, before, before, before, before, after, after]);
    expect(begins(4)).toEqual([before, before, before, before, before, before, after]);
  });

  it('lasts twenty-four hours where the clock stays as it is', () => {
    fc.assert(
      fc.property(
        someEpochMs,
        someOffset,
        fc.integer({ min: 0, max: 23 }),
        (epochMs, offset, h) => {
          const today = dayOf({ epochMs, offset }, h);
          expect(dayOf({ epochMs: epochMs + 86_400_000, offset }, h)).toBe(addDays(today, 1));
        },
      ),
    );
  });
});

describe('addDays and daysBetween', () => {
  it('know the calendar', () => {
    expect(addDays('2026-11-22', 3)).toBe('2026-11-25');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2027-02-28', 1)).toBe('2027-03-01');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
    expect(daysBetween('2026-11-22', '2026-11-25')).toBe(3);
    expect(daysBetween('2026-11-25', '2026-11-22')).toBe(-3);
    expect(daysBetween('2026-03-01', '2026-11-01')).toBe(245); // The clocks change twice in between.
  });

  it('undo each other', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -4000, max: 4000 }), (day, days) => {
        expect(daysBetween(day, addDays(day, days))).toBe(days);
        expect(addDays(addDays(day, days), -days)).toBe(day);
      }),
    );
  });

  it('order days as strings do', () => {
    fc.assert(
      fc.property(someDay, someDay, (a, b) => {
        expect(Math.sign(daysBetween(a, b))).toBe(a < b ? 1 : a > b ? -1 : 0);
      }),
    );
  });

  it('never leave four-digit years', () => {
    expect(addDays('9999-12-30', 1)).toBe('9999-12-31');
    expect(addDays('9999-12-30', 180)).toBe('9999-12-31');
  });
});

describe('isDay', () => {
  it.each(['2026-11-22', '2026-10-31', '2028-02-29', '0001-01-01', '9999-12-31'])(
    'takes %s',
    (day) => {
      expect(isDay(day)).toBe(true);
    },
  );

  it.each<readonly [value: unknown, reason: string]>([
    ['2026-02-30', 'no such day'],
    ['2026-04-31', 'no such day'],
    ['2026-12-32', 'no such day'],
    ['2027-02-29', 'no leap year'],
    ['2026-13-01', 'no such month'],
    ['2026-00-10', 'no such month'],
    ['2026-11-00', 'no such day'],
    ['2026-1-2', 'too short'],
    ['+010000-01-01', 'too long a year'],
    ['2026-11-22T09:00', 'a time'],
    [' 2026-11-22', 'a space'],
    ['2026-11-22\n', 'a line feed'],
    ['', 'nothing'],
    [20261122, 'a number'],
    [null, 'null'],
    [undefined, 'undefined'],
    [['2026-11-22'], 'a list'],
  ])('refuses %j: %s', (value) => {
    expect(isDay(value)).toBe(false);
  });

  it('accepts whatever dayOf and addDays return', () => {
    fc.assert(
      fc.property(someEpochMs, someOffset, (epochMs, offset) => {
        expect(isDay(dayOf({ epochMs, offset }, 4))).toBe(true);
      }),
    );
  });
});
