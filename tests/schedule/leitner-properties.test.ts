import fc from 'fast-check';
import { DEFAULT_RULES } from '../../src/schedule/rules.js';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/schedule/day.js';
import { boxOf, grade, GRADES } from '../../src/schedule/leitner.js';

const TODAY = '2026-11-22';

describe('grade, whatever went before', () => {
  const anyRules = fc.record({
    intervals: fc
      .array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 9 })
      .map((days) => days.sort((a, b) => a - b)),
    onMiss: fc.constantFrom('first' as const, 'down' as const, 'half' as const),
    dayStart: fc.constant(4),
    newPerDay: fc.constant(10),
    stretch: fc.boolean(),
    scheduler: fc.constant(DEFAULT_RULES.scheduler),
  });
  const anyStanding = fc.record({
    box: fc.integer({ min: 1, max: 12 }),
    due: fc.integer({ min: -400, max: 400 }).map((days) => addDays(TODAY, days)),
    introduced: fc.integer({ min: 0, max: 400 }).map((days) => addDays(TODAY, -days)),
    since: fc.integer({ min: 0, max: 400 }).map((days) => addDays(TODAY, -days)),
    lapses: fc.nat(9),
    half: fc.boolean(),
    shakies: fc.nat(4),
  });
  const anyId = fc.string({ maxLength: 20 });
  const anyGrade = fc.constantFrom(...GRADES);

  it('leaves an item in a box of the ladder, due on a later day', () => {
    const before = fc.option(anyStanding, { nil: undefined });
    fc.assert(
      fc.property(before, anyGrade, anyRules, anyId, (standing, given, rules, id) => {
        const { box, due } = grade(standing, given, TODAY, rules, id);
        expect(due > TODAY).toBe(true);
        // Early practice keeps even a box that the ladder no longer has.
        if (box !== boxOf(standing)) expect(box).toBeLessThanOrEqual(rules.intervals.length);
        expect(box).toBeGreaterThanOrEqual(1);
      }),
    );
  });

  it('never promotes an item or moves its day for early practice', () => {
    fc.assert(
      fc.property(
        anyStanding.filter(({ due }) => due > TODAY),
        fc.constantFrom('knew' as const, 'shaky' as const),
        anyRules,
        anyId,
        (standing, given, rules, id) => {
          expect(grade(standing, given, TODAY, rules, id)).toEqual(standing);
        },
      ),
    );
  });

  it('counts every miss, and never postpones an item for it', () => {
    fc.assert(
      fc.property(anyStanding, anyRules, anyId, (standing, rules, id) => {
        const missed = grade(standing, 'missed', TODAY, rules, id);
        expect(missed.box).toBeLessThan(Math.max(2, standing.box));
        expect(missed.lapses).toBe(standing.lapses + (standing.box > 1 ? 1 : 0));
        if (standing.due > TODAY) expect(missed.due <= standing.due).toBe(true);
      }),
    );
  });
});
