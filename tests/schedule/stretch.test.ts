import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/schedule/day.js';
import type { Standing } from '../../src/schedule/leitner.js';
import { DEFAULT_RULES } from '../../src/schedule/rules.js';
import { countedAnswer, stretchedIntervals, stretches } from '../../src/schedule/stretch.js';

const RULES = { ...DEFAULT_RULES, intervals: [1, 3, 7] };

const DUE: Standing = {
  box: 2,
  due: '2026-03-10',
  introduced: '2026-03-01',
  since: '2026-03-07',
  lapses: 0,
  half: false,
  shakies: 0,
};

describe('an answer counts', () => {
  const counted = (standing: Standing | undefined, day: Day, lastDay?: Day) =>
    countedAnswer(standing, 'missed', day, lastDay, RULES);

  it('for the box that the item was in, with the days that it waited', () => {
    expect(counted(DUE, '2026-03-10')).toEqual({ box: 2, missed: true, elapsed: 3 });
    expect(counted(DUE, '2026-03-17', '2026-03-07')).toEqual({ box: 2, missed: true, elapsed: 10 });
    expect(countedAnswer(DUE, 'shaky', '2026-03-10', undefined, RULES)?.missed).toBe(false);
  });

  it('with twice the days if the item had half the interval', () => {
    expect(counted({ ...DUE, half: true }, '2026-03-10')?.elapsed).toBe(6);
  });

  it('for the top box if the ladder was shortened', () => {
    expect(counted({ ...DUE, box: 6 }, '2026-03-10')?.box).toBe(3);
  });

  it.each<
    readonly [why: string, standing: Standing | undefined, day: Day, lastDay: Day | undefined]
  >([
    ['the item was new', undefined, '2026-03-10', undefined],
    ['it was not due', DUE, '2026-03-09', undefined],
    ['it was answered before on that day', DUE, '2026-03-10', '2026-03-10'],
    [
      'its last answer was dated by a clock that was wrong',
      { ...DUE, since: '2027-01-01' },
      '2026-03-10',
      undefined,
    ],
  ])('not if %s', (_, standing, day, lastDay) => {
    expect(counted(standing, day, lastDay)).toBeUndefined();
  });
});

describe('the interval of a box is', () => {
  /** `tally(40, 5)`: the intervals waited in a box, and the misses. */
  const tally = (days: number) => (intervals: number, missed: number) => {
    return { reviewed: intervals, missed, elapsed: intervals * days };
  };

  it('its base interval before there is an answer', () => {
    expect(stretchedIntervals([], RULES)).toEqual([1, 3, 7]);
  });

  it('the same if one in eight is missed', () => {
    expect(stretches([tally(1)(64, 8), tally(3)(16, 2)], RULES)).toEqual([1, 1, 1]);
  });

  it('longer if fewer are missed, and shorter if more are', () => {
    // (64/8 + 8) / (0 + 8) = 2 and (64/8 + 8) / (24 + 8) = 0.5.
    expect(stretches([tally(1)(64, 0), tally(3)(64, 24), tally(7)(16, 0)], RULES)).toEqual([
      2, 0.5, 1.25,
    ]);
  });

  it('between half and double the base, whatever the record', () => {
    expect(stretches([tally(1)(9999, 0), tally(3)(10, 999)], RULES).slice(0, 2)).toEqual([2, 0.5]);
  });

  it('never shorter than that of the box below', () => {
    const sums = [tally(1)(0, 0), tally(3)(640, 0), tally(7)(64, 99)];
    expect(stretchedIntervals(sums, RULES)).toEqual([1, 6, 6]);
  });

  it('always the same if stretching is off', () => {
    expect(stretchedIntervals([tally(1)(64, 0)], { ...RULES, stretch: false })).toEqual([1, 3, 7]);
  });
});
