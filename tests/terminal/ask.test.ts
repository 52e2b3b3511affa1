import { render } from '@inquirer/testing';
import { describe, expect, test } from 'vitest';
import { sidesKey, startSides } from '../../src/kinds/common/sides/sides-keys.js';
import { explainKey, isUntouched, startExplain } from '../../src/kinds/explain/explain-keys.js';
import { quizKey, startQuiz } from '../../src/kinds/quiz/quiz-keys.js';
import { ask } from '../../src/terminal/ask.js';
import type { Stage } from '../../src/terminal/drawing.js';
import type { Dialogue } from '../../src/view/dialogue.js';
import { plainPalette } from '../../src/view/palette.js';
import { sidesKeys, sidesScreen } from '../../src/kinds/common/sides/sides-screen.js';
import { explainKeys, explainScreen } from '../../src/kinds/explain/explain-screen.js';
import { startTyping, typingKey } from '../../src/kinds/common/typing/typing-keys.js';
import { typingKeys, typingScreen } from '../../src/kinds/common/typing/typing-screen.js';
import { quizKeys, quizScreen } from '../../src/kinds/quiz/quiz-screen.js';
import { card, explain, quiz, quizWith } from '../support/items.js';
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

describe('a question longer than the terminal', () => {
  const stem = Array.from({ length: 12 }, (_, index) => `Line ${index + 1}.`).join('\n\n');
  const LONG = { ...quizWith({ hints: ['Think.'] }, '[x] Right', '[ ] Wrong', '[ ] Worse'), stem };
  const shown = { quiz: LONG, options: LONG.options };
  const longQuiz: Dialogue<ReturnType<typeof startQuiz>, unknown> = {
    start: startQuiz(),
    press: (state, key) => quizKey(shown, state, key),
    draw: (state, surface) => quizScreen(shown, state, place(), surface),
    keys: (state) => quizKeys(shown, state),
    isUnread: ({ looksAt }) => looksAt === 'question',
  };
  const low = stage(40, 20);

  test('opens at its top, with the question', async () => {
    const { getScreen } = await put(longQuiz, low);
    expect(getScreen()).toContain('What is asked?');
    expect(getScreen()).toContain('Line 1.');
    expect(getScreen()).not.toContain('Right');
  });

  test.each(['enter', 'space'])('is read on by %s, and never answered unseen', async (name) => {
    const { press, getScreen } = await put(longQuiz, low);
    press(name);
    expect(getScreen()).toContain('Line 8.');
    press(name);
    expect(getScreen()).toContain('› A  Right');
  });

  test('is read line by line with the arrows, which move once the options are in sight', async () => {
    const { answer, press, getScreen } = await put(longQuiz, low);
    press('down', 'down');
    expect(getScreen()).not.toContain('Line 1.');
    press('up', 'up', 'up');
    expect(getScreen()).toContain('Line 1.');
    for (let line = 0; !getScreen().includes('› A  Right') && line < 40; line += 1) press('down');
    expect(getScreen()).toContain('Line 12.');
    press('down');
    expect(getScreen()).toContain('› B  Wrong');
    press('enter');
    await expect(answer).resolves.toMatchObject({ choice: new Set([1]) });
  });

  test('keeps its place for a guess, and shows a hint that is asked for', async () => {
    const { press, getScreen } = await put(longQuiz, low);
    press('space', 'g');
    expect(getScreen()).toContain('Line 8.');
    expect(getScreen()).toContain('─ guessing: right counts as shaky ─');
    press('h');
    expect(getScreen()).toContain('Think.');
  });

  test('to be typed opens at its top, scrolls, and shows what is typed', async () => {
    const CARD = card({ hints: ['Think.'] });
    const rules = { item: CARD, refusal: () => undefined, bareKeys: '' };
    const asked = { item: CARD, stem, invitation: 'Type it.' };
    const { answer, press, getScreen } = await put<ReturnType<typeof startTyping>, unknown>(
      {
        start: startTyping(),
        press: (state, key) => typingKey(rules, state, key),
        draw: (state, surface) => typingScreen(asked, state, place(), surface),
        keys: (state) => typingKeys(asked, state),
        isTyping: ({ mode }) => mode === 'typing',
        isUnread: ({ isBegun }) => !isBegun,
      },
      low,
    );
    expect(getScreen()).toContain('Line 1.');
    press('enter', 'enter');
    expect(getScreen()).toContain('Type it.');
    press('4');
    expect(getScreen()).toContain('> 4▏');
    press('pageup', 'pageup');
    expect(getScreen()).toContain('Line 1.');
    press('2');
    expect(getScreen()).toContain('> 42▏');
    press('enter');
    await expect(answer).resolves.toMatchObject({ type: 'said', text: '42' });
  });

  test('to be explained opens at its top, and is read before its concepts show', async () => {
    const EXPLAIN = { ...explain({ concepts: ['the tape'], hints: ['Think.'] }), prompt: stem };
    const { press, getScreen } = await put<ReturnType<typeof startExplain>, unknown>(
      {
        start: startExplain(),
        press: (state, key) => explainKey(EXPLAIN, state, key),
        draw: (state, surface) => explainScreen(EXPLAIN, state, place(), surface),
        keys: (state) => explainKeys(EXPLAIN, state),
        isUnread: isUntouched,
      },
      low,
    );
    expect(getScreen()).toContain('Line 1.');
    press('space');
    expect(getScreen()).not.toContain('the tape');
    press('h');
    expect(getScreen()).toContain('Think.');
    press('space');
    expect(getScreen()).toContain('the tape');
  });

  test('on a card opens at its top, and shows a hint that is asked for', async () => {
    const long = card({ stem, hints: ['Think.'] });
    const { press, getScreen } = await put<ReturnType<typeof startSides>, unknown>(
      {
        ...cardDialogue,
        press: (state, key) => sidesKey(long, state, key),
        draw: (state, surface) => sidesScreen({ item: long, ...long }, state, place(), surface),
      },
      low,
    );
    expect(getScreen()).toContain('What is asked?');
    press('h');
    expect(getScreen()).toContain('Think.');
  });
});

describe('an explain item in the terminal', () => {
  const EXPLAIN = explain({
    front: 'Explain the tape.',
    concepts: ['recorded operations', 'order'],
  });

  test('typing is text, a question mark included; Enter shows the concepts, proposed, and ticks them', async () => {
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
    expect(getScreen()).toContain('[?] recorded operations');
    expect(getScreen()).toContain('your words: “operations recorded”');
    expect(getScreen()).toContain('You touched 0 of 2 concepts: missed.');
    press('enter');
    expect(getScreen()).toContain('[x] recorded operations');
    expect(getScreen()).toContain('You touched 1 of 2 concepts: shaky.');
    press('enter');
    await expect(answer).resolves.toEqual({ type: 'graded', grade: 'shaky', touched: 1 });
  });
});
