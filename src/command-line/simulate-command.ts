import { UserError } from '../user-error.js';
import { countUpTo } from './values.js';
import type { CommandGroup } from './wiring.js';

const FIVE_YEARS = 1826;
const MOST_MINUTES = 1440;
const MOST_NEW = 1000;
const LARGEST_SEED = 0xffff_ffff;

interface SimulateFlags {
  readonly days: number;
  readonly minutes?: number;
  readonly new?: number;
  readonly seed: number;
  readonly json?: true;
}

/** `simulate`: what a year of this learner's schedule would be like. */
export const simulateCommand: CommandGroup = {
  names: ['simulate'],
  register(program, run) {
    program
      .command('simulate')
      .description('see what a year would be like, by your boxes and by others')
      .argument('[deck...]', 'names or paths of decks')
      .option('--days <number>', 'how long', countUpTo(7, FIVE_YEARS), 365)
      .option(
        '--minutes <number>',
        'minutes a day, for as much as goes into them',
        countUpTo(1, MOST_MINUTES),
      )
      .option(
        '--new <number>',
        'new items a day, and everything that is due',
        countUpTo(1, MOST_NEW),
      )
      .option('--seed <number>', 'what draws luck and difficulties', countUpTo(0, LARGEST_SEED), 1)
      .option('--json', 'one JSON document')
      .action(async (decks: string[], flags: SimulateFlags) => {
        const { days, minutes, seed } = flags;
        if (minutes !== undefined && flags.new !== undefined)
          throw new UserError('Either --minutes or --new, not both.', undefined, 2);
        const json = flags.json === true;
        await run(async (context) => {
          const { simulate } = await import('../commands/simulate.js');
          return simulate({ decks, days, minutes, new: flags.new, seed, json }, context);
        });
      });
  },
};
