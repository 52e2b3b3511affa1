import { nextPlace, startAt, type Place, type Recipe } from './descent.js';
import type { CompiledModel } from './model.js';

/** A training run so far. */
export interface Run {
  readonly compiled: CompiledModel;
  readonly recipe: Recipe;
  /** The number of steps wanted. */
  readonly planned: number;
  readonly start: Place;
  readonly place: Place;
  /** The loss before the first step, after the first, and so on. */
  readonly losses: readonly number[];
}

/** Once the loss has grown by this factor, or is no longer a number, going on would show nothing new. */
const LOST = 1e12;

/** A run before its first step. */
export function beginRun(
  compiled: CompiledModel,
  weights: Float64Array,
  recipe: Recipe,
  planned: number,
): Run {
  const start = startAt(compiled.loss, weights);
  return { compiled, recipe, planned, start, place: start, losses: [start.loss] };
}

/** The run after `steps` steps in total, or at its end if that comes earlier. */
export function advancedTo(run: Run, steps: number): Run {
  const losses = [...run.losses];
  let { place } = run;
  const last = Math.min(steps, run.planned);
  while (losses.length <= last && !isLost(place.loss, run)) {
    place = nextPlace(run.compiled.loss, place, run.recipe);
    losses.push(place.loss);
  }
  return { ...run, place, losses };
}

/** Steps taken. */
export function stepsOf({ losses }: Run): number {
  return losses.length - 1;
}

/** Whether all steps are done, or the loss has diverged. */
export function isOver(run: Run): boolean {
  return stepsOf(run) >= run.planned || isLost(run.place.loss, run);
}

/** Whether the loss ended higher than it began. */
export function hasDiverged({ place, start }: Run): boolean {
  return !(place.loss <= start.loss);
}

function isLost(loss: number, { start }: Run): boolean {
  return !(loss <= LOST * Math.max(1, start.loss));
}
