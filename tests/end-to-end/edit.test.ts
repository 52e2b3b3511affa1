import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { KEY, sitDown } from '../support/terminal.js';
import { type World, world } from '../support/world.js';

const TAPE =
  '## What is a tape?\n\nA record of all the operations, read from its end to its start.\n';
const LEAF =
  '## Which tensors are leaves?\n\nThose that no operation made: parameters and inputs.\n';
const LATER = '2026-12-24T10:00:00+01:00';

/** A world with a deck, and an editor that does to it what a line of shell does to "$2". */
function edited(deckText: string, doing: string) {
  const at = world();
  const deck = at.file('notes.md', deckText);
  const editor = at.file('bin/vi', `#!/bin/sh\n${doing}\n`);
  chmodSync(editor, 0o755);
  return { at, deck, env: { EDITOR: editor, VISUAL: '' } };
}

async function boxes(at: World, deck: string, now = LATER): Promise<Record<string, number>> {
  const words = ['due', '--json', '--decks', deck];
  const { items } = (await at.json(words, { now })) as {
    items: { id: string; box: number; new: boolean }[];
  };
  return Object.fromEntries(items.flatMap((one) => (one.new ? [] : [[one.id, one.box]])));
}

const REWORD = 'sed -i "s/What is a/Define the/" "$2"';

describe('an item whose heading is reworded in mid-session', () => {
  test('comes back at once with its new text, new or not, and undo still works', async () => {
    const { at, deck, env } = edited(LEAF + TAPE, REWORD);
    const learner = sitDown(at, ['study', deck], { env });
    await learner.sees('Which tensors are leaves?');
    learner.press(KEY.space);
    await learner.sees('3 knew');
    learner.press('3');
    await learner.sees('What is a tape?', '2/2');
    learner.press('e');
    await learner.sees('Define the tape?', '2/2', 'deck read again');
    learner.press(KEY.space);
    await learner.sees('1 missed');
    learner.press('1');
    await learner.sees('Define the tape?', 'beginner · again');
    learner.press('u');
    await learner.sees('Define the tape?', 'taken back', '2/2');
    learner.press('u');
    await learner.sees('Which tensors are leaves?', '1/2');
    learner.press('q');
    expect(await learner.ended()).toBe(0);
    expect(await boxes(at, deck)).toEqual({});
  });

  test('keeps the answers of this session and of those before', async () => {
    const { at, deck, env } = edited(TAPE, REWORD);
    await at.run(['answer', 'notes/what-is-a-tape', 'knew', '--decks', deck]);
    const learner = sitDown(at, ['study', deck], { env, now: LATER });
    await learner.sees('What is a tape?', 'box 2');
    learner.press(KEY.space);
    await learner.sees('1 missed');
    learner.press('1');
    await learner.sees('What is a tape?', 'beginner · again');
    learner.press('e');
    await learner.sees('Define the tape?', 'again', 'reworded, its box kept');
    learner.press('u');
    await learner.sees('Define the tape?', 'box 2', 'taken back');
    learner.press(KEY.space);
    await learner.sees('3 knew');
    learner.press('3');
    await learner.sees('1 item answered', '1 moved up');
    expect(await learner.ended()).toBe(0);
    const now = '2027-03-01T10:00:00+01:00';
    expect(await boxes(at, deck, now)).toEqual({ 'notes/define-the-tape': 3 });
  });

  test('is the one in the same place, whatever it says now', async () => {
    const text = '## Quite another question?\\n\\nWith an answer of its own.\\n';
    const { at, deck, env } = edited(TAPE, `printf '${text}' > "$2"`);
    const learner = sitDown(at, ['study', deck], { env, columns: 40, rows: 20 });
    await learner.sees('What is a tape?');
    learner.press('e');
    await learner.sees('Quite another question?', '1/1');
  });

  test('with the other blanks below it', async () => {
    const cloze = '## The modes {.cloze}\n\nIn ==reverse== mode and in ==forward== mode.\n';
    const { at, deck, env } = edited(cloze, 'sed -i "s/The modes/Two modes/" "$2"');
    const learner = sitDown(at, ['study', deck], { env });
    await learner.sees('The modes', '[…] mode and in forward');
    learner.press(KEY.escape);
    await learner.sees('t type');
    learner.press('e');
    await learner.sees('Two modes', '[…] mode and in forward');
  });
});

describe('an edit', () => {
  test('that deletes the item says so, and goes on', async () => {
    const { at, deck, env } = edited(
      TAPE + LEAF,
      `printf '${LEAF.replaceAll('\n', '\\n')}' > "$2"`,
    );
    const learner = sitDown(at, ['study', deck], { env });
    await learner.sees('What is a tape?');
    learner.press('e');
    await learner.sees('The item is no longer in its deck, so it is skipped.', 'space go on');
    learner.press(KEY.space);
    await learner.sees('Which tensors are leaves?', '1/1');
  });

  test('that breaks it says where to look, also where nothing is left to ask', async () => {
    const { at, deck, env } = edited(TAPE, `printf '## What is a tape?\\n' > "$2"`);
    const learner = sitDown(at, ['study', deck], { env });
    await learner.sees('What is a tape?');
    learner.press('e');
    await learner.sees('There is a mistake in the item now', 'autodiff-tutor check');
    learner.press('q');
    await learner.sees('Nothing was answered');
    expect(await learner.ended()).toBe(0);
  });

  test('with an editor that fails says so in whole sentences', async () => {
    const { at, deck } = edited(TAPE, '');
    const EDITOR = 'no-such-editor-anywhere';
    const learner = sitDown(at, ['study', deck], { env: { EDITOR, VISUAL: '' }, columns: 40 });
    await learner.sees('What is a tape?');
    learner.press('e');
    const screen = await learner.sees('The editor could not be started:', EDITOR, 'space go on');
    expect(screen).not.toContain('last:');
    learner.press(KEY.ctrlC);
    expect(await learner.ended()).toBe(130);
  });

  test('is done in plain lines at a terminal, too', async () => {
    const { at, deck, env } = edited(TAPE, `${REWORD}; echo "$1" > "$(dirname "$2")/line"`);
    const learner = sitDown(at, ['study', deck, '--plain'], { env });
    await learner.sees('What is a tape?', 'Answer, then Enter:');
    learner.press('edit', KEY.enter);
    await learner.sees('→ deck read again', 'Define the tape?');
    expect(readFileSync(join(at.folder, 'line'), 'utf8')).toBe('+1\n');
    learner.press('quit', KEY.enter);
    expect(await learner.ended()).toBe(0);
  });
});
