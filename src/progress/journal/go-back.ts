import type { Instant } from '../../schedule/day.js';
import type { ProgressEvent } from './event.js';
import { randomName } from '../random-name.js';

/**
 * The undos by which only the events of `then` still count: one for each other event, undos among them, so that what they
 * took back holds again. Going back is a matter of more events, not of fewer: nothing is lost by it, other devices
 * follow when they hear of it, and the same way leads forward again.
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
