import { Transform } from 'node:stream';
import { endRawMode } from './end-raw-mode.js';

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
  const keys = endingByInterrupt();
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
      endRawMode(input);
    },
  };
}

const CTRL_C = 3;
const CTRL_D = 4;

/**
 * A stream in which Ctrl-D is Ctrl-C: at a terminal it ends the input, and a prompt would stop listening to its keys
 * without ending itself.
 */
function endingByInterrupt(): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      done(
        null,
        chunk.includes(CTRL_D) ? chunk.map((key) => (key === CTRL_D ? CTRL_C : key)) : chunk,
      );
    },
  });
}
