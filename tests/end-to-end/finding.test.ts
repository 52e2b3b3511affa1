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

const NEXT_DAY = '2026-11-23T10:00:00+01:00';

describe('search', () => {
  test('lists items with the words, showing where the words and the items are', async () => {
    const at = twoDecks();
    await at.does('answer', 'small/rule', 'knew');
    expect(await at.does('search', 'that', 'products')).toBe(
      [
        'Which rule joins local derivatives?',
        '  That one is for products alone.',
        '  small/rule · box 2 · due on Wednesday',
        '',
        '1 item. One of them in full: autodiff-tutor show ID\n',
      ].join('\n'),
    );
  });

  test('forgives a slip, and says where nothing is like it', async () => {
    const at = twoDecks();
    expect(await at.does('search', 'tenosr')).toContain('later/leaf');
    expect(await at.does('search', 'xyzzy')).toBe('No item has xyzzy, nor anything like it.\n');
  });

  test('emphasises the words on a terminal', async () => {
    const learner = sitDown(twoDecks(), ['search', 'leaf', '--decks', 'decks'], { columns: 40 });
    expect(await learner.ended()).toBe(0);
    expect(learner.written()).toContain('What is a \u001b[36mleaf\u001b[39m?');
  });

  test('speaks JSON, and no more of it than was asked for', async () => {
    const at = twoDecks();
    expect(await at.json(['search', 'backward', '--limit', '1', '--json'])).toEqual({
      query: 'backward',
      total: 3,
      hits: [
        {
          ...{ id: 'small/fills', deck: 'small', kind: 'card', level: 'beginner', tags: ['api'] },
          ...{ box: 1, new: true, due: null, suspended: false, snippet: null },
          front: 'What does `backward()` fill in?',
        },
      ],
    });
  });

  test('refuses an invalid query, quickly and in a sentence', async () => {
    const at = twoDecks();
    const long = await at.run(['search', 'word '.repeat(2000)]);
    expect(long).toMatchObject({ status: 2, stdout: '' });
    expect(long.stderr).toContain('A search takes 500 at most.');
    expect(await at.run(['search', ' '])).toMatchObject({ status: 2 });
    const odd = await at.run(['search', '\u001b[31mred']);
    expect(odd.status).toBe(0);
    expect(odd.stdout).not.toContain('\u001b');
  });
});

describe('show', () => {
  test('shows the content of an item, its standing and every answer', async () => {
    const at = twoDecks();
    await at.run(['answer', 'small/rule', '--said', 'The product rule']);
    await at.run(['answer', 'small/rule', 'knew'], { now: NEXT_DAY });
    const { stdout } = await at.run(['show', 'small/rule'], { now: NEXT_DAY });
    expect(stdout).toContain('small/rule · quiz · intermediate\ndecks/small.md:15');
    expect(stdout).toContain('✓ The chain rule');
    expect(stdout).toContain('  That one is for products alone.');
    expect(stdout).toContain('Box 2, due on Thursday (2026-11-26). First met on 2026-11-22.');
    expect(stdout).toContain(
      [
        '2026-11-22 10:00  missed  1 → 1',
        '  Chosen, and wrong: The product rule',
        '2026-11-23 10:00  knew    1 → 2',
      ].join('\n'),
    );
  });

  test('leaves out what was undone, and says so', async () => {
    const at = twoDecks();
    await at.does('answer', 'small/fills', 'missed');
    await at.does('undo');
    const said = await at.does('show', 'small/fills');
    expect(said).toContain('It has not been answered.\nLeft out: 1 thing undone.');
    expect(said).toContain('It is an attribute.');
    expect(said).toContain('Because training needs it.');
  });

  test('finds the item by words, or lists those that may be meant', async () => {
    const at = twoDecks();
    expect(await at.does('show', 'sweep', 'begins')).toContain('later/root');
    const { status, stdout } = await at.run(['show', 'what', 'is']);
    expect(status).toBe(1);
    expect(stdout).toContain('later/leaf · new');
    expect(stdout).toContain('4 items may be meant. To choose one: autodiff-tutor show ID\n');
  });

  test('corrects an id with a slip to the one item meant, and refuses one like no other', async () => {
    const at = twoDecks();
    expect(await at.does('show', 'small/fils')).toContain('small/fills · card');
    const unknown = await at.run(['show', 'small/xyzzy']);
    expect(unknown).toMatchObject({ status: 1, stdout: '' });
    expect(unknown.stderr).toContain('There is no item small/xyzzy.');
  });

  test('says all of it as JSON, across devices', async () => {
    const at = twoDecks();
    await at.does('answer', 'small/fills', 'shaky');
    const other = { env: { AUTODIFF_TUTOR_HOME: `${at.folder}/other` }, now: NEXT_DAY };
    await at.run(['answer', 'small/fills', 'knew'], other);
    await at.does('merge', 'other');
    expect(await at.json(['show', 'small/fills', '--json'], { now: NEXT_DAY })).toMatchObject({
      ...{
        id: 'small/fills',
        file: 'decks/small.md',
        line: 7,
        answer: expect.any(String) as string,
      },
      history: [
        { type: 'answer', day: '2026-11-22', grade: 'shaky', from: 1, to: 1 },
        { type: 'answer', day: '2026-11-23', grade: 'knew', from: 1, to: 2 },
      ],
      ...{ undone: 0, reset: 0 },
    });
  });

  test('shows a skill with how its numbers are made, and an example', async () => {
    const { stdout } = await world().run(['show', 'why-autodiff/one-step']);
    expect(stdout).toContain('• w from -4 to 6');
    expect(stdout).toMatch(/For example, with .*w = /);
  });
});

