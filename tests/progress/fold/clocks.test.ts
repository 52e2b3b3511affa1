import { describe, expect, it } from 'vitest';
import { openProgress, type Progress } from '../../../src/progress/progress.js';
import { dayOf } from '../../../src/schedule/day.js';
import { buildQueue } from '../../../src/schedule/queue.js';
import { DEFAULT_RULES } from '../../../src/schedule/rules.js';
import { luck } from '../../support/events.js';
import { tempHome } from '../../support/homes.js';
import { at } from '../../support/instants.js';

const random = luck(3);

/** A learner with one item and a clock that may be wrong. */
function learner() {
  const home = tempHome();
  const open = (when: string): Promise<Progress> =>
    openProgress(home, DEFAULT_RULES, { now: () => at(when), random });
  const dayAt = (when: string): string => dayOf(at(when), DEFAULT_RULES.dayStart);
  return {
    /** Whether the item is asked at that moment. */
    asked: async (when: string): Promise<boolean> => {
      const { boxes } = await open(when);
      const options = { day: dayAt(when), newAllowed: 10, early: false, canAsk: () => true };
      return (
        buildQueue([{ id: 'deck/a', deck: 'deck', family: 'deck/a' }], boxes, {
          ...options,
          isOpen: () => true,
        }).length > 0
      );
    },
    knew: async (when: string): Promise<string> => {
      const progress = await open(when);
      const deed = { type: 'answer', id: 'deck/a', grade: 'knew', tookMs: 1 } as const;
      const { standing } = progress.record(deed, at(when)).after;
      return `box ${standing?.box ?? 0}, due ${standing?.due ?? ''}`;
    },
    notices: async (when: string): Promise<string> => {
      return (await open(when)).notices().join();
    },
  };
}

describe('days', () => {
  it.each([
    // Berlin: an hour is missing on 29 March 2026, and there twice on 25 October.
    [
      'into summer time',
      '2026-03-28T09:00+01:00',
      '2026-03-31T03:59+02:00',
      '2026-03-31T04:00+02:00',
    ],
    [
      'out of summer time',
      '2026-10-24T09:00+02:00',
      '2026-10-27T03:59+01:00',
      '2026-10-27T04:00+01:00',
    ],
    [
      'on a plane to the west',
      '2026-11-22T20:00+09:00',
      '2026-11-24T20:00-10:00',
      '2026-11-25T04:00-10:00',
    ],
    [
      'on a plane to the east',
      '2026-11-22T20:00-10:00',
      '2026-11-25T03:59+09:00',
      '2026-11-25T04:00+09:00',
    ],
    ['past midnight', '2026-11-23T01:00+01:00', '2026-11-25T03:00+01:00', '2026-11-25T04:00+01:00'],
  ])('%s: asked on its day, from 04:00, and not before', async (_, answered, before, after) => {
    const { asked, knew } = learner();
    expect(await asked(answered)).toBe(true);
    await knew(answered);
    expect(await asked(answered)).toBe(false);
    expect(await asked(before)).toBe(false);
    expect(await asked(after)).toBe(true);
  });
});

describe('a clock that is set back a day', () => {
  it('asks nothing twice, skips nothing, and says nothing', async () => {
    const { asked, knew, notices } = learner();
    expect(await knew('2026-11-23T09:00Z')).toBe('box 2, due 2026-11-26');
    expect(await asked('2026-11-22T09:00Z')).toBe(false);
    expect(await notices('2026-11-22T09:00Z')).toBe('');
    expect(await asked('2026-11-26T09:00Z')).toBe(true);
    expect(await knew('2026-11-26T09:00Z')).toBe('box 3, due 2026-12-03');
  });
});

describe('a clock that was ten years fast', () => {
  it('is noticed; the item is asked, does not move up, and goes on from today', async () => {
    const { asked, knew, notices } = learner();
    await knew('2026-11-20T09:00Z');
    expect(await knew('2036-11-22T09:00Z')).toBe('box 3, due 2036-11-29');
    expect(await notices('2026-11-24T09:00Z')).toContain(
      '1 answer is dated in the future (2036-11-22)',
    );
    expect(await asked('2026-11-24T09:00Z')).toBe(true);
    expect(await knew('2026-11-24T09:00Z')).toBe('box 3, due 2026-12-01');
    expect(await asked('2026-11-24T09:00Z')).toBe(false);
    expect(await asked('2026-12-01T09:00Z')).toBe(true);
    expect(await knew('2026-12-01T09:00Z')).toContain('box 4');
  });

  it('does no harm if it is the present clock that is wrong', async () => {
    const { asked, knew } = learner();
    await knew('2026-11-20T09:00Z');
    // The battery of the clock is empty.
    expect(await asked('2016-01-01T09:00Z')).toBe(true);
    expect(await knew('2016-01-01T09:00Z')).toBe('box 2, due 2016-01-04');
    expect(await asked('2026-11-23T09:00Z')).toBe(true);
    expect(await knew('2026-11-23T09:00Z')).toContain('box 3, due 2026-11-30');
  });
});
