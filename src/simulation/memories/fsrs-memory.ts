import { memoryAfter, recallAfter } from '../../schedule/fsrs/model.js';
import type { Memory } from '../../schedule/leitner.js';
import type { MemoryModel, Remembered } from '../memory-model.js';

/**
 * Memory as FSRS-6 models it, with its default parameters: the home ground of that scheduler, except that it has to learn
 * the difficulty of the items.
 */
export const fsrsMemory: MemoryModel = {
  name: 'fsrs-6',
  title: 'difficulty, stability, retrievability (FSRS-6)',
  learnt(difficulty, isKnown, time) {
    const state = (memory: Memory, since: number): Remembered => ({
      recall: (now) => recallAfter(now - since, memory.stability),
      after: (isRecalled, now) =>
        state(memoryAfter(memory, isRecalled ? 'knew' : 'missed', now - since), now),
    });
    const first = memoryAfter(undefined, isKnown ? 'knew' : 'missed', 0);
    return state(
      {
        stability: first.stability * Math.exp(-0.5 * difficulty),
        difficulty: Math.min(10, Math.max(1, first.difficulty + 1.5 * difficulty)),
      },
      time,
    );
  },
};
