import { slopeMistake } from '../mistakes/slope-mistakes.js';
import { seededRandom } from '../seeded-random.js';
import { textHash } from '../text-hash.js';
import { holds } from './condition.js';
import { combinations, type Drawn, fitted } from './draw-numbers.js';
import { askedNumber } from './evaluate-ask.js';
import { candidatesOf } from './mistakes-of-skill.js';
import { formulaOf } from './right-formula.js';
import { type Run, runModel } from './run.js';
import type { QuantityAsk, Skill } from './skill.js';
import { valueAt, type ValueSet } from './value-set.js';

/**
 * The number of points at which formulas are compared. Where two different formulas are smooth, they agree at most at
 * isolated points or on surfaces, which a random point misses: one point would do. But each piece of relu, abs, max and
 * min needs a point; a piece that fills a fifth of the domain is missed by all of them once in two hundred times.
 */
export const POINTS = 24;
/** The relative difference allowed between two formulas at a point. */
const SAME = 1e-6;
/** How many points are tried to find those. */
const TRIES = 600;

/** The points and numbers that formulas are compared with. */
export interface FormulaPoints {
  readonly runs: readonly Run[];
  readonly answer: string;
  readonly numbers: readonly number[];
  readonly mistakes: readonly {
    readonly code: string;
    readonly answer: string;
    readonly numbers: readonly number[];
  }[];
}

const known = new WeakMap<Skill, FormulaPoints>();

/** The points for a skill that asks for a formula, with the right numbers there. Depends only on its block. */
export function formulaPoints(skill: Skill, asked: QuantityAsk): FormulaPoints {
  let found = known.get(skill);
  if (found === undefined) {
    found = makePoints(skill, asked);
    known.set(skill, found);
  }
  return found;
}

/** Whether two formulas with these numbers at the points are the same. */
export function areSame(said: readonly number[], right: readonly number[]): boolean {
  return right.every((exact, index) => {
    const number = said[index] ?? NaN;
    return Math.abs(number - exact) <= Math.max(SAME * Math.abs(exact), 1e-9);
  });
}

function makePoints(skill: Skill, asked: QuantityAsk): FormulaPoints {
  const runs = runsOf(skill, asked);
  const numbers = runs.map((run) => askedNumber(skill, asked, run));
  const answer = formulaOf(skill, asked.quantity) ?? asked.text;
  const mistakes: FormulaPoints['mistakes'][number][] = [];
  for (const candidate of candidatesOf(skill)) {
    const text = textOf(skill, asked, candidate);
    const wrong = runs.map((run) => candidate.number(run));
    if (text === undefined || !wrong.every(Number.isFinite)) continue;
    if (areSame(wrong, numbers) || mistakes.some((other) => areSame(wrong, other.numbers)))
      continue;
    mistakes.push({ code: candidate.code, answer: text, numbers: wrong });
  }
  return { runs, answer, numbers, mistakes };
}

function textOf(
  skill: Skill,
  asked: QuantityAsk,
  { code, rank }: { readonly code: string; readonly rank: string },
): string | undefined {
  if (rank === 'author') {
    const own = skill.mistakes.find((mistake) => mistake.code === code)?.asked;
    return own?.kind === 'quantity' ? formulaOf(skill, own.quantity) : undefined;
  }
  const mistake = slopeMistake(code);
  return mistake === undefined ? undefined : formulaOf(skill, asked.quantity, mistake);
}

/** Runs at random points: arbitrary real numbers if the answer stays finite, or else numbers from the lists. */
function runsOf(skill: Skill, asked: QuantityAsk): Run[] {
  const random = seededRandom(textHash(skill.block));
  const sets = [...skill.drawn.values()];
  const isListed = sets.map(() => false);
  const listed: Drawn[] = [];
  for (const drawn of combinations(skill, 'points', TRIES)) {
    if (fitted(skill, drawn).fitness !== 'fit') continue;
    listed.push(drawn);
    if (listed.length === POINTS) break;
  }
  const isFinite = (values: readonly number[]): boolean => {
    const run = runModel(skill.model, values);
    return (
      run.tape.values.every(Number.isFinite) && Number.isFinite(askedNumber(skill, asked, run))
    );
  };
  sets.forEach((set, index) => {
    isListed[index] = listed.some(
      ({ values }) => !isFinite(values.with(index, real(set, random()))),
    );
  });
  const runs: Run[] = [];
  for (let tried = 0; tried < TRIES && runs.length < POINTS; tried += 1) {
    const values = sets.map((set, index) =>
      isListed[index] === true
        ? valueAt(set, Math.floor(random() * set.count)).value
        : real(set, random()),
    );
    if (!isFinite(values)) continue;
    const run = runModel(skill.model, values);
    if (skill.where.every((condition) => holds(condition, run))) runs.push(run);
  }
  // Conditions with = never hold at a random point.
  const others = listed.slice(0, POINTS - runs.length);
  return [...runs, ...others.map(({ values }) => runModel(skill.model, values))];
}

function real({ least, most }: ValueSet, random: number): number {
  return least + (most - least) * random;
}
