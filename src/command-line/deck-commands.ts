import type { CommandGroup } from './wiring.js';

/** `decks`, `stats` and `check`: the commands about decks and the learner's standing in them. */
export const deckCommands: CommandGroup = {
  names: ['decks', 'stats', 'check'],
  register(program, run) {
    program
      .command('decks')
      .description('list the decks and where you stand, or the items of a deck')
      .argument('[deck...]', 'names or paths of decks whose items to list')
      .option('--json', 'one JSON document')
      .action(async (named: string[], flags: { json?: true }) => {
        const json = flags.json === true;
        await run(async (context) => {
          if (named.length > 0) {
            const { deckItems } = await import('../commands/deck-items.js');
            return deckItems({ decks: named, json }, context);
          }
          const { decks } = await import('../commands/decks.js');
          return decks({ json }, context);
        });
      });

    program
      .command('stats')
      .description('show what your answers prove, and what comes')
      .argument('[deck...]', 'names or paths of decks')
      .option('--json', 'one JSON document')
      .option('--html <file>', 'write it as a page with charts; - for standard output')
      .action(async (decks: string[], flags: { json?: true; html?: string }) => {
        await run(async (context) => {
          const { stats } = await import('../commands/stats.js');
          return stats({ decks, json: flags.json === true, html: flags.html }, context);
        });
      });

    program
      .command('check')
      .description('find mistakes in decks')
      .argument('[path...]', 'files or folders')
      .option('--write-ids', 'first write into each heading the id that its item has')
      .option('--json', 'one JSON document')
      .action(async (paths: string[], flags: { writeIds?: true; json?: true }) => {
        await run(async (context) => {
          const { check } = await import('../commands/check.js');
          const writeIds = flags.writeIds === true;
          return check({ paths, writeIds, json: flags.json === true }, context);
        });
      });
  },
};
