import { render } from '@inquirer/testing';
import { describe, expect, test } from 'vitest';
import { sidesKey, startSides } from '../../src/kinds/common/sides/sides-keys.js';
import { explainKey, startExplain } from '../../src/kinds/explain/explain-keys.js';
import { quizKey, startQuiz } from '../../src/kinds/quiz/quiz-keys.js';
import { ask } from '../../src/terminal/ask.js';
import type { Stage } from '../../src/terminal/drawing.js';
import type { Dialogue } from '../../src/view/dialogue.js';
import { plainPalette } from '../../src/view/palette.js';
import { sidesKeys, sidesScreen } from '../../src/kinds/common/sides/sides-screen.js';
import { explainKeys, explainScreen } from '../../src/kinds/explain/explain-screen.js';
import { quizKeys, quizScreen } from '../../src/kinds/quiz/quiz-screen.js';
import { card, explain, quiz } from '../support/items.js';
import { place } from '../support/places.js';

const stage = (width = 60, rows = 20): Stage => ({
  surface: () => ({ width, palette: plainPalette }),
  rows: () => rows,
  onStop: () => undefined,
  onResize: () => () => undefined,
});

/** Puts a dialogue into the testing terminal of the prompt library; `press` takes names of keys, or characters. */
async function put<State, Result>(dialogue: Dialogue<State, Result>, on = stage()) {
  const { answer, events, getScreen } = await render<Result, Dialogue<State, Result>>(
    (config, context) => ask(config, on, context),
    dialogue,
  );
  const press = (...keys: string[]): void => {
    for (const key of keys) events.keypress(key);
  };
  return { answer, press, getScreen };
}

const CARD = card({
  front: 'What does `backward()` fill in?',
  back: 'The `.grad` of every leaf.',
  hints: ['An attribute.'],
});

const cardDialogue: Dialogue<ReturnType<typeof startSides>, unknown> = {
  start: startSides(),
  press: (state, key) => sidesKey(CARD, state, key),
  draw: (state, surface) => sidesScreen({ item: CARD, ...CARD }, state, place(), surface),
  keys: (state) => sidesKeys({ item: CARD }, state),
};

describe('a card in the terminal', () => {
  test('shows its front, a hint, its back, and ends with a grade', async () => {
    const { answer, press, getScreen } = await put(cardDialogue);
    expect(getScreen()).toContain('What does `backward()` fill in?');
    expect(getScreen()).not.toContain('every leaf');
    press('h');
    expect(getScreen()).toContain('An attribute.');
    press('space');
    expect(getScreen()).toContain('The `.grad` of every leaf.');
    press('2');
    await expect(answer).resolves.toEqual({ type: 'graded', grade: 'shaky' });
  });

  test('a grade key does nothing while the front is up', async () => {
    const { answer, press, getScreen } = await put(cardDialogue);
    press('3');
    expect(getScreen()).not.toContain('every leaf');
    press('q');
    await expect(answer).resolves.toEqual({ type: 'quit' });
  });

  test('? lists the keys, and any key goes back', async () => {
    const { answer, press, getScreen } = await put(cardDialogue);
    press('?');
    expect(getScreen()).toContain('suspend');
    expect(getScreen()).not.toContain('fill in');
    press('q');
    expect(getScreen()).toContain('fill in');
    press('u');
    await expect(answer).resolves.toEqual({ type: 'undo' });
  });

  test('fits its rows, scrolls, and says how much is out of sight', async () => {
    const lines = Array.from({ length: 20 }, (_, index) => `Line ${index + 1}.`).join('\n\n');
    const long = card({ front: 'Long?', back: lines });
    const { press, getScreen, answer } = await put(
      {
        start: startSides(),
        press: (state, key) => sidesKey(long, state, key),
        draw: (state, surface) => sidesScreen({ item: long, ...long }, state, place(), surface),
        keys: (state) => sidesKeys({ item: long }, state),
      },
      stage(60, 24),
    );
    press('space');
    expect(getScreen().split('\n').length).toBeLessThan(24);
    expect(getScreen()).toContain('Line 1.');
    expect(getScreen()).toMatch(/▼ \d+ more/);
    for (let page = 0; page < 12; page += 1) press('pagedown');
    expect(getScreen()).toContain('Line 20.');
    expect(getScreen()).not.toContain('▼');
    expect(getScreen()).toContain('Long?');
    press('1');
    await expect(answer).resolves.toEqual({ type: 'graded', grade: 'missed' });
  });
});

describe('a quiz in the terminal', () => {
  const QUIZ = quiz('[x] Right', '[ ] Wrong', '[ ] Worse');
  const shown = { quiz: QUIZ, options: QUIZ.options };

  test('the cursor moves and Enter chooses', async () => {
    const { answer, press, getScreen } = await put({
      start: startQuiz(),
      press: (state, key) => quizKey(shown, state, key),
      draw: (state, surface) => quizScreen(shown, state, place(), surface),
      keys: (state) => quizKeys(shown, state),
    });
    expect(getScreen()).toContain('› A  Right');
    press('down');
    expect(getScreen()).toContain('› B  Wrong');
    press('enter');
    await expect(answer).resolves.toMatchObject({ type: 'chosen', choice: new Set([1]) });
  });
});

describe('an explain item in the terminal', () => {
  const EXPLAIN = explain({
    front: 'Explain the tape.',
    concepts: ['recorded operations', 'order'],
  });

  test('typing is text, a question mark included; Enter shows the concepts, ticked', async () => {
    const { answer, press, getScreen } = await put({
      start: startExplain(),
      press: (state, key) => explainKey(EXPLAIN, state, key),
      draw: (state, surface) => explainScreen(EXPLAIN, state, place(), surface),
      keys: (state) => explainKeys(EXPLAIN, state),
      isTyping: ({ phase }) => phase === 'typing',
    });
    press('t');
    press(...Array.from('operations recorded?'));
    expect(getScreen()).toContain('> operations recorded?▏');
    press('enter');
    expect(getScreen()).toContain('[x] recorded operations');
    expect(getScreen()).toContain('You touched 1 of 2 concepts: shaky.');
    press('enter');
    await expect(answer).resolves.toEqual({ type: 'graded', grade: 'shaky', touched: 1 });
  });
});
