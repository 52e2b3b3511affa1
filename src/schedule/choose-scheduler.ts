import { LADDER } from './leitner.js';
import type { Scheduler } from './scheduler.js';

/** The scheduler of that name: the one place where it is chosen. FSRS, with the library it rests on, is loaded only here. */
export async function schedulerNamed(name: Scheduler['name']): Promise<Scheduler> {
  if (name === 'leitner') return LADDER;
  const { grade, recallOf } = await import('./fsrs/fsrs.js');
  return { name, grade, recallOf };
}
