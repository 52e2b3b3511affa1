import type { MemoryModel, Remembered } from '../memory-model.js';

/** Days in which recall of an item without any storage falls to 1/e. */
const BARE_DAYS = 7;
const KNOWN_STORAGE = 1.2;
const LEARNT_STORAGE = 0.4;
/** What a recall adds at most to the storage of an item of average difficulty. */
const MOST_GAIN = 2.2;
/** So much storage makes the next gain smaller by the factor e. */
const SATURATION = 9;
/** What a miss leaves of the storage: relearning is quicker than learning. */
const LEFT_BY_MISS = 0.55;

/**
 * Two strengths (Bjork & Bjork 1992): storage, which says how slowly recall fades, and retrieval, which fades. A recall
 * adds the more to storage the weaker retrieval was, and the less the more there is.
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
