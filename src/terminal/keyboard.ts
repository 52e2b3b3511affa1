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
 *
 * @param stopsItself whether Ctrl-Z stops the process here; else it is a key like another, for a program that has a screen to
 * put away first
 */
export function openKeyboard(input: NodeJS.ReadStream, stopsItself = false): Keyboard {
  const lend = (run: () => void): void => {
    input.setRawMode(false);
    run();
    input.setRawMode(true);
  };
  const keys = keyStream((key) => {
    if (key !== CTRL_Z || !stopsItself) return key === CTRL_D ? CTRL_C : key;
    lend(() => process.kill(process.pid, 'SIGTSTP'));
    return undefined;
  });
  // The terminal's end is told to those who listen to the terminal; the keys typed before it still count.
  input.setRawMode(true);
  input.pipe(keys, { end: false });
  return {
    keys,
    lend,
    close() {
      input.unpipe(keys);
      input.pause();
      endRawMode(input);
    },
  };
}

const [CTRL_C, CTRL_D, CTRL_Z] = [3, 4, 26];

/**
 * A stream of what `keyFor` makes of each byte. Ctrl-D has to become Ctrl-C: at a terminal it ends the input, and a prompt
 * would stop listening to its keys without ending itself.
 */
function keyStream(keyFor: (key: number) => number | undefined): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const keys = Array.from(chunk, keyFor).filter((key) => key !== undefined);
      done(null, Buffer.from(keys));
    },
  });
}
