import type { Day } from '../schedule/day.js';
import type { Grade, Standing } from '../schedule/leitner.js';
import { seededRandom } from '../seeded-random.js';
import { textHash } from '../text-hash.js';
import type { Learner } from './learner.js';
import type { MemoryModel, Remembered } from './memory-model.js';

/** A simulated item: what the schedule knows about it, and what its learner remembers. It changes as it is answered. */
export interface SimulatedItem {
  readonly id: string;
  standing: Standing | undefined;
  remembered: Remembered | undefined;
  lastDay: Day | undefined;
  /** Draws the learner's answer at `time`, in the memory's days, and updates the memory. */
  readonly answer: (time: number) => Grade;
}

/**
 * The item with that number. It has its own random numbers, so that schedules are compared with the same luck: the nth
 * answer to an item is drawn with the same number under each.
 */
export function simulatedItem(
  index: number,
  seed: number,
  memory: MemoryModel,
  learner: Learner,
): SimulatedItem {
  const random = seededRandom(textHash(String(index), seed));
  const difficulty = normal(random);
  const item: SimulatedItem = {
    id: `item-${index}`,
    standing: undefined,
    remembered: undefined,
    lastDay: undefined,
    answer(time) {
      const { remembered } = item;
      const recall = remembered?.recall(time) ?? atFirst(learner.knownAtFirst, difficulty);
      const isRecalled = random() < recall;
      const isShaky = random() < learner.shaky;
      item.remembered =
        remembered?.after(isRecalled, time) ?? memory.learnt(difficulty, isRecalled, time);
      return isRecalled ? (isShaky ? 'shaky' : 'knew') : 'missed';
    },
  };
  return item;
}

/** Fewer of the harder items are known at first sight. */
function atFirst(share: number, difficulty: number): number {
  return 1 / (1 + (1 / share - 1) * Math.exp(0.8 * difficulty));
}

/** A standard normal random number, by the Box–Muller transform. */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
