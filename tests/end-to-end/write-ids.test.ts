import {
  chmodSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { world } from '../support/world.js';

const DECK =
  '# Tape\r\n\r\n## What is a tape?\r\n\r\nA record.\r\n\r\n## Leaf {.advanced}\r\n\r\nAn input.';

describe('check --write-ids', () => {
  test('writes the ids that items have, so that headings can be reworded', async () => {
    const at = world();
    const deck = at.file('deck.md', DECK);
    await at.run(['answer', 'deck/what-is-a-tape', 'knew', '--decks', deck]);

    const first = await at.run(['check', '--write-ids', deck]);
    expect(first.stdout).toBe(
      `${deck}: 2 ids written.\nNo mistakes found in 1 deck with 2 sound items.\n`,
    );
    expect(readFileSync(deck, 'utf8')).toBe(
      DECK.replace('tape?', 'tape? {#what-is-a-tape}').replace('{.adv', '{#leaf .adv'),
    );
    const again = await at.run(['check', '--write-ids', deck]);
    expect(again.stdout).toContain(`${deck}: every item has its id already.\n`);

    writeFileSync(deck, readFileSync(deck, 'utf8').replace('What is a', 'Define the'));
    const due = await at.json(['due', '--json', deck]);
    expect(due).toMatchObject({ items: [{ id: 'deck/leaf' }] });
  });

  test('keeps the permissions of a file, a byte order mark and a link, and leaves nothing behind', async () => {
    const at = world();
    const deck = at.file('shelf/deck.md', `\ufeff${DECK}`);
    chmodSync(deck, 0o640);
    const link = join(at.folder, 'link.md');
    symlinkSync(deck, link);
    await at.run(['check', '--write-ids', link]);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(statSync(deck).mode & 0o777).toBe(0o640);
    expect(readFileSync(deck, 'utf8')).toMatch(/^\ufeff# Tape\r\n\r\n## What is a tape\? \{#/);
    expect(readdirSync(dirname(deck))).toEqual(['deck.md']);
  });

  test('leaves a file alone whose ids are uncertain, and says why', async () => {
    const at = world();
    const twice = at.file('twice.md', '## A\n\n1\n\n## A\n\n2\n\n## B\n\n3\n');
    const open = at.file('open.md', '## A\n\n1\n\n```\n\n## B\n\n2\n');
    const before = [readFileSync(twice), readFileSync(open)];
    const { status, stdout } = await at.run(['check', '--write-ids', twice, open]);
    expect(status).toBe(1);
    expect(stdout).toContain(
      `${twice}: no id was written: its ids are uncertain until line 5 is mended (duplicate-id).\n`,
    );
    expect(stdout).toContain('(unclosed-code)');
    expect([readFileSync(twice), readFileSync(open)]).toEqual(before);
  });

  test.skipIf(process.getuid?.() === 0)('says where it may not write', async () => {
    const at = world();
    const deck = at.file('locked/deck.md', DECK);
    chmodSync(dirname(deck), 0o500);
    const { status, stdout } = await at.run(['check', '--write-ids', deck]);
    chmodSync(dirname(deck), 0o700);
    expect([status, stdout]).toEqual([1, expect.stringContaining('you may not write there')]);
    expect(readFileSync(deck, 'utf8')).toBe(DECK);
  });

  test('counts them with --json', async () => {
    const at = world();
    const deck = at.file('deck.md', DECK);
    expect(await at.json(['check', '--write-ids', '--json', deck])).toEqual({
      errors: 0,
      warnings: 0,
      diagnostics: [],
      ids: [{ file: deck, written: 2 }],
    });
  });
});
