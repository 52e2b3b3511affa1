import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findDecks } from '../../src/library/find-decks.js';
import { openLibrary } from '../../src/library/library.js';
import { world } from '../support/world.js';

const ONE = '## One? {#one}\n\nYes, this one.\n';

describe('finding decks', () => {
  test('every .md below a folder, by path, but no notes, no hidden folders and no loops', () => {
    const at = world();
    for (const name of ['b.md', 'a.md', 'deep/er/c.MD', 'README.md', '.git/x.md', 'notes.txt']) {
      at.file(`decks/${name}`, ONE);
    }
    const folder = join(at.folder, 'decks');
    symlinkSync(folder, join(folder, 'deep', 'again'));
    symlinkSync('nowhere', join(folder, 'broken.md'));
    expect(findDecks(folder).map(({ name }) => name)).toEqual(['a', 'b', 'c']);
  });

  test('a file is a deck whatever it is called', () => {
    const at = world();
    expect(findDecks(at.file('README.md', ONE))).toEqual([
      { name: 'README', path: join(at.folder, 'README.md') },
    ]);
  });

  test('a path to nothing is reported', () => {
    expect(() => findDecks('no/such/deck.md')).toThrow('no/such/deck.md does not exist.');
  });
});

describe('a library', () => {
  test('treats one file named in two ways as one deck, and two files with the same name as a mistake', async () => {
    const at = world();
    const deck = at.file('decks/a.md', ONE);
    symlinkSync(deck, join(at.folder, 'a.md'));
    const twice = await openLibrary([deck, join(at.folder, 'a.md')]);
    expect(twice.problems).toEqual([]);
    expect(twice.entries).toHaveLength(1);
    const other = at.file('others/a.md', ONE);
    const [problem] = (await openLibrary([deck, other])).problems;
    expect(problem?.code).toBe('same-deck-name');
  });

  test('orders decks by their order, then by name', async () => {
    const at = world();
    at.file('decks/a.md', ONE);
    at.file('decks/b.md', `---\norder: 2\n---\n\n${ONE}`);
    at.file('decks/c.md', `---\norder: 1\n---\n\n${ONE}`);
    const library = await openLibrary([join(at.folder, 'decks')]);
    expect(library.decks.map(({ name }) => name)).toEqual(['c', 'b', 'a']);
    expect(library.entries.map(({ id }) => id)).toEqual(['c/one', 'b/one', 'a/one']);
  });

  test('puts a deck after those it requires, and says what it could not follow', async () => {
    const at = world();
    const deck = (name: string, ...lines: string[]): string =>
      at.file(`decks/${name}.md`, ['---', ...lines, '---', '', ONE].join('\n'));
    deck('last', 'requires: [b, a]');
    deck('a', 'order: 1', 'requires: [b]');
    deck('b', 'order: 9', 'requires: [nobody]');
    deck('c', 'order: 2');
    deck('x', 'order: 3', 'requires: [y]');
    deck('y', 'order: 4', 'requires: [x]');
    const library = await openLibrary([join(at.folder, 'decks')]);
    expect(library.decks.map(({ name }) => name)).toEqual(['c', 'x', 'y', 'b', 'a', 'last']);
    expect([...library.requires]).toEqual([
      ['a', ['b']],
      ['last', ['b', 'a']],
    ]);
    expect(library.problems).toMatchObject([
      { code: 'unknown-requirement', line: 3, column: 12 },
      { code: 'circular-requirement', line: 3, column: 12 },
    ]);
  });

  test('accepts a required deck in the same folder that was not opened', async () => {
    const at = world();
    at.file('decks/a.md', ONE);
    const b = at.file('decks/b.md', `---\nrequires: [a, c]\n---\n\n${ONE}`);
    const library = await openLibrary([b]);
    expect(library.problems.map(({ message }) => message)).toEqual(['There is no deck `c`.']);
    expect(library.requires.size).toBe(0);
  });

  test('reads an item when it is asked for, and says what is wrong with it only then', async () => {
    const at = world();
    const path = at.file('bad.md', `${ONE}\n## Two? {#two}\n\n- [ ] no\n- [ ] neither\n`);
    const library = await openLibrary([path]);
    expect(library.problems).toEqual([]);
    expect(library.item('bad/one')).toMatchObject({ kind: 'card', back: 'Yes, this one.' });
    expect(library.item('bad/two')).toBeUndefined();
    expect(library.problems).toMatchObject([{ code: 'quiz-without-right-option', line: 5 }]);
  });

  test('keeps apart two files of one name by leaving one out and saying so', async () => {
    const at = world();
    at.file('decks/x/same.md', ONE);
    at.file('decks/y/same.md', ONE);
    const library = await openLibrary([join(at.folder, 'decks')]);
    expect(library.entries).toHaveLength(1);
    expect(library.problems).toMatchObject([{ code: 'same-deck-name' }]);
  });

  test('the same file named twice is one deck', async () => {
    const path = world().file('one.md', ONE);
    const library = await openLibrary([path, path]);
    expect(library.problems).toEqual([]);
    expect(library.entries).toHaveLength(1);
  });

  test('remembers what is wrong with one deck when another is read again', async () => {
    const at = world();
    const bad = at.file('bad.md', '## Two? {#two}\n\n- [ ] no\n- [ ] neither\n');
    const good = at.file('good.md', ONE);
    const library = await openLibrary([bad, good]);
    library.item('bad/two');
    await library.reload('good');
    expect(library.problems).toMatchObject([{ code: 'quiz-without-right-option' }]);
    writeFileSync(good, new Uint8Array([0]));
    await library.reload('good');
    expect(library.problems).toHaveLength(2);
    expect(library.item('good/one')).toBeUndefined();
    writeFileSync(good, ONE);
    await library.reload('good');
    expect(library.problems).toHaveLength(1);
    expect(library.item('good/one')).toMatchObject({ front: 'One?' });
  });

  test('sees an edit when it reads a deck again', async () => {
    const at = world();
    const path = at.file('one.md', ONE);
    const library = await openLibrary([path]);
    expect(library.item('one/one')).toMatchObject({ front: 'One?' });
    writeFileSync(path, '## Another one? {#one}\n\nYes.\n');
    await library.reload('one');
    expect(library.item('one/one')).toMatchObject({ front: 'Another one?' });
  });
});
