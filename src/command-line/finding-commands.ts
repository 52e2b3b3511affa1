import { positive } from './values.js';
import type { CommandGroup } from './wiring.js';

/** So many hits fill a screen or two; `--limit` asks for more. */
const HITS = 20;

/** `search` and `show`: the commands that find items and show what there is to know of one. */
export const findingCommands: CommandGroup = {
  names: ['search', 'show'],
  register(program, run) {
    program
      .command('search')
      .description('find items by words in them')
      .argument('<words...>', 'all of them must be there, be it with a slip')
      .option('--limit <n>', 'at most so many items', positive, HITS)
      .option('--json', 'one JSON document')
      .action(async (words: string[], { limit, json }: { limit: number; json?: true }) => {
        await run(async (context) => {
          const { search } = await import('../commands/search.js');
          return search({ words, limit, json: json === true }, context);
        });
      });

    program
      .command('show')
      .description('show an item: its text, where it stands, every answer')
      .argument('<words...>', 'its id, as due names it, or words to find it by')
      .option('--json', 'one JSON document')
      .action(async (words: string[], flags: { json?: true }) => {
        await run(async (context) => {
          const { show } = await import('../commands/show.js');
          return show({ words, json: flags.json === true }, context);
        });
      });
  },
};
