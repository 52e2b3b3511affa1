import { createPrompt, useEffect, useKeypress, useRef, useState } from '@inquirer/core';
import { isForward, type Key } from '../question/key.js';
import type { Dialogue } from '../view/dialogue.js';
import type { FittedScreen } from '../view/screen.js';
import { drawn, firstFrame, fit, type Frame, type Stage } from './drawing.js';
import { keyOf } from './keys.js';

/** Streams of a prompt, and a signal that ends it from outside. */
export interface AskContext {
  readonly input?: NodeJS.ReadableStream;
  readonly output?: NodeJS.WritableStream;
  readonly signal?: AbortSignal;
}

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
    const [frame, setFrame] = useState<Frame<State>>(firstFrame(config));
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
      if (key.name === '?' && isHelp(config, frame.state)) {
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
      const isUnread = config.isUnread?.(frame.state) === true;
      const readOn = isUnread ? readingScroll(key, fitted) : undefined;
      if (readOn !== undefined) {
        setFrame({ ...frame, scroll: readOn });
        return;
      }
      const step = config.press(frame.state, key);
      if (step.type === 'done') finish(step.result);
      else if (step.state !== frame.state) {
        const stays = isUnread && config.isUnread(step.state);
        setFrame({ state: step.state, scroll: stays ? frame.scroll : undefined, help: false });
      } else if (scroll !== undefined) setFrame({ ...frame, scroll });
    });
    return drawn(fitted);
  });
  return prompt(dialogue, context);
}

/** Whether `?` is no text in this state: nothing is typed, or nothing that could have a question mark in it. */
function isHelp<State>({ isTyping, keys }: Dialogue<State, unknown>, state: State): boolean {
  return isTyping?.(state) !== true || keys(state).some(({ key }) => key === '?');
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

/** Where a key leads that goes on or moves, as long as the focus is not in sight; undefined for any other. */
function readingScroll(key: Key, fitted: FittedScreen): number | undefined {
  if (fitted.isFocusBelow !== true) return undefined;
  if (isForward(key)) return scrollAfter({ name: 'pagedown', text: '' }, fitted);
  return key.name === 'down' || key.name === 'up' ? scrollAfter(key, fitted) : undefined;
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
