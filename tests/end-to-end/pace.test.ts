import { describe, expect, test } from 'vitest';
import { textHash } from '../../src/text-hash.js';
import { decksBegun, type Learner, study, type StudyDay } from '../support/learners.js';
import { world } from '../support/world.js';

const DAYS = 120;
const DECKS = 13;

/** Days on which new items were waiting, and yet fewer than five questions came. */
function thinDays(diary: readonly StudyDay[]): string[] {
  return diary
    .filter(({ asked, unmet }) => unmet > 0 && asked < 5)
    .map(({ day, asked }) => `day ${day}: ${asked}`);
}

describe('four learners, 120 days with the built program', () => {
  test.each<readonly [who: string, learner: Learner, opened: number]>([
    [
      'is always shaky on one item',
      { answers: (id) => (id === 'why-autodiff/why-gradients' ? 'shaky' : undefined) },
      DECKS,
    ],
    [
      'misses a third',
      { answers: (id, day) => (textHash(`${id} ${day}`) % 3 === 0 ? 'missed' : 'knew') },
      DECKS,
    ],
    // In ten hours nobody gets through all of them.
    ['does five minutes a day', { minutes: 5 }, 8],
  ])(
    'one who %s never runs out of questions, and gets on along the path',
    { timeout: 240_000 },
    async (_, learner, opened) => {
      const at = world();
      const diary = await study(at, DAYS, learner);
      expect(thinDays(diary)).toEqual([]);
      expect((await decksBegun(at)).length).toBeGreaterThanOrEqual(opened);
    },
  );

  test(
    'one who is away for three weeks comes back to no more than twice the usual a day',
    { timeout: 240_000 },
    async () => {
      const at = world();
      const diary = await study(at, DAYS, { isAway: (day) => day >= 60 && day < 81 });
      const before = diary.filter(({ day }) => day >= 46 && day < 60).map(({ asked }) => asked);
      const usual = before.reduce((sum, asked) => sum + asked, 0) / before.length;
      for (const { day, asked } of diary) {
        if (day > 80) expect(asked, `day ${day}, usually ${usual}`).toBeLessThanOrEqual(2 * usual);
      }
      expect(thinDays(diary)).toEqual([]);
      expect(await decksBegun(at)).toHaveLength(DECKS);
    },
  );
});
