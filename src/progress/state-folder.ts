import { dirname } from 'node:path';
import { openConf, type StateHome } from './open-conf.js';

/**
 * The folder for all state: the one named by the user, or `conf`'s default for the platform.
 *
 * @throws UserError if it cannot be used.
 */
export async function stateFolder(home: StateHome): Promise<string> {
  return home.folder ?? dirname((await openConf(home, 'config')).path);
}
