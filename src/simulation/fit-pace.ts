import type { BoxTally } from '../schedule/stretch.js';
import type { Learner } from './learner.js';
import type { MemoryModel } from './memory-model.js';
import { simulate } from './run.js';
import type { Schedule } from './schedule.js';

/** The limits of the speed of forgetting; beyond them the record is odd rather than the learner. */
const SLOWEST = 0.05;
const FASTEST = 20;
const HALVINGS = 8;
/** Enough items and days for reliable rates in the lower boxes, which most answers are about. */
const ITEMS = 150;
const DAYS = 150;
/** A box with fewer simulated answers has no rate worth comparing. */
const LEAST_ANSWERS = 10;

/**
 * The speed of forgetting at which this schedule and memory give as many misses as the learner's own record, with each box
 * weighted by how often it was asked there. If no speed does, the nearest limit.
 */
export function fitPace(
  record: readonly BoxTally[],
  schedule: Schedule,
  memory: MemoryModel,
  learner: Learner,
  seed: number,
): number {
  const simulatedAt = (pace: number): readonly BoxTally[] =>
    simulate(schedule, {
      memory,
      learner: { ...learner, pace, minutes: Infinity },
      items: ITEMS,
      days: DAYS,
      seed,
      knownEvery: DAYS,
    }).boxes;
  let [low, high] = [SLOWEST, FASTEST];
  for (let count = 0; count < HALVINGS; count += 1) {
    const middle = Math.sqrt(low * high);
    if (missesTooFew(simulatedAt(middle), record)) low = middle;
    else high = middle;
  }
  return Math.sqrt(low * high);
}

/** Whether the simulated rates would give fewer misses than the record, for the same answers. */
function missesTooFew(simulated: readonly BoxTally[], record: readonly BoxTally[]): boolean {
  let [expected, missed] = [0, 0];
  record.forEach((own, index) => {
    const box = simulated[index];
    if (box === undefined || box.reviewed < LEAST_ANSWERS) return;
    expected += (own.reviewed * box.missed) / box.reviewed;
    missed += own.missed;
  });
  return expected < missed;
}
