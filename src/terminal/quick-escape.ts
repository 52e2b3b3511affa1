import { createInterface } from 'node:readline';

/** How long a terminal may take over the rest of a key's sequence, whose first byte is Escape's own. */
const ESCAPE_MS = 50;

/**
 * Makes Escape a key that is felt at once: Node by itself waits for half a second whether more of a sequence comes. It
 * keeps to what the first interface on a stream says, so this has to come before any prompt; later calls do nothing.
 */
export function quickEscape(keys: NodeJS.ReadableStream): void {
  createInterface({ input: keys, terminal: true, escapeCodeTimeout: ESCAPE_MS }).close();
}
