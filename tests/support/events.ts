import type { Deed, EventOf, ProgressEvent, Stamp } from '../../src/progress/journal/event.js';
import type { Grade } from '../../src/schedule/leitner.js';
import { at } from './instants.js';

let named = 0;

/** An event for this deed at this time, with a unique name. */
export function event<D extends Deed>(deed: D, when: string, name?: string): D & Stamp {
  named += 1;
  const instant = at(when);
  return { ...deed, event: name ?? `event-${named}`, at: instant, order: instant.epochMs };
}

/** `answer('deck/a', 'knew', '2026-11-22T09:00Z')` */
export function answer(id: string, grade: Grade, when: string, tookMs?: number): EventOf<'answer'> {
  return event({ type: 'answer', id, grade, tookMs }, when);
}

/** The event that undoes another. */
export function undo({ event: undoes }: ProgressEvent, when: string): EventOf<'undo'> {
  return event({ type: 'undo', undoes }, when);
}

/** Random numbers that are the same in every run, for names. */
export function luck(seed = 1): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
