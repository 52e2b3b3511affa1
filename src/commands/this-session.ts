import type { ProgressEvent } from '../progress/journal/event.js';
import type { Instant } from '../schedule/day.js';

const MINUTE_MS = 60_000;
/** After so long a pause the learner is taken to have left. */
const LATELY_MS = 60 * MINUTE_MS;
/** A longer pause ends a session. */
const PAUSE_MS = 30 * MINUTE_MS;

/** Whether all of these events, the latest first, were done in the session that is going on, or has just ended. */
export function isThisSession(
  events: readonly Pick<ProgressEvent, 'at'>[],
  now: Pick<Instant, 'epochMs'>,
): boolean {
  let [later, most] = [now.epochMs, LATELY_MS];
  for (const { at } of events) {
    if (later - at.epochMs > most) return false;
    [later, most] = [at.epochMs, PAUSE_MS];
  }
  return true;
}
