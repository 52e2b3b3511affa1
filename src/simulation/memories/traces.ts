import type { MemoryModel, Remembered } from '../memory-model.js';

// Pavlik & Anderson 2005, table 1. Between sessions, time passes more slowly for memory, by the factor of 0.025.
const LEAST_DECAY = 0.177;
const DECAY_SCALE = 0.217;
const THRESHOLD = -0.704;
const NOISE = 0.255;
const SECONDS_A_DAY = 0.025 * 86_400;
/** From meeting an item to recalling it in the same session. */
const FIRST_GAP_DAYS = 60 / SECONDS_A_DAY;

/**
 * Every exposure leaves a trace that decays by a power law; an item is recalled if its traces together are strong enough.
 * A trace decays faster if the item was still fresh when it was made, so that spacing pays: ACT-R's base-level activation
 * as extended by Pavlik & Anderson (2005).
 */
export const traces: MemoryModel = {
  name: 'traces',
  title: 'traces that fade by a power law (ACT-R)',
  learnt(difficulty, isKnown, time) {
    // The foreign words of their study are harder than questions with explanations.
    const ease = 0.85 - 0.3 * difficulty;
    const state = (times: readonly number[], decays: readonly number[]): Remembered => {
      const activation = (now: number): number => {
        let sum = 0;
        for (let index = 0; index < times.length; index += 1) {
          const seconds = Math.max(1, (now - (times[index] ?? 0)) * SECONDS_A_DAY);
          sum += seconds ** -(decays[index] ?? 0);
        }
        return Math.log(sum);
      };
      return {
        recall: (now) => 1 / (1 + Math.exp((THRESHOLD - ease - activation(now)) / NOISE)),
        after: (_, now) =>
          state(
            [...times, now],
            [...decays, DECAY_SCALE * Math.exp(activation(now)) + LEAST_DECAY],
          ),
      };
    };
    const met = state([time - FIRST_GAP_DAYS], [LEAST_DECAY]).after(true, time);
    return isKnown ? met.after(true, time + FIRST_GAP_DAYS) : met;
  },
};
