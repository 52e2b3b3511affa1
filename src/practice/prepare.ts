import { askedNumber } from './evaluate-ask.js';
import { combinations, fitted } from './draw-numbers.js';
import { burdenOf } from './friendliness.js';
import type { Candidate } from './candidate.js';
import { candidatesOf } from './mistakes-of-skill.js';
import type { Run } from './run.js';
import type { Asked, Skill } from './skill.js';
import { areApart } from './tolerance.js';

/** What is found out about a skill once, by trying numbers. It depends only on the block. */
export interface Prepared {
  /** The most digits that a draw may need on the way; undefined if every draw must be light. */
  readonly mostDigits: number | undefined;
  /** Mistakes that every draw must tell apart, and others that are only named if the draw tells them apart. */
  readonly required: readonly Candidate[];
  readonly possible: readonly Candidate[];
}

/** How many draws are probed for their numbers, and how many of them for mistakes. */
const PROBES = 96;
const MISTAKE_PROBES = 32;
/** Draws must be light if at least this many of the probes are, or this share of them. */
const ENOUGH_LIGHT = 8;
/** A built-in mistake is required only if it leaves this share of the draws, and all of them together that share. */
const LEAVES_EACH = 0.75;
const LEAVES_ALL = 0.5;
/** The share for a mistake given by the author. */
const LEAVES_AUTHOR = 0.1;

const known = new WeakMap<Skill, Prepared>();

/** What is asked for, if it is a single thing. */
export function askedOf({ ask }: Skill): Asked | undefined {
  return ask.kind === 'trace' ? undefined : ask.asked;
}

/** Probes a skill's numbers; the result is cached. */
export function prepared(skill: Skill): Prepared {
  let found = known.get(skill);
  if (found === undefined) {
    found = prepare(skill);
    known.set(skill, found);
  }
  return found;
}

function prepare(skill: Skill): Prepared {
  const asked = askedOf(skill);
  const probes: { run: Run; isLight: boolean; digits: number }[] = [];
  for (const drawn of combinations(skill, 'probe', PROBES * 8)) {
    const { run, fitness } = fitted(skill, drawn);
    if (fitness === 'unfit' || (fitness === 'kink' && !skill.kinksAsked)) continue;
    probes.push({ run, ...burdenOf(skill, asked, run) });
    if (probes.length === PROBES) break;
  }
  const light = probes.filter(({ isLight }) => isLight);
  const isEnough = light.length >= Math.min(ENOUGH_LIGHT, Math.max(1, probes.length / 2));
  const sorted = probes.map(({ digits }) => digits).sort((a, b) => a - b);
  const mostDigits = isEnough ? undefined : (sorted[Math.floor(sorted.length / 2)] ?? Infinity);
  const good =
    mostDigits === undefined ? light : probes.filter(({ digits }) => digits <= mostDigits);
  const runs = good.slice(0, MISTAKE_PROBES).map(({ run }) => run);
  return { mostDigits, ...sift(skill, asked, runs) };
}

/** Which mistakes can be told apart from the answer and from each other. */
function sift(
  skill: Skill,
  asked: Asked | undefined,
  runs: readonly Run[],
): Pick<Prepared, 'required' | 'possible'> {
  const required: Candidate[] = [];
  const possible: Candidate[] = [];
  // Formulas are compared at their own points.
  if (asked === undefined || skill.ask.kind === 'formula') return { required, possible };
  const { digits } = skill;
  const rows = runs.map((run) => [askedNumber(skill, asked, run)]);
  // Mistakes that gave the same number as an earlier one on every probe.
  const before: number[][] = [rows.map(([answer = NaN]) => answer)];
  let left = runs.map(() => true);
  let leftOfAuthor = runs.length;
  for (const candidate of candidatesOf(skill)) {
    const numbers = runs.map((run) => candidate.number(run));
    const isSame = before.some((earlier) =>
      numbers.every((number, index) => !isApart(number, earlier[index] ?? NaN, digits)),
    );
    if (isSame || !numbers.some(Number.isFinite)) continue;
    before.push(numbers);
    const tells = numbers.map(
      (number, index) =>
        left[index] === true &&
        Number.isFinite(number) &&
        (rows[index] ?? []).every((other) => areApart(number, other, digits)),
    );
    const count = tells.filter(Boolean).length;
    const now = left.filter(Boolean).length;
    const isRequired =
      candidate.rank === 'author'
        ? count >= Math.max(1, LEAVES_AUTHOR * runs.length)
        : candidate.rank === 'frequent' &&
          count >= LEAVES_EACH * now &&
          count >= LEAVES_ALL * leftOfAuthor;
    if (!isRequired) {
      possible.push(candidate);
      continue;
    }
    required.push(candidate);
    left = tells;
    if (candidate.rank === 'author') leftOfAuthor = count;
    numbers.forEach((number, index) => rows[index]?.push(number));
  }
  return { required, possible };
}

function isApart(a: number, b: number, digits: number): boolean {
  return Number.isFinite(a) && Number.isFinite(b) && areApart(a, b, digits);
}
