import type { Instant } from '../schedule/day.js';
import { parseInstant } from '../schedule/instant.js';
import { safeText } from '../safe-text.js';
import { UserError } from '../user-error.js';

/**
 * The clock: the machine's, or the one instant that `AUTODIFF_TUTOR_NOW` names, for tests and scripts.
 * The function returned throws a UserError if that variable is no instant: only commands that need to know the time
 * complain.
 */
export function currentInstant(env: Readonly<Record<string, string | undefined>>): () => Instant {
  const told = env['AUTODIFF_TUTOR_NOW'];
  if (told === undefined || told === '') {
    return () => {
      const now = new Date();
      return { epochMs: now.getTime(), offset: -now.getTimezoneOffset() };
    };
  }
  return () => {
    const instant = parseInstant(told);
    if (instant !== undefined) return instant;
    throw new UserError(
      `AUTODIFF_TUTOR_NOW is "${safeText(told)}", which is no instant.`,
      'Write it as ISO 8601 with an offset: 2026-11-22T09:00:00+01:00',
      2,
    );
  };
}

/** Milliseconds of a clock that only goes forward. (`performance` would load a module of its own.) */
export function monotonicMs(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}
