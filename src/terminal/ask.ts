import { createPrompt, useEffect, useKeypress, useRef, useState } from '@inquirer/core';
import type { Key, Step } from '../question/key.js';
import { safePainted } from '../safe-text.js';
import { type KeyHelp, renderKeyList } from '../view/key-bar.js';
import type { Surface } from '../view/palette.js';
import { fitScreen, type FittedScreen, type Screen } from '../view/screen.js';
import { keyOf } from './keys.js';

/** A question as the terminal needs it: a reducer over keys, and a view of each of its states. */
export interface Dialogue<State, Result> {
  readonly start: State;
  readonly press: (state: State, key: Key) => Step<State, Result>;
  readonly draw: (state: State, surface: Surface) => Screen;
  /** Every key that works in a state, for the help that `?` shows. */
  readonly keys: (state: State) => readonly KeyHelp[];
  /** Whether Space turns the pages of a text that does not fit before it means anything else. */
  readonly isReading?: boolean;
  /** Whether keys are text in this state, so that `?` is a question mark. */
  readonly isTyping?: (state: State) => boolean;
}

/** The place a dialogue is drawn on; asked at every drawing, because windows are resized. */
export interface Stage {
  readonly surface: () => Surface;
  readonly rows: () => number;
  /** Stops the process, as Ctrl-Z asks, and takes the terminal again when it goes on. */
  readonly onStop: () => void;
  /** Calls back when the size changes; returns how to stop listening. */
  readonly onResize: (redraw: () => void) => () => void;
}

/** Streams of a prompt, and a signal that ends it from outside. */
export interface AskContext {
  readonly input?: NodeJS.ReadableStream;
  readonly output?: NodeJS.WritableStream;
  readonly signal?: AbortSignal;
}

interface Frame<State> {
  readonly state: State;
  /** Where the learner scrolled to; undefined until they do, so that the focus decides. */
  readonly scroll: number | undefined;
  readonly help: boolean;
}

const HIDE_CURSOR = '\u001b[?25l';

/**
 * Puts a dialogue to the learner and resolves with its result. One prompt of `@inquirer/core` serves every kind of
 * question: all that differs is the reducer and the view.
 *
 * @throws ExitPromptError on Ctrl-C, AbortPromptError when the signal fires.
 */
export function ask<State, Result>(
  dialogue: Dialogue<State, Result>,
  stage: Stage,
  context: AskContext = {},
): Promise<Result> {
  const prompt = createPrompt<Result, Dialogue<State, Result>>((config, finish) => {
    const [frame, setFrame] = useState<Frame<State>>({
      state: config.start,
      scroll: undefined,
      help: false,
    });
    const [, setResizes] = useState(0);
    useEffect(() => {
      let resizes = 0;
      return stage.onResize(() => {
        setResizes((resizes += 1));
      });
    }, []);
    useEffect((readline) => {
      // Ctrl-Z, which readline would answer by stopping with our screen still up.
      readline.on('SIGTSTP', stage.onStop);
    }, []);
    const fitted = fit(config, frame, stage);
    const isPasting = useRef(false);
    useKeypress((event, readline) => {
      // The reducers keep their own text; what readline gathers would only push the cursor about.
      readline.clearLine(0);
      const key = pastedKey(keyOf(event), isPasting);
      if (key === undefined) return;
      // What is pasted is text, never commands.
      if (isPasting.current && config.isTyping?.(frame.state) !== true) return;
      if (key.name === '?' && config.isTyping?.(frame.state) !== true) {
        setFrame({ ...frame, help: !frame.help, scroll: undefined });
        return;
      }
      const scroll = scrollAfter(key, fitted);
      if (frame.help) {
        const scrolls = scroll !== undefined && fitted.maxScroll > 0;
        setFrame(scrolls ? { ...frame, scroll } : { ...frame, help: false, scroll: undefined });
        return;
      }
      if (config.isReading === true && key.name === 'space' && fitted.scroll < fitted.maxScroll) {
        setFrame({ ...frame, scroll });
        return;
      }
      const step = config.press(frame.state, key);
      if (step.type === 'done') finish(step.result);
      else if (step.state !== frame.state) {
        setFrame({ state: step.state, scroll: undefined, help: false });
      } else if (scroll !== undefined) setFrame({ ...frame, scroll });
    });
    return HIDE_CURSOR + fitted.lines.map(safePainted).join('\n');
  });
  return prompt(dialogue, context);
}

/**
 * A key as it counts within a paste, which the terminal brackets: a line break is a space, so that it does not end the
 * typing. Undefined for the brackets themselves.
 */
function pastedKey(key: Key, isPasting: { current: boolean }): Key | undefined {
  if (key.name === 'paste-start' || key.name === 'paste-end') {
    isPasting.current = key.name === 'paste-start';
    return undefined;
  }
  const isBreak = key.name === 'return' || key.name === 'enter' || key.name === 'tab';
  return isPasting.current && isBreak ? { name: 'space', text: ' ' } : key;
}

function fit<State>(
  dialogue: Dialogue<State, unknown>,
  frame: Frame<State>,
  stage: Stage,
): FittedScreen {
  const surface = stage.surface();
  const screen = dialogue.draw(frame.state, surface);
  const shown = frame.help ? helpOver(screen, dialogue.keys(frame.state), surface) : screen;
  // The last row stays free: the newline that ends a prompt would scroll the screen.
  return fitScreen(shown, stage.rows() - 1, frame.scroll, (above, below) =>
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

function scrollAfter(key: Key, { scroll, maxScroll, page }: FittedScreen): number | undefined {
  const to = (line: number): number => Math.min(maxScroll, Math.max(0, line));
  switch (key.name) {
    case 'down':
      return to(scroll + 1);
    case 'up':
      return to(scroll - 1);
    case 'pagedown':
    case 'space':
      return to(scroll + page);
    case 'pageup':
      return to(scroll - page);
    default:
      return undefined;
  }
}
