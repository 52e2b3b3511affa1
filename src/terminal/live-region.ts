import { endRawMode } from './end-raw-mode.js';
import { displayWidth } from '../view/text/width.js';
import { safePainted } from '../safe-text.js';
import { openInterrupts } from './interrupts.js';
import { widthOf } from './surface.js';

/** What ended a pause: its time, a key that asks to get on, or an interruption. */
export type PauseEnd = 'time' | 'key' | 'interrupted';

/** Lines at the end of what is printed, drawn again and again in place. */
export interface LiveRegion {
  /** Puts these lines where the last ones stood. */
  readonly draw: (lines: readonly string[]) => void;
  readonly pause: (ms: number) => Promise<PauseEnd>;
  /** Leaves the last lines and gives back cursor and keys; safe to call twice. */
  readonly close: () => void;
}

const HIDE_CURSOR = '\u001b[?25l';
const SHOW_CURSOR = '\u001b[?25h';
const CLEAR_BELOW = '\u001b[J';
const [CTRL_C, CTRL_D, CTRL_Z] = ['\u0003', '\u0004', '\u001a'];

/** Begins a region below the cursor. However the process ends, the cursor comes back: the `exit` listener sees to it. */
export function openLiveRegion(input: NodeJS.ReadStream, output: NodeJS.WriteStream): LiveRegion {
  const interrupts = openInterrupts(input);
  const canRead = input.isTTY;
  let shown: readonly string[] = [];
  let isOpen = false;
  let wake: ((end: PauseEnd) => void) | undefined;

  const open = (): void => {
    isOpen = true;
    if (canRead) input.setRawMode(true);
    output.write(HIDE_CURSOR);
  };
  const release = (): void => {
    if (!isOpen) return;
    isOpen = false;
    if (canRead) endRawMode(input);
    output.write(SHOW_CURSOR);
  };
  const onKey = (keys: Buffer): void => {
    const text = keys.toString();
    if (text.includes(CTRL_C) || text.includes(CTRL_D)) wake?.('interrupted');
    else if (text.includes(CTRL_Z)) stop();
    else wake?.('key');
  };
  const stop = (): void => {
    release();
    process.once('SIGCONT', () => {
      // What the shell printed meanwhile stays; the next lines are drawn below it.
      shown = [];
      open();
    });
    process.kill(process.pid, 'SIGTSTP');
  };

  open();
  process.once('exit', release);
  if (canRead) input.on('data', onKey);
  return {
    draw(lines) {
      const up = rowsOf(shown, widthOf(output, {}));
      const home = up === 0 ? '' : `\u001b[${up}A`;
      output.write(
        `${home}\r${CLEAR_BELOW}${lines.map((line) => `${safePainted(line)}\n`).join('')}`,
      );
      shown = lines;
    },
    pause: (ms) =>
      new Promise((resolve) => {
        const finish = (end: PauseEnd): void => {
          clearTimeout(timer);
          interrupts.signal.removeEventListener('abort', onAbort);
          wake = undefined;
          resolve(end);
        };
        const onAbort = (): void => {
          finish('interrupted');
        };
        const timer = setTimeout(finish, ms, 'time');
        wake = finish;
        interrupts.signal.addEventListener('abort', onAbort);
        if (interrupts.signal.aborted) onAbort();
      }),
    close() {
      release();
      process.removeListener('exit', release);
      interrupts.close();
      input.removeListener('data', onKey);
      if (canRead) input.pause();
    },
  };
}

/** The rows that lines take now; a window that was made narrower has broken long ones. */
function rowsOf(lines: readonly string[], columns: number): number {
  return lines.reduce(
    (rows, line) => rows + Math.max(1, Math.ceil(displayWidth(line) / columns)),
    0,
  );
}
