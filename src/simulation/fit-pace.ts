import type { BoxTally } from '../schedule/stretch.js';
import type { Learner } from './learner.js';
import type { MemoryModel } from './memory-model.js';
import { simulate } from './run.js';
import type { Schedule } from './schedule.js';

/** Nobody forgets so slowly or so fast; beyond, the record is odd rather than the learner. */
const SLOWEST = 0.05;
const FASTEST = 20;
const HALVINGS = 8;
/** Enough items and days for the lower boxes to show their rates, which most answers are about. */
const ITEMS = 150;
const DAYS = 150;
/** A box with fewer simulated answers has no rate worth comparing. */
const LEAST_ANSWERS = 10;

/**
 * How fast a learner forgets, so that by this schedule and with this memory as many are missed as in the learner's own
 * record, box by box as often as they were asked there. Where no speed does that, the nearest.
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

/** Whether fewer would be missed at the simulated rates than were, of the same answers. */
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
