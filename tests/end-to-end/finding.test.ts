import { describe, expect, test } from 'vitest';
import { sitDown } from '../support/terminal.js';
import { SMALL_DECK, world, type World } from '../support/world.js';

const COLOURS = /\u001b\[[\d;]*m/g;

const LATER = `---
requires: [small]
---

# First group

## What is a leaf? {#leaf}

A tensor that no operation made.

# Second group

## What is a root? {#root .advanced}

Where the backward sweep begins.
`;

/** A world with two decks, of which the second waits for the first. */
function twoDecks(): World & { does: (...words: string[]) => Promise<string> } {
  const at = world();
  at.file('decks/small.md', SMALL_DECK);
  at.file('decks/later.md', LATER);
  const decks = ['--decks', 'decks'];
  const self: World = {
    ...at,
    run: (args, options) => at.run([...args, ...decks], options),
    json: (args, options) => at.json([...args, ...decks], options),
  };
  const does = async (...words: string[]): Promise<string> => {
    const { status, stdout, stderr } = await self.run(words);
    expect({ words, status, stderr }).toEqual({ words, status: 0, stderr: '' });
    return stdout;
  };
  return { ...self, does };
}

describe('due', () => {
  test('shows the questions, and the id of each', async () => {
    const said = await twoDecks().does('due');
    expect(said).toContain(
      'new  What does `backward()` fill in?\n     small/fills · card · beginner',
    );
  });

  test('fits a terminal of 40 columns', async () => {
    const learner = sitDown(world(), ['due'], { columns: 40 });
    expect(await learner.ended()).toBe(0);
    expect(learner.screen()).toContain('why-autodiff/');
    const lines = learner.written().replace(COLOURS, '').split('\r\n');
    expect(lines.filter((line) => line.length > 40)).toEqual([]);
  });
});

describe('decks NAME', () => {
  test('lists the items of a deck under its groups, with their boxes', async () => {
    const at = twoDecks();
    await at.does('answer', 'small/fills', 'knew');
    const small = await at.does('decks', 'small');
    expect(small).toContain('box 2  What does `backward()` fill in?');
    expect(small).toContain('small/fills · card · beginner · due on Wednesday');
    const later = await at.does('decks', 'later');
    expect(later).toMatch(
      /First group\n\nnew {2}What is a leaf\?[^]*Second group\n\nnew {2}What is/,
    );
  });

  test('says as JSON what decks says of the deck, and its items', async () => {
    const at = twoDecks();
    const { decks } = (await at.json(['decks', '--json'])) as { decks: { name: string }[] };
    expect(await at.json(['decks', 'later', '--json'])).toEqual({
      deck: decks.find(({ name }) => name === 'later'),
      items: [
        {
          ...{ id: 'later/leaf', kind: 'card', level: 'beginner', box: 1, new: true, due: null },
          ...{ suspended: false, front: 'What is a leaf?', group: 'First group' },
        },
        expect.objectContaining({ id: 'later/root', level: 'advanced', group: 'Second group' }),
      ],
    });
    expect(await at.json(['decks', 'later', 'small', '--json'])).toMatchObject({
      decks: [{ deck: { name: 'small' } }, { deck: { name: 'later' } }],
    });
  });

  test('finds a deck by the beginning of its name, and the nearest to one that is not there', async () => {
    const at = twoDecks();
    expect(await at.does('decks', 'sm')).toContain('small/fills');
    expect((await at.run(['study', 'lat', '--plain'])).stdout).toContain('What is a leaf?');
    const { status, stderr } = await at.run(['decks', 'samll']);
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: expect.stringContaining('Did you mean small?') as string,
    });
  });

  test('asks which deck is meant where several begin so', async () => {
    const at = twoDecks();
    at.file('decks/smaller.md', SMALL_DECK);
    const { status, stderr } = await at.run(['due', 'sm']);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: '2 decks begin with sm.\nWhich one? small, smaller\n',
    });
  });
});

describe('suspended items', () => {
  test('are listed by suspend without an id, those that left their deck as well', async () => {
    const at = twoDecks();
    expect(await at.does('suspend')).toContain('Nothing is suspended.');
    await at.does('suspend', 'small/rule');
    await at.does('suspend', 'later/leaf');
    at.file('decks/later.md', LATER.replace(/## What is a leaf[^#]*/, ''));
    const { stdout } = await at.run(['suspend']);
    expect(stdout).toContain('Which rule joins local derivatives?\n     small/rule');
    expect(stdout).toContain('later/leaf');
    expect(stdout).toContain('2 items are suspended.');
  });

  test('are found from the help of suspend, and listed as JSON', async () => {
    const at = twoDecks();
    expect(await at.does('suspend', '--help')).toContain('without an id, list the suspended');
    expect(await at.json(['suspend', 'small/rule', '--json'])).toEqual({
      id: 'small/rule',
      suspended: true,
    });
    expect(await at.json(['suspend', '--json'])).toMatchObject({
      suspended: [{ id: 'small/rule', kind: 'quiz', suspended: true, new: true }],
    });
    await at.does('resume', 'small/rule');
    expect(await at.json(['suspend', '--json'])).toEqual({ suspended: [] });
  });
});
