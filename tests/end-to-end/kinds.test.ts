import { describe, expect, test } from 'vitest';
import { KEY, sitDown } from '../support/terminal.js';
import { type World, world } from '../support/world.js';

const TYPED = `## Which call fills in the gradients? {#call .typed}

\`y.backward()\`

It walks the tape from the end.

> Accept: backward
> Hint: It goes back.
`;
const CLOZE = `## The two modes {#modes .cloze}

With one output, ==reverse== mode needs one sweep; ==forward== mode needs one for each input.
`;
const REVERSED = `## adjoint {#adjoint .reversed}

The derivative of the result with respect to a value on the tape.
`;

function worldWith(...items: readonly string[]): { at: World; deck: string } {
  const at = world();
  return { at, deck: at.file('small.md', items.join('\n')) };
}

const later = (days: number) => ({
  now: `2026-11-${String(22 + days)}T10:00:00+01:00`,
});

async function dueIds(at: World, deck: string, days = 0): Promise<string[]> {
  const { items } = (await at.json(['due', '--json', deck], later(days))) as {
    items: { id: string }[];
  };
  return items.map(({ id }) => id);
}

describe('a typed answer', () => {
  test('is typed, compared and shown with what sets it apart', async () => {
    const { at, deck } = worldWith(TYPED);
    const learner = sitDown(at, ['study', deck]);
    await learner.sees('Which call fills in the gradients?', 'Type the answer.', 'esc other keys');
    learner.press(KEY.tab);
    await learner.sees('It goes back.');
    learner.press('y.backwards()', KEY.enter);
    await learner.sees('✗ Not right · box 1', 'typed: y.backwards()', 'Also right: backward');
    learner.press(KEY.space);
    await learner.sees('typed · beginner · again');
    learner.press('Y.Backward().', KEY.enter);
    await learner.sees('✓ Right');
    learner.press(KEY.space);
    await learner.sees('1 item answered');
    expect(await learner.ended()).toBe(0);
  });

  test('has the keys of every question after Escape, and Ctrl-C', async () => {
    const { at, deck } = worldWith(TYPED, CLOZE);
    const learner = sitDown(at, ['study', deck], { columns: 40 });
    await learner.sees('Which call fills in');
    learner.press('s', KEY.enter);
    await learner.sees('✗ Not right');
    learner.press('u');
    await learner.sees('taken back', 'Type the answer.');
    learner.press(KEY.escape);
    await learner.sees('t type', 'space show');
    learner.press('s');
    await learner.sees('The two modes', 'last: suspended');
    learner.press(KEY.ctrlC);
    expect(await learner.ended()).toBe(130);
  });

  test('shows the difference in words without colour', async () => {
    const { at, deck } = worldWith(TYPED);
    const input = 'y.backwards()\nbackward\n';
    const { stdout } = await at.run(['study', deck], { input });
    expect(stdout).toContain('typed: y.backward[-s-]()');
    expect(stdout).toContain('too much: "s" after "y.backward"');
    const learner = sitDown(at, ['study', deck, '--early'], { env: { NO_COLOR: '1' } });
    await learner.sees('Type the answer.');
    learner.press('y.backwards()', KEY.enter);
    await learner.sees('y.backward[-s-]()');
  });

  test('is graded for a script, and remembered', async () => {
    const { at, deck } = worldWith(TYPED);
    await at.run(['config', 'set', 'decks', deck]);
    expect(await at.json(['answer', 'small/call', '--said', ' ＢＡＣＫward! ', '--json'])).toEqual({
      ...{ id: 'small/call', right: true, mistake: null },
      ...{ grade: 'knew', from: 1, to: 2, due: '2026-11-25' },
    });
    const wrong = ['answer', 'small/call', '--said', 'forward', '--json'];
    expect(await at.json(wrong)).toMatchObject({ right: false, grade: 'missed' });
  });
});

describe('hidden words', () => {
  test('are items of their own, asked on different days', async () => {
    const { at, deck } = worldWith(CLOZE);
    expect(await dueIds(at, deck)).toEqual(['small/modes:reverse']);
    const learner = sitDown(at, ['study', deck]);
    await learner.sees('With one output, […] mode needs', 'forward mode needs', 'hidden');
    learner.press('reverse', KEY.enter);
    await learner.sees('✓ Right', 'reverse');
    learner.press(KEY.space);
    await learner.sees('1 item answered');
    expect(await dueIds(at, deck)).toEqual([]);
    expect(await dueIds(at, deck, 1)).toEqual(['small/modes:forward']);
  });

  test('keep their progress when another blank is added', async () => {
    const { at, deck } = worldWith(CLOZE);
    await at.run(['config', 'set', 'decks', deck]);
    await at.run(['answer', 'small/modes:forward', 'knew']);
    at.file('small.md', CLOZE.replace('one output', 'one ==output=='));
    const { items } = (await at.json(['due', '--json'], later(5))) as {
      items: { id: string; box: number }[];
    };
    expect(items[0]).toMatchObject({ id: 'small/modes:forward', box: 2 });
  });

  test('are read in plain lines', async () => {
    const { at, deck } = worldWith(CLOZE);
    const { stdout, status } = await at.run(['study', deck], { input: '\nforwards\n' });
    expect(status).toBe(0);
    expect(stdout).toContain('Please type an answer.');
    expect(stdout).toContain('[reverse] mode needs');
    expect(stdout).toContain('✗ Not right');
  });
});

describe('a card asked both ways', () => {
  test('asks one way a day, and the other way another day', async () => {
    const { at, deck } = worldWith(REVERSED);
    expect(await dueIds(at, deck)).toEqual(['small/adjoint']);
    await at.run(['study', deck], { input: '\nknew\n' });
    expect(await dueIds(at, deck)).toEqual([]);
    expect(await dueIds(at, deck, 1)).toEqual(['small/adjoint:reversed']);
    const learner = sitDown(at, ['study', deck], later(1));
    await learner.sees('The derivative of the result with respect to', 'reversed · beginner');
    learner.press(KEY.space);
    await learner.sees('adjoint', '3 knew');
  });

  test('is counted by what it is', async () => {
    const { at, deck } = worldWith(REVERSED, TYPED, CLOZE);
    await at.run(['config', 'set', 'decks', deck]);
    const { decks } = (await at.json(['decks', '--json'])) as { decks: unknown[] };
    expect(decks).toMatchObject([{ items: 5, card: 0, reversed: 2, typed: 1, cloze: 2 }]);
    const { stdout } = await at.run(['decks']);
    expect(stdout).toContain('1 answer to type, 2 blanks to fill in, 2 reversed cards');
  });
});
