import { USUAL_LEARNER } from '../../src/simulation/learner.js';
import { halfLife } from '../../src/simulation/memories/half-life.js';
import { traces } from '../../src/simulation/memories/traces.js';
import { twoStrengths } from '../../src/simulation/memories/two-strengths.js';
import { type Regime, type Trial, trial } from './ladder-trial.js';

/** Named numbers: what `npm run bench:ladder -- --update` records. */
export interface LadderRecord {
  /** By regime, then by time. */
  readonly gains: unknown;
  /** By backlog. */
  readonly backlog: unknown;
  /** The part that is run as a test. */
  readonly quick: unknown;
}

/** Small enough for a test: one year, the usual learner, two seeds. */
export function quickTrial(): Readonly<{ deck: Trial; minutes: Trial }> {
  const quick = (regime: Regime): Trial =>
    trial(regime, 365, [1, 2], [halfLife, traces, twoStrengths], [USUAL_LEARNER]);
  return { deck: quick('deck'), minutes: quick('minutes') };
}

/** The same with every number to one decimal; what rounds to -0 is 0. */
export function rounded(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_, part: unknown) =>
    typeof part === 'number' ? Math.round(part * 10) / 10 + 0 : part,
  );
}
