import type { Instant } from '../../schedule/day.js';
import { textHash } from '../../text-hash.js';
import { crc32 } from '../journal/crc32.js';
import type { ProgressEvent } from '../journal/event.js';
import { lineOf } from '../journal/line.js';
import type { readVersionOne } from './version-one.js';

type Imports = Extract<ReturnType<typeof readVersionOne>, { ok: true }>['imports'];

/**
 * The lines that import boxes from before the journal, except those already in it. Each event's id is derived from its
 * content: importing the same boxes twice, on two devices or after a crash, has no further effect.
 */
export function linesToBringOver(
  imports: Imports,
  at: Instant,
  known: ReadonlySet<string>,
): string {
  return imports
    .map((deed): ProgressEvent => {
      const text = JSON.stringify(deed);
      const sums = [crc32(Buffer.from(text)), textHash(text)];
      const event = `import-${sums.map((sum) => sum.toString(36)).join('')}`;
      return { ...deed, event, at, order: Number.MIN_SAFE_INTEGER };
    })
    .filter(({ event }) => !known.has(event))
    .map(lineOf)
    .join('');
}
