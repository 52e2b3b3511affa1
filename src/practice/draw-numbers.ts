import { spellingOf } from '../autodiff/operations/table.js';
import { firstOperation } from '../autodiff/tape/graph.js';
import type { Tape } from '../autodiff/tape/tape.js';
import { textHash } from '../text-hash.js';
import { holds } from './condition.js';
import { permutation, wideStep } from './permutation.js';
import { type Run, runModel } from './run.js';
import type { Skill } from './skill.js';
import { valueAt } from './value-set.js';

/** How often numbers are drawn before giving up. */
const MOST_TRIES = 4000;
/** The number of combinations is capped at this. */
const MOST_COMBINATIONS = 2 ** 40;

/** Numbers for the drawn names, in order. */
export interface Drawn {
  readonly values: readonly number[];
  /** The numbers as written: `pi/6`. */
  readonly texts: readonly string[];
  /** The index of this combination. */
  readonly index: number;
}

/**
 * The combinations that a seed tries, in order. Seeds `item/0`, `item/1`, … start far apart in one permutation of all
 * combinations, so that an item's next questions have different numbers from its last ones.
 */
export function* combinations(skill: Skill, seed: string, most = MOST_TRIES): Generator<Drawn> {
  const sets = [...skill.drawn.values()];
  const size = Math.min(
    MOST_COMBINATIONS,
    sets.reduce((product, { count }) => product * count, 1),
  );
  const [, base = seed, count = '0'] = /^(.*)\/(\d{1,9})$/s.exec(seed) ?? [];
  const place = permutation(size, base);
  const start = (textHash(base) + ((Number(count) * wideStep(size)) % size)) % size;
  for (let tried = 0; tried < Math.min(size, most); tried += 1) {
    const index = place((start + tried) % size);
    let left = index;
    const numbers = sets.map((set) => {
      const own = left % set.count;
      left = Math.floor(left / set.count);
      return valueAt(set, own);
    });
    const [values, texts] = [numbers.map(({ value }) => value), numbers.map(({ text }) => text)];
    yield { values, texts, index };
  }
}

/** How usable a draw is; `kink` is a last resort. */
export type Fitness = 'fit' | 'kink' | 'unfit';

/** Runs a draw and returns whether its conditions hold and everything on the tape is finite. */
export function fitted(skill: Skill, { values }: Drawn): { run: Run; fitness: Fitness } {
  const run = runModel(skill.model, values);
  const isFit =
    run.tape.values.every(Number.isFinite) &&
    skill.where.every((condition) => holds(condition, run));
  return { run, fitness: isFit ? smoothness(run.tape) : 'unfit' };
}

/** Whether the point is at a kink, or where a value or a slope is infinite. */
function smoothness({ graph, values }: Tape): Fitness {
  let fitness: Fitness = 'fit';
  for (let node = firstOperation(graph); node < graph.size; node += 1) {
    const [l, r] = [graph.left[node] ?? -1, graph.right[node] ?? -1];
    const { edge } = spellingOf(graph.codes[node] ?? 0).operation;
    if (edge === undefined || graph.active[node] !== 1) continue;
    const found = edge(values[l] ?? NaN, values[r] ?? NaN, r >= 0 && graph.active[r] === 1);
    if (found?.kind === 'edge') return 'unfit';
    if (found?.kind === 'kink') fitness = 'kink';
  }
  return fitness;
}

/** Any numbers that fit, if there are some. */
export function firstDraw(skill: Skill): Drawn | undefined {
  for (const drawn of combinations(skill, 'first')) {
    if (fitted(skill, drawn).fitness !== 'unfit') return drawn;
  }
  return undefined;
}
