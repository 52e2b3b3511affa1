import type { Instant } from '../../schedule/day.js';
import { textHash } from '../../text-hash.js';
import { crc32 } from '../journal/crc32.js';
import type { ProgressEvent } from '../journal/event.js';
import { lineOf } from '../journal/line.js';
import type { readVersionOne } from './version-one.js';

type Imports = Extract<ReturnType<typeof readVersionOne>, { ok: true }>['imports'];

/**
 * The lines by which boxes from before the journal enter it, without those in it already. Each event's id comes from what
 * it says: the same boxes brought over twice, by two devices or after a crash, are brought over once.
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
