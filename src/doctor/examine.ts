import { join } from 'node:path';
import { keptDeviceName } from '../progress/device.js';
import type { Means } from '../progress/means.js';
import { refuseDanglingLink, type StateHome } from '../progress/open-conf.js';
import { readSettings } from '../progress/settings.js';
import { DEFAULT_RULES, type LeitnerRules } from '../schedule/rules.js';
import { isUserError } from '../user-error.js';
import { examineBoxes } from './boxes.js';
import { examineFiles } from './files.js';
import type { Examined } from './finding.js';
import { examineJournals } from './journals.js';
import { examineRepository } from './repository.js';

/** All that an examination of a state folder brought to light. */
export interface Examination {
  readonly examined: readonly Examined[];
  readonly events: number;
  /** Whether every journal could be read, so that boxes can be made of them. */
  readonly readable: boolean;
  readonly rules: LeitnerRules;
}

/** Verifies every file of the state folder `home`; changes nothing. */
export async function examine(state: StateHome, home: string, means: Means): Promise<Examination> {
  const examined: Examined[] = [];
  const tried = async <T>(file: string, look: () => T | Promise<T>): Promise<T | undefined> => {
    try {
      return await look();
    } catch (error) {
      if (!isUserError(error)) throw error;
      examined.push({ finding: { state: 'damage', file, message: error.message } });
      return undefined;
    }
  };
  const settings = await tried('config.json', () => readSettings(state));
  const rules = settings?.rules ?? DEFAULT_RULES;
  const device = await tried('device.json', () => {
    refuseDanglingLink(join(home, 'device.json'));
    return keptDeviceName(home);
  });
  const journals = examineJournals(home, device, means.now());
  examined.push(...journals.examined);
  if (journals.readable) {
    const boxes = await tried('boxes.json', () =>
      examineBoxes(state, rules, journals.events, means.now),
    );
    if (boxes !== undefined) examined.push(boxes);
  }
  examined.push(...examineFiles(home, means.now()), ...examineRepository(home));
  const { readable } = journals;
  return { examined, events: journals.events.length, readable, rules };
}
