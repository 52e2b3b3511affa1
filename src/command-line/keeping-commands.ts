import type { CommandGroup } from './wiring.js';

/** `backup`, `restore`, `merge`, `reset`, `doctor`: the commands that keep, mend and join progress. */
export const keepingCommands: CommandGroup = {
  names: ['backup', 'restore', 'merge', 'reset', 'doctor'],
  register(program, run) {
    program
      .command('backup')
      .description('keep all progress and settings in one file')
      .argument('[file]', 'where; - is standard output')
      .action(async (file: string | undefined) => {
        await run(async (context) => {
          const { backup } = await import('../commands/backup.js');
          return backup(file, context);
        });
      });

    program
      .command('restore')
      .description('bring back what a backup holds; what came after stays')
      .argument('<file>', 'a backup')
      .option('--exact', 'go back to the backup: what came after no longer counts')
      .option('--yes', 'do not ask')
      .action(async (file: string, flags: { exact?: true; yes?: true }) => {
        await run(async (context) => {
          const { restore } = await import('../commands/restore.js');
          const options = { exact: flags.exact === true, yes: flags.yes === true };
          return restore({ file, ...options }, context);
        });
      });

    program
      .command('merge')
      .description('take in the progress of another device')
      .argument('<path>', 'its state folder, one of its journals, or a backup')
      .action(async (path: string) => {
        await run(async (context) => {
          const { merge } = await import('../commands/merge.js');
          return merge(path, context);
        });
      });

    program
      .command('reset')
      .description('begin decks anew; undo takes it back')
      .argument('[deck...]', 'names of decks; all if none is named')
      .option('--yes', 'do not ask')
      .action(async (decks: string[], flags: { yes?: true }) => {
        await run(async (context) => {
          const { reset } = await import('../commands/reset.js');
          return reset({ decks, yes: flags.yes === true }, context);
        });
      });

    program
      .command('doctor')
      .description('verify all progress, and mend what can be mended')
      .option('--json', 'one JSON document')
      .action(async (flags: { json?: true }) => {
        await run(async (context) => {
          const { doctor } = await import('../commands/doctor.js');
          return doctor({ json: flags.json === true }, context);
        });
      });
  },
};
