import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LADDER_SCHEDULE } from '../../src/simulation/schedule.js';
import { quickTrial, rounded } from './record.js';

const RECORD = JSON.parse(readFileSync(new URL('ladder.record.json', import.meta.url), 'utf8')) as {
  quick: unknown;
};

describe('the ladder compared with fixed boxes, in simulation', () => {
  const gains = quickTrial();

  it('keeps more known in the same time, and takes less time for as much', () => {
    const { known, time } = gains.minutes[LADDER_SCHEDULE.name]?.['mean'] ?? {};
    expect(known?.mean).toBeGreaterThan(0);
    expect(time?.mean).toBeGreaterThan(0);
  });

  it('keeps more of a deck known', () => {
    expect(gains.deck[LADDER_SCHEDULE.name]?.['mean']?.known.mean).toBeGreaterThan(0);
  });

  it('agrees with the record (npm run bench:ladder -- --update)', () => {
    expect(rounded(gains)).toEqual(RECORD.quick);
  });
});
