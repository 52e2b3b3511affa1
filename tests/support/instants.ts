import type { Instant } from '../../src/schedule/day.js';
import { parseInstant } from '../../src/schedule/instant.js';

/** An instant as one reads it: `at('2026-11-22T09:00+01:00')`. */
export function at(text: string): Instant {
  const instant = parseInstant(text);
  if (instant === undefined) throw new Error(`${text} is no instant`);
  return instant;
}
