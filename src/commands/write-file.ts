import { writeFileSync } from 'node:fs';
import { whyNotWritten } from '../why-not-written.js';

/** Writes a file, over one that is there. @throws UserError with status 1 if that fails, saying why. */
export function writeTo(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw whyNotWritten(path, error, 'Give --output another path.');
  }
}
