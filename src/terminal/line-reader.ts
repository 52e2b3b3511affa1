import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** Reads a stream line by line, on demand. */
export interface LineReader {
  /** The next line without its end, or undefined when the input is over. */
  next(): Promise<string | undefined>;
  close(): void;
}

/** Lines wait in a queue, so that input which arrives faster than it is asked for is not lost. */
export function openLineReader(input: Readable): LineReader {
  const lines: string[] = [];
  let ended = false;
  let wake: (() => void) | undefined;
  const reader = createInterface({ input, crlfDelay: Infinity, terminal: false });
  reader.on('line', (line) => {
    lines.push(line);
    wake?.();
  });
  // An input that cannot be read has nothing more to say.
  input.on('error', () => {
    reader.close();
  });
  reader.on('close', () => {
    ended = true;
    wake?.();
  });
  return {
    async next() {
      while (lines.length === 0 && !ended) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      return lines.shift();
    },
    close() {
      reader.close();
      input.destroy();
    },
  };
}
