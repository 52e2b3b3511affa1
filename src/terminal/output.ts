import { fstatSync, statSync, writeSync } from 'node:fs';
import { ignoreClosedPipe, isReaderGone } from './closed-pipe.js';

/** Standard output, as far as printing goes. */
export interface Output {
  readonly isTTY: boolean;
  /** Of a terminal. */
  readonly columns: number | undefined;
  readonly write: (text: string) => void;
  /** Whether anybody may still read what is written, as far as writing has told. */
  readonly isRead: () => boolean;
  /** What went wrong with writing, other than that nobody reads any more, once all of it was tried. */
  readonly trouble: () => Promise<Error | undefined>;
}

const STDOUT = 1;
// What os.devNull says, without loading the module for it; elsewhere there is no such file, which is an answer too.
const devNull = '/dev/null';

/**
 * Standard output. Node's own stream is only made where it is a device, which a terminal is: it brings half of the
 * stream library along, and writing to a pipe or a file needs none of that. A process object other than Node's own (a
 * test's, the build's) speaks for itself.
 */
export function openOutput(process: NodeJS.Process): Output {
  if (process !== globalThis.process || isDevice()) return streamOutput(process.stdout);
  let stream: Output | undefined;
  let trouble: Error | undefined;
  let isRead = true;
  return {
    isTTY: false,
    columns: undefined,
    isRead: () => isRead && trouble === undefined && stream?.isRead() !== false,
    write(text) {
      if (trouble !== undefined) return;
      if (stream !== undefined) {
        stream.write(text);
        return;
      }
      try {
        const rest = writeNow(Buffer.from(text));
        if (rest === 'gone') isRead = false;
        if (typeof rest === 'string') return;
        // The pipe is full and will not wait: from here on Node's stream keeps what it cannot take yet.
        stream = streamOutput(process.stdout);
        process.stdout.write(rest);
      } catch (error) {
        trouble = error as Error;
      }
    },
    trouble: async () => trouble ?? (await stream?.trouble()),
  };
}

function streamOutput(stream: NodeJS.WriteStream): Output {
  let trouble: Error | undefined;
  let isRead = true;
  ignoreClosedPipe(stream, (error) => {
    trouble = error;
  });
  stream.on('error', () => {
    isRead = false;
  });
  return {
    isTTY: stream.isTTY,
    get columns() {
      return stream.columns;
    },
    isRead: () => isRead,
    write: (text) => void stream.write(text),
    // A stream tells of its troubles later than it has them.
    trouble: async () => {
      await new Promise((resolve) => setImmediate(resolve));
      return trouble;
    },
  };
}

/** Whether output may go to a terminal: it goes to a device, and not to the one that drops everything. */
function isDevice(): boolean {
  try {
    const output = fstatSync(STDOUT);
    return output.isCharacterDevice() && output.rdev !== statSync(devNull).rdev;
  } catch {
    return true;
  }
}

/** Writes what the pipe takes and returns the rest, if any; a reader that has gone wants nothing more. */
function writeNow(bytes: Uint8Array): Uint8Array | 'written' | 'gone' {
  let written = 0;
  while (written < bytes.length) {
    try {
      written += writeSync(STDOUT, bytes, written);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (isReaderGone(error)) return 'gone';
      if (code === 'EAGAIN') return bytes.subarray(written);
      throw error;
    }
  }
  return 'written';
}
