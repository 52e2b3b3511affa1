import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { itemReader } from '../../src/deck/bodies/read-item.js';
import { type DeckOutline, outlineDeck } from '../../src/deck/outline.js';
import { recallOutline, recordOutline } from '../../src/deck/outline-record.js';
import { knownOutlines, RECORDS_FILE, TEXTS_FILE } from '../../src/library/known-outlines.js';
import { SMALL_DECK, world } from '../support/world.js';

const file = { name: 'small', path: 'here/small.md' };

/** A folder as the build leaves it, with one deck. */
async function built(text: string): Promise<string> {
  const { folder } = world();
  const record = recordOutline(await outlineDeck(text, { name: 'small', path: 'there.md' }), text);
  const decks = record === undefined ? [] : [{ record, from: 0, to: Buffer.byteLength(text) }];
  writeFileSync(join(folder, RECORDS_FILE), JSON.stringify({ decks }));
  writeFileSync(join(folder, TEXTS_FILE), text);
  return folder;
}

/** An outline whose entries say the kind of their items, as what is made beforehand does. */
function withKinds(outline: DeckOutline): DeckOutline {
  const read = itemReader(outline);
  const entries = outline.entries.map((entry) => ({ ...entry, kind: read(entry).item?.kind }));
  return { ...outline, entries };
}

describe('outlines made beforehand', () => {
  test('are what reading the deck would give', async () => {
    const known = knownOutlines(await built(SMALL_DECK));
    const found = known.find(file, Buffer.from(SMALL_DECK), SMALL_DECK);
    expect(found).toEqual(withKinds(await outlineDeck(SMALL_DECK, file)));
    expect(found?.entries.map(({ kind }) => kind)).toEqual(['card', 'quiz', 'explain']);
  });

  test('are for the very text they were made of, be it one letter', async () => {
    const known = knownOutlines(await built(SMALL_DECK));
    const edited = SMALL_DECK.replace('leaf', 'Leaf');
    expect(known.find(file, Buffer.from(edited), edited)).toBeUndefined();
    expect(known.find({ ...file, name: 'other' }, Buffer.from(SMALL_DECK), SMALL_DECK)).toBe(
      undefined,
    );
  });

  test('are not made of a deck with a mistake, nor of one whose text has to be cleaned', async () => {
    for (const text of [`${SMALL_DECK}\n## {#no-words}\n`, SMALL_DECK.replaceAll('\n', '\r\n')]) {
      expect(recordOutline(await outlineDeck(text, file), text)).toBeUndefined();
    }
  });

  test('are not needed: missing or senseless ones are ignored', async () => {
    const { folder } = world();
    const bytes = Buffer.from(SMALL_DECK);
    expect(knownOutlines(folder).find(file, bytes, SMALL_DECK)).toBeUndefined();
    const torn = await built(SMALL_DECK);
    writeFileSync(join(torn, RECORDS_FILE), '{"decks":[{"rec');
    expect(knownOutlines(torn).find(file, bytes, SMALL_DECK)).toBeUndefined();
  });

  test('of the shipped decks agree with them', async () => {
    const decks = new URL('../../decks/', import.meta.url).pathname;
    const names = readdirSync(decks).filter((name) => name !== 'README.md');
    for (const name of names) {
      const path = join(decks, name);
      const text = readFileSync(path, 'utf8');
      const deck = { name: name.replace(/\.md$/, ''), path };
      const outline = await outlineDeck(text, deck);
      const record: unknown = JSON.parse(JSON.stringify(recordOutline(outline, text)));
      expect(recallOutline(record as never, deck, text)).toEqual(withKinds(outline));
    }
  });
});
