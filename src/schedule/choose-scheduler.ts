import { LADDER } from './leitner.js';
import type { Scheduler } from './scheduler.js';

/** The scheduler of that name: the one place where it is chosen. */
export function schedulerNamed(name: Scheduler['name']): Promise<Scheduler> {
  return Promise.resolve(name === 'leitner' ? LADDER : LADDER);
}
