import type { MemoryModel, Remembered } from '../memory-model.js';

/** The days in which recall of an item without any storage strength falls to 1/e. */
const BARE_DAYS = 7;
const KNOWN_STORAGE = 1.2;
const LEARNT_STORAGE = 0.4;
/** The most that a recall adds to the storage strength of an item of average difficulty. */
const MOST_GAIN = 2.2;
/** The storage strength that reduces the next gain by a factor of e. */
const SATURATION = 9;
/** The share of storage strength that a miss leaves: relearning is faster than learning. */
const LEFT_BY_MISS = 0.55;

/**
 * Two strengths (Bjork & Bjork 1992): storage strength, which sets how slowly recall fades, and retrieval strength, which
 * fades. A recall adds more to storage the weaker retrieval was, and less the more storage there already is.
 */
export const twoStrengths: MemoryModel = {
  name: 'two-strengths',
  title: 'storage and retrieval strength (Bjork)',
  learnt(difficulty, isKnown, time) {
    const gain = MOST_GAIN * Math.exp(-0.25 * difficulty);
    const bare = BARE_DAYS * Math.exp(-0.35 * difficulty);
    const state = (storage: number, since: number): Remembered => {
      const recall = (now: number): number => Math.exp((since - now) / (bare * Math.exp(storage)));
      return {
        recall,
        after: (isRecalled, now) =>
          state(
            isRecalled
              ? storage + gain * Math.sqrt(1 - recall(now)) * Math.exp(-storage / SATURATION)
              : storage * LEFT_BY_MISS,
            now,
          ),
      };
    };
    return state(isKnown ? KNOWN_STORAGE : LEARNT_STORAGE, time);
  },
};
