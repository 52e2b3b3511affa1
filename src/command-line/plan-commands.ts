import type { VacationRequest } from '../commands/vacation.js';
import { day } from './values.js';
import type { CommandGroup } from './wiring.js';

/** `plan` and `vacation`: the days to come. */
export const planCommands: CommandGroup = {
  names: ['plan', 'vacation'],
  register(program, run) {
    program
      .command('plan')
      .description('how to be ready on the day of an exam')
      .argument('[deck...]', 'names or paths of decks')
      .option('--exam <date>', 'the day, such as 2027-02-01, instead of exam.date', day)
      .option('--json', 'one JSON document')
      .action(async (decks: string[], { exam, json }: { exam?: string; json?: true }) => {
        await run(async (context) => {
          const { plan } = await import('../commands/plan.js');
          return plan({ decks, exam, json: json === true }, context);
        });
      });

    program
      .command('vacation')
      .description('plan around days away: list them, add some, take them back')
      .argument('[days]', 'the first and the last day, such as 2026-12-20..2027-01-03')
      .option('--remove', 'take these days back')
      .option('--json', 'one JSON document')
      .action(async (days: string | undefined, flags: { remove?: true; json?: true }) => {
        const json = flags.json === true;
        const action = flags.remove === true ? 'remove' : 'add';
        const request: VacationRequest =
          days === undefined ? { action: 'list', json } : { action, days, json };
        await run(async (context) => {
          const { vacation } = await import('../commands/vacation.js');
          return vacation(request, context);
        });
      });
  },
};