describe('redo', () => {
  test('brings back what undo took back, the latest undo first', async () => {
    const at = twoDecks();
    expect(await at.does('redo')).toContain('There is nothing to bring back');
    await at.does('answer', 'small/fills', 'knew');
    await at.does('answer', 'small/tape', 'shaky');
    await at.does('undo', '2');
    await at.does('answer', 'small/rule', 'knew');
    expect(await at.does('redo')).toContain('Brought back: small/fills, knew; now in box 2');
    expect(await at.json(['redo', '5', '--json'])).toEqual({
      redone: [
        { type: 'answer', id: 'small/tape', grade: 'shaky', from: 1, to: 1, due: '2026-11-23' },
      ],
    });
    expect(await at.does('redo')).toContain('There is nothing to bring back');
  });

  test('of an undo, undone and redone, is one answer', async () => {
    const at = twoDecks();
    await at.does('answer', 'small/fills', 'knew');
    for (let round = 0; round < 3; round += 1) {
      await at.does('undo');
      await at.does('redo');
    }
    expect(await at.json(['show', 'small/fills', '--json'])).toMatchObject({
      history: [{ grade: 'knew', from: 1, to: 2 }],
      undone: 0,
    });
  });
});

describe('undo beyond this session', () => {
  test('is not done if nobody can be asked, but done with --yes', async () => {
    const at = twoDecks();
    await at.does('answer', 'small/fills', 'knew');
    const { status, stdout, stderr } = await at.run(['undo'], { now: NEXT_DAY });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('Nothing was taken back: 1 thing would go');
    expect(stderr).toContain('--yes');
    expect(await at.run(['undo', '--json'], { now: NEXT_DAY })).toMatchObject({ status: 2 });
    expect((await at.run(['undo', '--yes'], { now: NEXT_DAY })).stdout).toContain('Taken back');
  });

  test('says what would go, and asks', async () => {
    const at = twoDecks();
    await at.does('answer', 'small/fills', 'knew');
    const undo = ['undo', '--decks', 'decks'];
    const kept = sitDown(at, undo, { now: NEXT_DAY });
    await kept.sees('2026-11-22 10:00  small/fills, knew', 'Take it back?');
    kept.press('n\r');
    expect(await kept.ended()).toBe(0);
    expect(kept.screen()).toContain('Nothing was changed.');
    const taken = sitDown(at, undo, { now: NEXT_DAY });
    await taken.sees('Take it back?');
    taken.press('y\r');
    expect(await taken.ended()).toBe(0);
    expect(taken.screen()).toContain('Taken back: small/fills, knew');
  });
});
