import { describe, expect, test } from 'vitest';
import { page } from '../../../src/kinds/common/page.js';
import { offerTrace } from '../../../src/kinds/common/trace-offer.js';
import { verdictLines, showVerdict } from '../../../src/kinds/common/typing/verdict-page.js';
import type { ScreenParts } from '../../../src/kinds/common/full-screen-room.js';
import type { Question } from '../../../src/question/examiner.js';
import { plainPalette } from '../../../src/view/palette.js';
import { pageKeys } from '../../../src/view/question/keys.js';
import { card } from '../../support/items.js';
import { place } from '../../support/places.js';
import { key } from '../../question/play.js';

const surface = { width: 80, palette: plainPalette };
const demo = (expression: string) => ({ expression, at: { x: 2 } });
const plain = card();
const item = { ...plain, asides: { ...plain.asides, demos: [demo('x*x'), demo('x+x')] } };
const question: Question = { item, place: place(), seed: '', asked: 0, answer: () => '' };

/** Presses keys on whatever is put on the screen; the lines of the bodies that were shown, and how it ended. */
async function pressing(names: string, run: (parts: ScreenParts) => Promise<unknown>) {
  const waiting = names.split(' ');
  const shown: string[] = [];
  const parts: ScreenParts = {
    loadTrace: () => Promise.resolve(({ expression }) => `the trace of ${expression}`),
    put(dialogue) {
      let { start: state } = dialogue;
      for (;;) {
        shown.push(dialogue.draw(state, surface).body.find((line) => line !== '') ?? '');
        const step = dialogue.press(state, key(waiting.shift() ?? 'nothing'));
        if (step.type === 'done') return Promise.resolve(step.result);
        ({ state } = step);
      }
    },
  };
  const end = await run(parts);
  expect(waiting).toEqual([]);
  return { end, shown: shown.map((line) => line.trim()) };
}

const result = (parts: ScreenParts) =>
  showVerdict(question, (on) => ({ lead: [], rest: verdictLines('wrong', '', on) }), parts);

describe('a page', () => {
  const shown = page(
    () => ({ head: [], pinned: [], body: [], foot: [] }),
    () => pageKeys,
  );
  const end = (name: string) => shown.press(null, key(name));

  test('is closed by q and Escape, and never ends the session', () => {
    expect(end('q')).toEqual({ type: 'done', result: 'back' });
    expect(end('escape')).toEqual({ type: 'done', result: 'back' });
    expect(pageKeys).toContainEqual({ key: 'q esc', does: 'close' });
    expect(pageKeys.map(({ does }) => does)).not.toContain('leave');
  });

  test('leads on, and away by the other keys of a question', () => {
    expect(end('space')).toEqual({ type: 'done', result: 'next' });
    expect(end('u')).toEqual({ type: 'done', result: 'undo' });
    expect(end('d')).toEqual({ type: 'stay', state: null });
  });
});

describe('a result', () => {
  test.each(['q', 'escape', 'space', 'return'])(
    'leads to the next question by %s',
    async (name) => {
      expect((await pressing(name, result)).end).toBe('next');
    },
  );

  test.each(['q', 'escape'])('is what %s in one of its traces leads back to', async (name) => {
    expect(await pressing(`d space ${name} space`, result)).toEqual({
      end: 'next',
      shown: ['✗ Not right', 'the trace of x*x', 'the trace of x+x', '✗ Not right'],
    });
  });

  test('is left behind by Space in the last trace, and by a detour in any', async () => {
    expect((await pressing('d space space', result)).end).toBe('next');
    expect((await pressing('d u', result)).end).toBe('undo');
  });
});

describe('the offer of a trace', () => {
  test('is closed as a result is, and comes back from the trace', async () => {
    const offer = (parts: ScreenParts) => offerTrace(question, parts);
    expect((await pressing('q', offer)).end).toBe('next');
    expect((await pressing('d escape escape', offer)).shown).toEqual([
      'This one can be watched: the chain rule, step by step, on',
      'the trace of x*x',
      'This one can be watched: the chain rule, step by step, on',
    ]);
  });
});
