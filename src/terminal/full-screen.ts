import type { Writable } from 'node:stream';

// The second screen, and pastes in brackets, so that a pasted line break is not a key.
const ENTER = '\u001b[?1049h\u001b[?2004h\u001b[H\u001b[2J';
const LEAVE = '\u001b[?2004l\u001b[?1049l\u001b[?25h';
const HOME = '\u001b[H';
const CLEAR = `${HOME}\u001b[2J`;

/** The terminal's second screen, on which a session is drawn, so that the shell's own stays as it was. */
export interface FullScreen {
  /** Empties the screen, cursor at the top. */
  clear(): void;
  /** Shows a text alone on the screen, cursor at the top, where whoever draws next begins. */
  show(text: string): void;
  /** Gives the shell its screen back; safe to call twice. */
  leave(): void;
  /** Takes the screen again after `leave`: when an editor or another program had it. */
  enter(): void;
}

/**
 * Enters the second screen. However the process ends, short of a kill that cannot be caught, the first one comes
 * back with its cursor: that is what the `exit` listener is for.
 */
export function openFullScreen(output: Writable): FullScreen {
  let entered = false;
  // Entering empties the screen too, and each write costs a system call before the first question shows.
  let isEmpty = false;
  const leave = (): void => {
    if (!entered) return;
    entered = false;
    output.write(LEAVE);
    process.removeListener('exit', leave);
  };
  const enter = (): void => {
    if (entered) return;
    entered = true;
    isEmpty = true;
    output.write(ENTER);
    process.once('exit', leave);
  };
  enter();
  const show = (text: string): void => {
    output.write((isEmpty ? '' : CLEAR) + text + HOME);
    isEmpty = false;
  };
  const clear = (): void => {
    show('');
  };
  return { clear, show, leave, enter };
}
