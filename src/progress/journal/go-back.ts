import type { Instant } from '../../schedule/day.js';
import type { ProgressEvent } from './event.js';
import { randomName } from '../random-name.js';

/**
 * The undos after which only the events of `then` still count: one for every other event, including undos, so that what
 * those undid counts again. Going back adds events instead of removing them: nothing is lost, other devices follow at
 * their next sync, and going forward again works in the same way.
 */
export function undosTo(
  then: readonly ProgressEvent[],
  now: readonly ProgressEvent[],
  at: Instant,
  random: () => number,
): ProgressEvent[] {
  const known = new Set(then.map(({ event }) => event));
  const undos: ProgressEvent[] = [];
  for (const { event: undoes } of now) {
    if (known.has(undoes)) continue;
    known.add(undoes);
    undos.push({ type: 'undo', undoes, event: randomName(random), at, order: at.epochMs });
  }
  return undos;
}
