import { PassThrough } from 'node:stream';

/** The keys of a session, from its first question to its last. */
export interface Keyboard {
  /** What was typed, in order. */
  readonly keys: NodeJS.ReadableStream;
  /** Hands the terminal to `run`, an editor or the shell, and takes it back. */
  lend(run: () => void): void;
  /** Gives the terminal back for good. */
  close(): void;
}

/**
 * Takes the keys of a terminal one by one, without echo. They pass through a stream of ours: the prompts throw away what
 * a terminal holds when one of them begins, and a key pressed while the next question is being drawn must not be lost.
 */
export function openKeyboard(input: NodeJS.ReadStream): Keyboard {
  const keys = new PassThrough();
  // The terminal's end is told to those who listen to the terminal; the keys typed before it still count.
  input.setRawMode(true);
  input.pipe(keys, { end: false });
  return {
    keys,
    lend(run) {
      input.setRawMode(false);
      run();
      input.setRawMode(true);
    },
    close() {
      input.unpipe(keys);
      input.pause();
      input.setRawMode(false);
    },
  };
}
