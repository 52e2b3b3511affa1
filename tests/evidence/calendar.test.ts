import { describe, expect, test } from 'vitest';
import { calendarOf, shadeOf, shadeStep, weekday } from '../../src/evidence/calendar.js';
import { timeSpent } from '../../src/evidence/minutes.js';
import { dayWith } from './records.js';

describe('the calendar', () => {
  test('goes from a Monday 25 weeks ago to today', () => {
    // A Sunday and a Monday.
    for (const [today, count] of [
      ['2026-11-22', 182],
      ['2026-11-23', 176],
    ] as const) {
      const days = calendarOf([], [], today);
      expect(days).toHaveLength(count);
      expect(weekday(days[0]?.day ?? '')).toBe(0);
      expect(days.at(-1)?.day).toBe(today);
    }
  });

  test('shows answers, planned absences, and the days before the first answer', () => {
    const records = [
      dayWith('2026-11-18', { answers: 12, tookMs: 90_000 }),
      dayWith('2026-11-21', { answers: 3 }),
      dayWith('2031-01-01', { answers: 999 }),
    ];
    const away = [{ from: '2026-11-20', to: '2026-11-21' }];
    const days = calendarOf(records, away, '2026-11-22').slice(-6);
    expect(
      days.map(({ answers, tookMs, absent, before }) => [answers, tookMs, absent, before]),
    ).toEqual([
      [0, 0, false, true],
      [12, 90_000, false, false],
      [0, 0, false, false],
      [0, 0, true, false],
      [3, 0, true, false],
      [0, 0, false, false],
    ]);
  });

  test('has only days before the first answer if nothing was answered, or only in the future', () => {
    for (const records of [[], [dayWith('2031-01-01')]]) {
      const days = calendarOf(records, [], '2026-11-22');
      expect(days.every(({ before, answers }) => before && answers === 0)).toBe(true);
    }
  });

  test('is shaded by quarters of a busy day, whatever a busy day is', () => {
    const stepOf = (...answers: number[]) =>
      shadeStep(
        calendarOf(
          answers.map((count, index) => dayWith(`2026-11-${10 + index}`, { answers: count })),
          [],
          '2026-11-22',
        ),
      );
    expect(stepOf(40, 8, 12, 20)).toBe(10);
    expect(stepOf(1)).toBe(1);
    expect(stepOf()).toBe(1);
    // One day of cramming does not make all others pale.
    expect(stepOf(10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 400)).toBe(3);
    expect([0, 1, 10, 11, 40, 4000].map((answers) => shadeOf(answers, 10))).toEqual([
      0, 1, 1, 2, 4, 4,
    ]);
  });
});

test('time is given per window, with the number of days studied', () => {
  const records = [
    dayWith('2026-10-23', { answers: 5, tookMs: 50_000 }),
    dayWith('2026-11-01', { answers: 10, tookMs: 120_000 }),
    dayWith('2026-11-16', { answers: 20, tookMs: 300_000 }),
    dayWith('2026-11-22', { answers: 2, tookMs: 0 }),
    dayWith('2026-11-23', { answers: 9, tookMs: 9_000 }),
  ];
  expect(timeSpent(records, '2026-11-22')).toEqual([
    { days: 7, tookMs: 300_000, answers: 22, studied: 2 },
    { days: 30, tookMs: 420_000, answers: 32, studied: 3 },
  ]);
});
