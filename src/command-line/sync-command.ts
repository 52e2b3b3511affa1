import type { SyncRequest } from '../commands/sync.js';
import type { CommandGroup } from './wiring.js';

/** `sync`: the exchange with other devices over git. */
export const syncCommand: CommandGroup = {
  names: ['sync'],
  register(program, run) {
    const apply = (request: SyncRequest): Promise<void> =>
      run(async (context) => (await import('../commands/sync.js')).sync(request, context));

    const sync = program
      .command('sync')
      .description('exchange answers with your other devices over git')
      .action(() => apply({ action: 'sync' }));
    sync
      .command('init')
      .description('make the state folder a repository, and sync')
      .argument('[remote]', 'an empty repository, or the one your other devices use')
      .action((remote: string | undefined) => apply({ action: 'init', remote }));
    sync
      .command('status')
      .description('what the next sync would send')
      .option('--json', 'one JSON document')
      .action((flags: { json?: true }) => apply({ action: 'status', json: flags.json === true }));
  },
};
