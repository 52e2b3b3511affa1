import { writeFileSync } from 'node:fs';
import { whyNotWritten } from '../why-not-written.js';

/**
 * Writes a file, over one that is there.
 *
 * @param option what named the file
 * @throws UserError with status 1 if that fails, saying why.
 */
export function writeTo(path: string, text: string, option = '--output'): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw whyNotWritten(path, error, `Give ${option} another path.`);
  }
}
