import type { ConfigRequest } from '../commands/config.js';
import type { CommandGroup } from './wiring.js';

/** `config`: the settings, listed, read and changed. */
export const configCommand: CommandGroup = {
  names: ['config'],
  register(program, run) {
    const apply = (request: ConfigRequest): Promise<void> =>
      run(async (context) => (await import('../commands/config.js')).config(request, context));

    const config = program
      .command('config')
      .description('show and change settings')
      .argument('[key]', 'a setting to be explained; without it, all of them')
      .action((key: string | undefined) =>
        apply(key === undefined ? { action: 'list' } : { action: 'show', key }),
      );
    config
      .command('list', { hidden: true })
      .description('all settings')
      .action(() => apply({ action: 'list' }));
    config
      .command('get')
      .description('one value, bare, for scripts')
      .argument('<key>')
      .action((key: string) => apply({ action: 'get', key }));
    config
      .command('set')
      .description('change a setting')
      .argument('<key>')
      .argument('<value...>')
      .action((key: string, words: string[]) => apply({ action: 'set', key, words }));
    config
      .command('unset')
      .description('put a setting back to its default')
      .argument('<key>')
      .action((key: string) => apply({ action: 'unset', key }));
  },
};
