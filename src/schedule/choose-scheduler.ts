import { LADDER } from './leitner.js';
import type { Scheduler } from './scheduler.js';

/** The scheduler of that name; the only place that chooses one. FSRS and its library are loaded only here. */
export async function schedulerNamed(name: Scheduler['name']): Promise<Scheduler> {
  if (name === 'leitner') return LADDER;
  const { grade, recallOf } = await import('./fsrs/fsrs.js');
  return { name, grade, recallOf };
}
