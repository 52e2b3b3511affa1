import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day, daysBetween } from '../../src/schedule/day.js';
import { dueBeforeExam, isExamWeek } from '../../src/schedule/exam.js';
import type { Standing } from '../../src/schedule/leitner.js';

const EXAM = '2027-02-01';

function standing(since: Day, due: Day): Standing {
  return { box: 4, due, since, introduced: since, lapses: 0, half: false, shakies: 0 };
}

describe('an exam ahead', () => {
  const anyId = fc.string({ maxLength: 12 });
  const anyDue = fc.integer({ min: -20, max: 60 }).map((days) => addDays(EXAM, days));

  it('asks each item once in the week before it, and no item twice for it', () => {
    fc.assert(
      fc.property(anyId, anyDue, (id, due) => {
        const before = standing('2027-01-01', due);
        let answered: Day = '2027-01-01';
        let asked = 0;
        for (let ahead = 7; ahead >= 1; ahead -= 1) {
          const day = addDays(EXAM, -ahead);
          const dueOn = dueBeforeExam(EXAM, day, () => answered);
          // An early answer leaves the standing as it is.
          if (dueOn(id, before) <= day && (answered < day || due <= day)) {
            if (answered < addDays(EXAM, -7)) asked += 1;
            answered = day;
          }
        }
        expect(asked).toBe(1);
      }),
    );
  });

  it('leaves the days before that week, and those from the exam on, as they are', () => {
    fc.assert(
      fc.property(anyId, anyDue, fc.integer({ min: -60, max: 60 }), (id, due, days) => {
        const day = addDays(EXAM, days);
        const comes = dueBeforeExam(EXAM, day, () => undefined)(id, standing('2026-12-01', due));
        if (!isExamWeek(EXAM, day)) expect(comes).toBe(due);
        else expect(comes <= due).toBe(true);
      }),
    );
  });

  it('spreads a deck over the week', () => {
    const dueOn = dueBeforeExam(EXAM, '2027-01-28', () => undefined);
    const days = Array.from({ length: 350 }, (_, index) =>
      daysBetween(dueOn(`deck/item-${index}`, standing('2027-01-01', '2027-04-01')), EXAM),
    );
    for (let ahead = 1; ahead <= 7; ahead += 1) {
      const count = days.filter((day) => day === ahead).length;
      expect(count).toBeGreaterThan(25);
      expect(count).toBeLessThan(80);
    }
  });
});
