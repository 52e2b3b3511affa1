import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { textHash } from '../../text-hash.js';
import type { Library } from '../../library/library.js';
import type { Progress } from '../../progress/progress.js';

/**
 * A text that stays the same while neither the decks at hand have been written anew, nor items with a history have come
 * or gone, nor ids been renamed: it takes a look at each file, and none at its items.
 */
export function decksStamp(library: Library, progress: Progress): string {
  const files = library.decks.map(({ path }) => `${resolve(path)} ${writtenAt(path)}`);
  const parts = [...files, progress.itemCount, progress.renames().length].join('\n');
  return [1, 2].map((seed) => textHash(parts, seed).toString(36)).join('-');
}

function writtenAt(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats === undefined ? '' : `${stats.mtimeMs} ${stats.size}`;
}
