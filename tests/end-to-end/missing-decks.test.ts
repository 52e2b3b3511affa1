import { mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SIX_CARDS } from '../support/laptops.js';
import { expectRefusal } from '../support/refusal.js';
import { SMALL_DECK, type World, world } from '../support/world.js';

/** A world whose setting names two decks; `deck/a` was answered, then `small/fills`; and what moves a deck away. */
async function twoDecks(): Promise<{
  at: World;
  away: (name: string) => void;
  back: (name: string) => void;
}> {
  const at = world();
  const [six, small] = [at.file('six/deck.md', SIX_CARDS), at.file('small/small.md', SMALL_DECK)];
  expect((await at.run(['config', 'set', 'decks', six, small])).status).toBe(0);
  await at.run(['answer', 'deck/a', 'knew']);
  await at.run(['answer', 'small/fills', 'knew']);
  const [from, to] = [
    (name: string) => join(at.folder, name),
    (name: string) => join(at.folder, `${name}-away`),
  ];
  return {
    at,
    away: (name) => {
      renameSync(from(name), to(name));
    },
    back: (name) => {
      renameSync(to(name), from(name));
    },
  };
}

describe('a deck of the setting that is gone', () => {
  test.each([
    'due',
    'stats',
    'decks',
    'study --plain',
    'quiz --plain',
    'answer small/rule knew',
    '',
  ])('is said in one line by %j, which goes on with the others', async (words) => {
    const { at, away } = await twoDecks();
    away('six');
    const { status, stdout, stderr } = await at.run(words === '' ? [] : words.split(' '));
    expect(status).toBe(0);
    expect(stderr).toBe(
      `${at.folder}/six/deck.md, of the setting decks, is not there: its items are left out. To name others: autodiff-tutor config set decks PATH…\n`,
    );
    expect(stdout).not.toContain('deck/a');
  });

  test('keeps its progress, which no other deck takes', async () => {
    const { at, away, back } = await twoDecks();
    const before = await at.json(['due', '--json'], { now: '2027-01-01T10:00:00+01:00' });
    away('six');
    at.file('small/small.md', `${SMALL_DECK}\n${SIX_CARDS}`);
    expect((await at.run(['due'])).stderr).not.toContain('is now');
    at.file('small/small.md', SMALL_DECK);
    back('six');
    expect(await at.json(['due', '--json'], { now: '2027-01-01T10:00:00+01:00' })).toEqual(before);
  });
});

describe('when all of them are gone', () => {
  test('what needs no deck is done all the same', async () => {
    const { at, away } = await twoDecks();
    for (const name of ['six', 'small']) away(name);
    const gone = 'small/small.md, of the setting decks, are not there: their items are left out.';
    const done = async (...words: string[]) => {
      const { status, stdout, stderr } = await at.run(words);
      expect({ words, status }).toEqual({ words, status: 0 });
      expect(stderr).toContain(gone);
      return stdout;
    };
    expect(await done('undo')).toContain('Taken back: small/fills, knew; now new again');
    expect(await done('stats')).toContain('0 of 0 items started');
    expect(await done('reset', 'deck', '--yes')).toContain('1 item in 1 deck is new again');
    expect((await at.run(['study', 'six-away/deck.md', '--plain'])).status).toBe(0);
  });

  test.each(['due', 'study', 'quiz', 'decks', 'answer deck/a knew', 'check', ''])(
    '%j says why it cannot be done, and what to do',
    async (words) => {
      const { at, away } = await twoDecks();
      for (const name of ['six', 'small']) away(name);
      const refused = await at.run(words === '' ? [] : words.split(' '));
      expectRefusal(refused, 1, 'small.md do not exist, and the setting decks names them.');
      expect(refused.stderr).toContain('Those that come along: autodiff-tutor config unset decks');
    },
  );
});

describe('config set decks', () => {
  test('of a path where nothing is changes nothing', async () => {
    const { at } = await twoDecks();
    const before = await at.run(['config', 'get', 'decks']);
    const refused = await at.run(['config', 'set', 'decks', 'six', 'nope']);
    expectRefusal(refused, 1, `${at.folder}/nope does not exist.`, 'Nothing was changed.');
    expect(await at.run(['config', 'get', 'decks'])).toEqual(before);
  });

  test('of a folder without a deck says so', async () => {
    const at = world();
    mkdirSync(join(at.folder, 'empty'));
    const { status, stderr } = await at.run(['config', 'set', 'decks', 'empty']);
    expect(status).toBe(0);
    expect(stderr).toBe(`There is no deck in ${at.folder}/empty yet.\n`);
  });
});
