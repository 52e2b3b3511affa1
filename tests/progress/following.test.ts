import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { deckPlacesIn } from '../../src/progress/deck-places.js';
import { openProgress } from '../../src/progress/progress.js';
import { DEFAULT_RULES } from '../../src/schedule/rules.js';
import { luck } from '../support/events.js';
import { tempHome } from '../support/homes.js';
import { at } from '../support/instants.js';

const NOW = at('2026-11-22T09:00+01:00');
const random = luck();

const open = (home: { folder: string }) =>
  openProgress(home, DEFAULT_RULES, { now: () => NOW, random });

describe('progress', () => {
  test.each([3, 300])('takes %i renames in one go, at the next start too', async (count) => {
    const home = tempHome();
    const progress = await open(home);
    const slugs = Array.from({ length: count }, (_, index) => String(index));
    for (const slug of slugs.slice(0, 3)) {
      const content = { print: `print ${slug}`, position: Number(slug) };
      progress.record(
        { type: 'answer', id: `old/${slug}`, grade: 'knew', tookMs: 1, ...content },
        NOW,
      );
    }
    const renames = slugs.map((slug) => {
      return { type: 'rename', from: `old/${slug}`, to: `new/${slug}` } as const;
    });
    progress.enterAll(renames, NOW);
    progress.close();
    for (const now of [progress, await open(home)]) {
      expect([...now.ids()].sort()).toEqual(['new/0', 'new/1', 'new/2']);
      expect(now.itemCount).toBe(3);
      expect(now.item('new/2')).toMatchObject({ print: 'print 2', position: 2 });
      expect(now.nameOf('old/1')).toBe('new/1');
      expect(now.renames()).toHaveLength(count);
    }
    const [last] = progress.lastDone(1);
    if (last?.type !== 'rename') throw new Error('no rename');
    progress.undo(last, NOW);
    expect(progress.renames().filter(({ holds }) => !holds)).toEqual([
      { from: last.from, to: last.to, holds: false },
    ]);
  });

  test('counts its items, however it got them', async () => {
    const home = tempHome();
    const first = await open(home);
    for (const slug of ['a', 'b', 'a%,;']) {
      const deed = { type: 'answer', id: `deck/${slug}`, grade: 'knew', tookMs: 1 } as const;
      first.record(deed, NOW);
    }
    const undone = first.record({ type: 'suspend', id: 'deck/c' }, NOW);
    first.undo(undone.event, NOW);
    expect([first.itemCount, [...first.ids()].sort()]).toEqual([
      3,
      ['deck/a', 'deck/a%,;', 'deck/b'],
    ]);
    const again = await open(home);
    expect([again.itemCount, [...again.ids()].sort()]).toEqual([3, [...first.ids()].sort()]);
  });
});

describe('the places of decks', () => {
  const known = { decks: new Map([['notes', '/decks/notes.md']]), compared: 'a', settled: 'b' };

  test('are kept', () => {
    const { folder } = tempHome();
    deckPlacesIn(folder).write(known);
    expect(deckPlacesIn(folder).read()).toEqual(known);
  });

  test.each(['', '[]', '{"version":2,"decks":[]}', '{"version":1,"decks":[[1]]}', '\0'])(
    'are unknown if the file holds %j',
    (text) => {
      const { folder } = tempHome();
      writeFileSync(join(folder, 'decks.json'), text);
      expect(deckPlacesIn(folder).read().decks.size).toBe(0);
      deckPlacesIn(folder).write(known);
      expect(readFileSync(join(folder, 'decks.json'), 'utf8')).toContain('/decks/notes.md');
    },
  );

  test('are silently forgotten if they cannot be stored', () => {
    const { folder } = tempHome();
    mkdirSync(join(folder, 'decks.json'));
    deckPlacesIn(folder).write(known);
    expect(deckPlacesIn(folder).read().decks.size).toBe(0);
    expect(() => {
      deckPlacesIn(join(folder, 'none')).write(known);
    }).not.toThrow();
  });
});
