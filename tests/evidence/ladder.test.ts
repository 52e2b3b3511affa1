import { describe, expect, test } from 'vitest';
import { boxWaits, whyTheyWait } from '../../src/evidence/ladder.js';
import { recallToday, retrievability, stabilityGroups } from '../../src/evidence/memory.js';
import { standing } from './records.js';

const LADDER = { scheduler: 'leitner', stretch: true } as const;
const tally = (reviewed: number, missed: number, elapsed: number) => ({
  reviewed,
  missed,
  elapsed,
});

describe('why boxes wait as long as they do', () => {
  const waits = boxWaits(
    [1, 3, 7],
    [1.2, 3.6, 9.4],
    [tally(10, 1, 10), tally(20, 1, 90), tally(64, 4, 448)],
  );

  test('the waits tell how long reviews there waited, in waits of the rules', () => {
    expect(waits.map(({ waited }) => waited)).toEqual([1, 1.5, 1]);
  });

  test('the example is the box with most reviews of those that differ by a day', () => {
    expect(whyTheyWait(waits, LADDER)).toMatchObject({
      kind: 'stretched',
      example: { box: 3, reviewed: 64 },
    });
    const alike = boxWaits([1, 3, 7], [1.2, 3.6, 7.4], [tally(90, 9, 90), tally(20, 1, 60)]);
    expect(whyTheyWait(alike, LADDER)).toMatchObject({ kind: 'stretched', example: { box: 2 } });
  });

  test('there may be none', () => {
    const none = boxWaits([1, 3, 7], [1, 3.1, 7.2], [tally(3, 0, 3)]);
    expect(whyTheyWait(none, LADDER)).toEqual({ kind: 'as-the-rules-say', reviewed: 3 });
    expect(whyTheyWait(waits, { ...LADDER, stretch: false })).toEqual({ kind: 'fixed' });
    expect(whyTheyWait(waits, { scheduler: 'fsrs', stretch: true })).toEqual({ kind: 'fsrs' });
  });
});

describe('memories under FSRS', () => {
  const TODAY = '2026-11-22';

  test('are recalled with 90 % when their stability has passed, whatever it is', () => {
    for (const stability of [0.5, 7, 400]) {
      expect(retrievability(stability, stability)).toBeCloseTo(0.9);
      expect(retrievability(0, stability)).toBe(1);
    }
    expect(recallToday({ standing: standing({ since: TODAY }), stability: 3 }, TODAY)).toBe(1);
    expect(recallToday({ standing: standing({ since: '2031-01-01' }), stability: 3 }, TODAY)).toBe(
      0.9,
    );
  });

  test('are grouped by how long they hold', () => {
    const since = standing({ since: '2026-11-15' });
    const groups = stabilityGroups(
      [7, 7.1, 30, 400].map((stability) => ({ standing: since, stability })),
      TODAY,
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
