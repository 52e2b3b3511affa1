import type { MemoryModel, Remembered } from '../memory-model.js';

/** The days until half of the new items are forgotten, for those known at first sight and those just learnt. */
const KNOWN_DAYS = 13;
const LEARNT_DAYS = 6;
/** The factor on the half-life after a miss. */
const LEFT_BY_MISS = 0.35;

/**
 * Exponential forgetting with a half-life that every recall multiplies by a constant factor, whenever it happens, and every
 * miss divides: half-life regression (Settles & Meeder 2016), with the counts of both as features.
 */
export const halfLife: MemoryModel = {
  name: 'half-life',
  title: 'half-life that grows with each recall',
  learnt(difficulty, isKnown, time) {
    const growth = 1 + 1.25 * Math.exp(-0.35 * difficulty);
    const least = LEARNT_DAYS * Math.exp(-0.4 * difficulty);
    const state = (days: number, since: number): Remembered => ({
      recall: (now) => 2 ** ((since - now) / days),
      after: (isRecalled, now) =>
        state(isRecalled ? days * growth : Math.max(least, days * LEFT_BY_MISS), now),
    });
    return state(isKnown ? (least * KNOWN_DAYS) / LEARNT_DAYS : least, time);
  },
};
