import { safePainted } from '../safe-text.js';
import type { Dialogue } from '../view/dialogue.js';
import { type KeyHelp, renderKeyList } from '../view/key-bar.js';
import type { Surface } from '../view/palette.js';
import { fitScreen, type FittedScreen, type Screen } from '../view/screen.js';

/** The place a dialogue is drawn on; asked at every drawing, because windows are resized. */
export interface Stage {
  readonly surface: () => Surface;
  readonly rows: () => number;
  /** Stops the process, as Ctrl-Z asks, and takes the terminal again when it goes on. */
  readonly onStop: () => void;
  /** Calls back when the size changes; returns how to stop listening. */
  readonly onResize: (redraw: () => void) => () => void;
}

/** A dialogue as it is shown: its state, and how the learner looks at it. */
export interface Frame<State> {
  readonly state: State;
  /** Where the learner scrolled to; undefined until they do, so that the focus decides. */
  readonly scroll: number | undefined;
  readonly help: boolean;
}

/** How a dialogue begins. */
export function firstFrame<State>({ start }: Dialogue<State, unknown>): Frame<State> {
  return { state: start, scroll: undefined, help: false };
}

const HIDE_CURSOR = '\u001b[?25l';

/** What is written to show a fitted screen from the top. */
export function drawn({ lines }: FittedScreen): string {
  return HIDE_CURSOR + lines.map(safePainted).join('\n');
}

/** A frame, cut to the rows that the stage has now. */
export function fit<State>(
  dialogue: Dialogue<State, unknown>,
  frame: Frame<State>,
  stage: Stage,
): FittedScreen {
  const surface = stage.surface();
  const screen = dialogue.draw(frame.state, surface);
  const shown = frame.help ? helpOver(screen, dialogue.keys(frame.state), surface) : screen;
  const opensAt = !frame.help && dialogue.isUnread?.(frame.state) === true ? 0 : undefined;
  // The last row stays free: the newline that ends a prompt would scroll the screen.
  return fitScreen(shown, stage.rows() - 1, frame.scroll ?? opensAt, (above, below) =>
    surface.palette.muted(moreText(above, below)),
  );
}

function moreText(above: number, below: number): string {
  const up = above > 0 ? `▲ ${above} more` : '';
  const down = below > 0 ? `▼ ${below} more` : '';
  return `${[up, down].filter((part) => part !== '').join('  ')}  PgUp PgDn`;
}

function helpOver(screen: Screen, keys: readonly KeyHelp[], surface: Surface): Screen {
  const list = renderKeyList(
    [
      ...keys.filter(({ key }) => key !== '?'),
      { key: 'PgUp PgDn', does: 'scroll' },
      { key: 'ctrl-c', does: 'leave' },
    ],
    surface,
  );
  const foot = [...screen.foot.slice(0, -1), surface.palette.muted('any key goes back')];
  return { head: screen.head, pinned: [], body: ['', ...list], foot };
}
