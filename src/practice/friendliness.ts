import { firstOperation } from '../autodiff/tape/graph.js';
import { stepsOf } from './evaluate-ask.js';
import { derivedIn } from './differentiated.js';
import { quantityValues } from './quantity.js';
import type { Run } from './run.js';
import type { Asked, Skill } from './skill.js';

/** The digit count for a number that is not short. */
const MANY = 9;
/** The digits allowed in mental arithmetic: in each intermediate number, and in an answer that is not an integer below `LARGE`. */
const ON_THE_WAY = 4;
const IN_ANSWER = 3;
const LARGE = 10_000;

/** How hard the arithmetic is on the way to an answer. */
export interface Burden {
  /** Whether it can be done as mental arithmetic. */
  readonly isLight: boolean;
  /** The total number of digits in all numbers on the way. */
  readonly digits: number;
}

const POWERS = Array.from({ length: MANY }, (_, exponent) => 10 ** exponent);

/** The number of significant decimal digits; `MANY` if the decimals do not end soon. */
export function significantDigits(number: number): number {
  if (number === 0) return 1;
  const size = Math.abs(number);
  const leading = size / 10 ** Math.floor(Math.log10(size));
  for (let digits = 1; digits < MANY; digits += 1) {
    const whole = leading * (POWERS[digits - 1] ?? NaN);
    if (Math.abs(whole - Math.round(whole)) <= 1e-11 * whole) return digits;
  }
  return MANY;
}

/** Counts the digits of everything on the way to the answer: values, slopes, adjoints, steps. */
export function burdenOf(skill: Skill, asked: Asked | undefined, run: Run): Burden {
  let worst = 0;
  let total = 0;
  const count = (number: number): void => {
    const digits = significantDigits(number);
    worst = Math.max(worst, digits);
    total += digits;
  };
  const { tape } = run;
  const { active, left, right, size } = tape.graph;
  for (let node = firstOperation(tape.graph); node < size; node += 1) {
    count(tape.values[node] ?? NaN);
    if (active[left[node] ?? -1] === 1) count(tape.leftPartials[node] ?? NaN);
    if (active[right[node] ?? -1] === 1) count(tape.rightPartials[node] ?? NaN);
  }
  for (const of of adjointsOf(skill, asked)) {
    const adjoints = run.adjoints(of);
    for (let node = 0; node < size; node += 1) if (active[node] === 1) count(adjoints[node] ?? NaN);
  }
  const answer = asked === undefined ? 0 : countAsked(skill, asked, run, count);
  const isShort =
    significantDigits(answer) <= IN_ANSWER ||
    (Number.isInteger(answer) && Math.abs(answer) < LARGE);
  return { isLight: worst <= ON_THE_WAY && isShort, digits: total };
}

/** The names whose adjoints are computed on the way. */
function adjointsOf({ ask }: Skill, asked: Asked | undefined): Set<string> {
  if (asked === undefined) return new Set(ask.kind === 'trace' ? [ask.of] : []);
  return new Set(derivedIn(asked, true).map(({ of }) => of));
}

/** Counts the arithmetic that an ask does with the derivatives; returns its answer. */
function countAsked(skill: Skill, asked: Asked, run: Run, count: (number: number) => void): number {
  if (asked.kind === 'optimizer') {
    const steps = stepsOf(skill, asked, run);
    for (const { gradient, first, after } of steps) [gradient, first, after].forEach(count);
    return steps.at(-1)?.after ?? NaN;
  }
  const { graph } = asked.quantity;
  const values = quantityValues(asked.quantity, run);
  values.subarray(firstOperation(graph)).forEach(count);
  return values[graph.output] ?? NaN;
}
