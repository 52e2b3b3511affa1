import { describe, expect, test } from 'vitest';
import { boxWaits, shownDays, whyTheyWait } from '../../src/evidence/box-waits.js';
import { stabilityGroups } from '../../src/evidence/memory.js';
import { schedulerNamed } from '../../src/schedule/choose-scheduler.js';
import { DEFAULT_RULES } from '../../src/schedule/rules.js';
import { type BoxTally, stretchedIntervals } from '../../src/schedule/stretch.js';
import { standing } from './records.js';

const RULES = { ...DEFAULT_RULES, intervals: [1, 3, 7] };
const tally = (reviewed: number, missed: number, elapsed: number) => ({
  reviewed,
  missed,
  elapsed,
});

/** The intervals that follow from these sums. */
const waitsAfter = (...sums: BoxTally[]) => boxWaits(RULES, stretchedIntervals(sums, RULES), sums);

describe('why boxes have the intervals they have', () => {
  const waits = waitsAfter(tally(10, 1, 10), tally(20, 1, 90), tally(64, 4, 448));

  test('the average wait of reviews is given in units of the base interval', () => {
    expect(waits.map(({ waited }) => waited)).toEqual([1, 1.5, 1]);
    expect(waits.map(({ days }) => shownDays(days))).toEqual([1, 4, 9]);
  });

  test('the example is the box with most reviews of those that differ by a day', () => {
    expect(whyTheyWait(waits, RULES)).toMatchObject({
      kind: 'stretched',
      example: { box: 3, reviewed: 64, missed: 4 },
    });
    const alike = waitsAfter(tally(90, 9, 90), tally(20, 1, 90));
    expect(whyTheyWait(alike, RULES)).toMatchObject({ kind: 'stretched', example: { box: 2 } });
  });

  test('a box with a longer interval only because of the one below is not an example', () => {
    const raised = waitsAfter(tally(0, 0, 0), tally(200, 0, 600), tally(300, 90, 2100));
    expect(raised.map(({ days }) => shownDays(days))).toEqual([1, 6, 6]);
    expect(whyTheyWait(raised, RULES)).toMatchObject({ kind: 'stretched', example: { box: 2 } });
  });

  test('there may be none', () => {
    expect(whyTheyWait(waitsAfter(), RULES)).toEqual({ kind: 'as-the-rules-say', reviewed: 0 });
    const few = waitsAfter(tally(3, 0, 3));
    expect(whyTheyWait(few, RULES)).toEqual({ kind: 'as-the-rules-say', reviewed: 3 });
    expect(whyTheyWait(waits, { ...RULES, stretch: false })).toEqual({ kind: 'fixed' });
    expect(
      whyTheyWait(waits, { ...RULES, scheduler: { ...RULES.scheduler, name: 'fsrs' } }),
    ).toEqual({ kind: 'fsrs' });
  });
});

describe('memories under FSRS', () => {
  test('are grouped by stability', async () => {
    const { recallOf } = await schedulerNamed('fsrs');
    const standings = [7, 7.1, 30, 400].map((stability) =>
      standing({ since: '2026-11-15', memory: { stability, difficulty: 5 } }),
    );
    const groups = stabilityGroups(
      [...standings, standing()],
      '2026-11-22',
      recallOf ?? (() => NaN),
    );
    expect(groups.map(({ over, upTo, items }) => [over, upTo, items])).toEqual([
      [0, 7, 1],
      [7, 30, 2],
      [30, 90, 0],
      [90, 365, 0],
      [365, undefined, 1],
    ]);
    expect(groups[0]?.recall).toBeCloseTo(0.9);
    expect(groups[2]?.recall).toBeUndefined();
  });
});
