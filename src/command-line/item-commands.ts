import type { Level } from '../deck/item.js';
import { choiceOf, withChoiceOptions } from './session-commands.js';
import { positive } from './values.js';
import type { CommandGroup } from './wiring.js';

/** `due`, `answer`, `undo`, `redo`, `suspend`, `resume`: the commands about single items, for people and for scripts. */
export const itemCommands: CommandGroup = {
  names: ['due', 'answer', 'undo', 'redo', 'suspend', 'resume'],
  register(program, run) {
    withChoiceOptions(program.command('due').description('list what a session would ask now'))
      .option('--json', 'one JSON document')
      .action(async (decks: string[], flags: { level?: Level[]; tag?: string[]; json?: true }) => {
        await run(async (context) => {
          const { due } = await import('../commands/due.js');
          return due({ ...choiceOf(decks, flags), json: flags.json === true }, context);
        });
      });

    program
      .command('answer')
      .description('record one answer, for scripts and other programs')
      .argument('<id>', 'the item, as due names it')
      .argument('[grade]', 'missed, shaky or knew')
      .option('--said <text>', 'what was answered, for the tutor to grade')
      .option('--seed <text>', 'the seed of the question that was answered')
      .option('--json', 'one JSON document')
      .action(
        async (
          id: string,
          grade: string | undefined,
          { said, seed, json }: { said?: string; seed?: string; json?: true },
        ) => {
          await run(async (context) => {
            const { answer } = await import('../commands/answer.js');
            return answer({ id, grade, said, seed, json: json === true }, context);
          });
        },
      );

    program
      .command('undo')
      .description('take back what was done last on this device')
      .argument('[n]', 'so many things, the latest first', positive, 1)
      .option('--yes', 'do not ask before what is not of this session')
      .option('--json', 'one JSON document')
      .action(async (count: number, { yes, json }: { yes?: true; json?: true }) => {
        await run(async (context) => {
          const { undo } = await import('../commands/undo.js');
          return undo({ count, yes: yes === true, json: json === true }, context);
        });
      });

    program
      .command('redo')
      .description('bring back what undo took back last')
      .argument('[n]', 'so many things, the latest undo first', positive, 1)
      .option('--json', 'one JSON document')
      .action(async (count: number, flags: { json?: true }) => {
        await run(async (context) => {
          const { redo } = await import('../commands/redo.js');
          return redo({ count, json: flags.json === true }, context);
        });
      });

    program
      .command('suspend')
      .description('stop asking an item; without an id, list the suspended ones')
      .argument('[id]', 'the item, as due names it')
      .option('--json', 'one JSON document')
      .action(async (id: string | undefined, flags: { json?: true }) => {
        const json = flags.json === true;
        await run(async (context) => {
          if (id === undefined) {
            const { suspended } = await import('../commands/suspended.js');
            return suspended({ json }, context);
          }
          const { suspend } = await import('../commands/suspend.js');
          return suspend('suspend', { id, json }, context);
        });
      });

    program
      .command('resume')
      .description('ask a suspended item again')
      .argument('<id>', 'the item, as suspend lists it')
      .option('--json', 'one JSON document')
      .action(async (id: string, flags: { json?: true }) => {
        await run(async (context) => {
          const { suspend } = await import('../commands/suspend.js');
          return suspend('resume', { id, json: flags.json === true }, context);
        });
      });
  },
};
