// Tries the ladder against fixed boxes and FSRS, and orders of working off a backlog, on every memory: what the tutor
// says of its own ladder. `--update` writes the record that a quick test holds a small part of against.
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { backlogTrial, PILES } from '../simulation/backlog-trial.js';
import type { Estimate } from '../../src/simulation/estimate.js';
import { type Regime, trial } from '../simulation/ladder-trial.js';
import { type LadderRecord, quickTrial, rounded } from '../simulation/record.js';

const RECORD = resolve('tests/simulation/ladder.record.json');
const DAYS_A_YEAR = 365;
const seeds = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

const text = ({ mean, error }: Estimate): string =>
  `${mean.toFixed(1).padStart(7)} ± ${error.toFixed(1)}`;

const tried = (regime: Regime, years: number, count: number) => {
  const trials = trial(regime, years * DAYS_A_YEAR, seeds(count));
  console.log(
    `\n${regime}, years: ${years}: per cent more known than with fixed boxes, and less time`,
  );
  for (const [name, memories] of Object.entries(trials)) {
    for (const [memory, { known, time }] of Object.entries(memories)) {
      console.log(`  ${name.padEnd(12)} ${memory.padEnd(14)} ${text(known)}   ${text(time)}`);
    }
  }
  return rounded(trials);
};

const record: LadderRecord = {
  gains: {
    'five minutes a day, no end of new items': {
      '1 year': tried('minutes', 1, 6),
      '3 years': tried('minutes', 3, 3),
    },
    '400 items, ten new a day': {
      '1 year': tried('deck', 1, 6),
      '3 years': tried('deck', 3, 6),
    },
  },
  backlog: Object.fromEntries(
    Object.entries(PILES).map(([name, pile]) => {
      const costs = backlogTrial(pile, seeds(6));
      console.log(`\n${name}: items known × days lost, and misses, in the 60 days after`);
      for (const [order, { lost, missed }] of Object.entries(costs)) {
        console.log(`  ${order.padEnd(50)} ${text(lost)}   ${text(missed)}`);
      }
      return [name, rounded(costs)];
    }),
  ),
  quick: rounded(quickTrial()),
};

if (process.argv.includes('--update')) {
  writeFileSync(RECORD, `${JSON.stringify(record, undefined, 2)}\n`);
  console.log(`\nWritten to ${RECORD}.`);
}
