import { fsrsMemory } from './memories/fsrs-memory.js';
import { halfLife } from './memories/half-life.js';
import { multiscale } from './memories/multiscale.js';
import { traces } from './memories/traces.js';
import { twoStrengths } from './memories/two-strengths.js';
import type { MemoryModel } from './memory-model.js';

/** The memories that schedules are tried on. None was made for the ladder; one is FSRS's own. */
export const MEMORIES: readonly MemoryModel[] = [
  halfLife,
  traces,
  twoStrengths,
  multiscale,
  fsrsMemory,
];
