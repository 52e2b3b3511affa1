import { dirname } from 'node:path';
import { openConf, type StateHome } from './open-conf.js';

/**
 * The folder of all state: the one that the user names, or the place that `conf` has for the platform.
 *
 * @throws UserError if it cannot be used.
 */
export async function stateFolder(home: StateHome): Promise<string> {
  return home.folder ?? dirname((await openConf(home, 'config')).path);
}
