import type { Palette } from '../view/palette.js';
import type { Put } from '../kinds/common/full-screen-room.js';
import { drawn, firstFrame, fit, type Stage } from './drawing.js';
import { openFullScreen } from './full-screen.js';
import { type Interrupts, openInterrupts } from './interrupts.js';
import { openKeyboard } from './keyboard.js';
import { heightOf, type LookEnvironment, widthOf } from './surface.js';

/** The terminal that the learner sits at. */
export interface TerminalParts {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
  readonly env: LookEnvironment;
  readonly palette: Palette;
}

/** The full screen with its keyboard, taken until it is closed. */
export interface FullScreenStage {
  readonly put: Put;
  /** Runs dialogues and turns an interruption into a turn. */
  readonly turnOf: Interrupts['turnOf'];
  /** Lends the terminal to another program. */
  aside(run: () => void): void;
  /** Gives the shell its screen and its keys back. */
  close(): void;
}

/** Takes the full screen. */
export function openFullScreenStage({
  input,
  output,
  env,
  palette,
}: TerminalParts): FullScreenStage {
  const screen = openFullScreen(output);
  const interrupts = openInterrupts(input);
  const keyboard = openKeyboard(input);
  const stage: Stage = {
    surface: () => ({ palette, width: widthOf(output, env) }),
    rows: () => heightOf(output),
    onStop() {
      screen.leave();
      input.setRawMode(false);
      process.once('SIGCONT', () => {
        input.setRawMode(true);
        screen.enter();
        // Everything that was on the screen is drawn again as after a change of its size.
        output.emit('resize');
      });
      process.kill(process.pid, 'SIGTSTP');
    },
    onResize(redraw) {
      const onResize = (): void => {
        screen.clear();
        redraw();
      };
      output.on('resize', onResize);
      return () => output.removeListener('resize', onResize);
    },
  };
  const put: Put = async (dialogue) => {
    // The learner reads while the prompts are still loading; what is typed meanwhile waits.
    screen.show(drawn(fit(dialogue, firstFrame(dialogue), stage)));
    const [{ ask }, { quickEscape }] = await Promise.all([
      import('./ask.js'),
      import('./quick-escape.js'),
    ]);
    quickEscape(keyboard.keys);
    return ask(dialogue, stage, { input: keyboard.keys, output, signal: interrupts.signal });
  };
  return {
    put,
    turnOf: (run) => interrupts.turnOf(run),
    aside(run) {
      screen.leave();
      keyboard.lend(run);
      screen.enter();
    },
    close() {
      interrupts.close();
      keyboard.close();
      screen.leave();
    },
  };
}
