import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MEMORIES } from '../../src/simulation/memories.js';
import type { Remembered } from '../../src/simulation/memory-model.js';

const anyDifficulty = fc.double({ min: -3, max: 3, noNaN: true });
/** Answers, each a number of days after the one before. */
const anyHistory = fc.array(fc.tuple(fc.integer({ min: 1, max: 200 }), fc.boolean()), {
  maxLength: 8,
});

describe.each(MEMORIES.map((memory) => [memory.name, memory] as const))(
  'memory by %s',
  (_, memory) => {
    /** The memory after a history that began on day 0, and the day of its last answer. */
    function after(
      difficulty: number,
      isKnown: boolean,
      history: readonly (readonly [days: number, isRecalled: boolean])[],
    ): { remembered: Remembered; day: number } {
      let remembered = memory.learnt(difficulty, isKnown, 0);
      let day = 0;
      for (const [days, isRecalled] of history) {
        day += days;
        remembered = remembered.after(isRecalled, day);
      }
      return { remembered, day };
    }

    it('forgets, and is never surer than certain', () => {
      fc.assert(
        fc.property(anyDifficulty, fc.boolean(), anyHistory, (difficulty, isKnown, history) => {
          const { remembered, day } = after(difficulty, isKnown, history);
          let before = 1;
          for (const ahead of [1, 2, 7, 30, 365]) {
            const recall = remembered.recall(day + ahead);
            expect(recall).toBeGreaterThanOrEqual(0);
            expect(recall).toBeLessThanOrEqual(before);
            before = recall;
          }
        }),
      );
    });

    it('forgets more slowly after a recall', () => {
      const once = after(0, true, []);
      const twice = after(0, true, [[3, true]]);
      expect(twice.remembered.recall(twice.day + 10)).toBeGreaterThan(once.remembered.recall(10));
    });

    it('forgets harder items faster, and those not known at first sight', () => {
      const recall = (difficulty: number, isKnown: boolean) =>
        after(difficulty, isKnown, []).remembered.recall(7);
      expect(recall(1, true)).toBeLessThan(recall(-1, true));
      expect(recall(0, false)).toBeLessThan(recall(0, true));
    });
  },
);
