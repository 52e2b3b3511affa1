import { stripVTControlCharacters } from 'node:util';
import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { KEY, sitDown } from '../support/terminal.js';
import { SMALL_DECK, type World, world } from '../support/world.js';

const SHOW_CURSOR = '\u001b[?25h';
const LEAVE_SCREEN = '\u001b[?1049l';

function worldWithDeck(): { at: World; deck: string } {
  const at = world();
  return { at, deck: at.file('small.md', SMALL_DECK) };
}

/** Box of every item that has been answered, by id. */
async function boxes(at: World, deck: string, now: string): Promise<Record<string, number>> {
  const { items } = (await at.json(['due', '--json', '--decks', deck], { now })) as {
    items: { id: string; box: number; new: boolean }[];
  };
  return Object.fromEntries(items.filter((item) => !item.new).map(({ id, box }) => [id, box]));
}

describe('study at a terminal', () => {
  test('from the first question to the summary, and in the right boxes afterwards', async () => {
    const { at, deck } = worldWithDeck();
    const learner = sitDown(at, ['study', deck]);

    await learner.sees(
      'What does `backward()` fill in?'.replaceAll('`', ''),
      '1/3',
      'card · beginner · new',
    );
    learner.press('h');
    await learner.sees('It is an attribute.');
    learner.press(KEY.space);
    await learner.sees(
      'The .grad of every leaf',
      'Because training needs it.',
      '1 missed',
      '3 knew',
    );
    learner.press('3');

    await learner.sees('Which rule joins local derivatives?', '2/3', 'knew · box 1 → 2');
    await learner.picks('The chain rule');
    await learner.sees('✓ Right', 'space next');
    learner.press(KEY.space);

    await learner.sees('Explain what the tape is for.');
    learner.press('t', 'it records operations and saved values', KEY.enter);
    await learner.sees('You touched 0 of 3 concepts', '[?] recorded operations', 'tick [?]');
    learner.press(KEY.enter);
    await learner.sees('You touched 2 of 3 concepts: shaky.', '[x] recorded operations');
    learner.press('2');
    await learner.sees('You touched 3 of 3 concepts: knew.');
    learner.press(KEY.enter);

    await learner.sees('3 items answered', 'moved up', 'Tomorrow');
    expect(await learner.ended()).toBe(0);
    expect(await boxes(at, deck, '2026-11-25T10:00:00+01:00')).toMatchObject({
      'small/fills': 2,
      'small/tape': 2,
    });
  });

  test('Ctrl-C keeps every answer and gives the terminal back', async () => {
    const { at, deck } = worldWithDeck();
    const learner = sitDown(at, ['study', deck]);
    await learner.sees('fill in?');
    learner.press(KEY.space);
    await learner.sees('3 knew');
    learner.press('3');
    await learner.sees('Which rule');
    learner.press(KEY.ctrlC);
    expect(await learner.ended()).toBe(130);
    expect(learner.written().lastIndexOf(LEAVE_SCREEN)).toBeGreaterThan(0);
    expect(learner.written().lastIndexOf(SHOW_CURSOR)).toBeGreaterThan(
      learner.written().lastIndexOf('\u001b[?25l'),
    );
    expect(await boxes(at, deck, '2026-11-25T10:00:00+01:00')).toEqual({ 'small/fills': 2 });
  });

  test('Ctrl-D leaves as Ctrl-C does, and is not the last key that anything hears', async () => {
    const { at, deck } = worldWithDeck();
    const learner = sitDown(at, ['study', deck]);
    await learner.sees('fill in?');
    learner.press(KEY.ctrlD);
    expect(await learner.ended()).toBe(130);
    expect(learner.written().lastIndexOf(LEAVE_SCREEN)).toBeGreaterThan(0);
  });

  test('undo takes an answer back, off the disk too', async () => {
    const { at, deck } = worldWithDeck();
    const learner = sitDown(at, ['study', deck]);
    await learner.sees('fill in?');
    learner.press(KEY.space);
    await learner.sees('3 knew');
    learner.press('3');
    await learner.sees('Which rule');
    learner.press('u');
    await learner.sees('fill in?', 'taken back', '1/3');
    learner.press('q');
    expect(await learner.ended()).toBe(0);
    expect(await boxes(at, deck, '2026-12-25T10:00:00+01:00')).toEqual({});
  });

  test('a missed item offers its trace and returns until it is known once', async () => {
    const { at } = worldWithDeck();
    const deck = at.file(
      'one.md',
      '## Product of x and y? {#p}\n\nx·y\n\n> Demo: x*y @ x=2, y=3\n',
    );
    const learner = sitDown(at, ['study', deck]);
    await learner.sees('Product of x and y?');
    learner.press(KEY.space);
    await learner.sees('1 missed');
    learner.press('1');
    await learner.sees('see the trace', 'x*y');
    learner.press('d');
    await learner.sees('FORWARD', '▼');
    learner.press(KEY.space);
    await learner.sees('▲');
    learner.press(KEY.enter);
    await learner.sees('Product of x and y?', 'card · beginner · again', '2/2');
    learner.press(KEY.space);
    await learner.sees('3 knew');
    learner.press('3');
    await learner.sees('1 item answered', '1 missed');
    expect(await boxes(at, deck, '2026-11-23T10:00:00+01:00')).toEqual({ 'one/p': 1 });
  });

  test('a deck that is called by its first group shows that name once', async () => {
    const at = world();
    const learner = sitDown(at, ['study', at.file('mine.md', '# Mine\n\n## What?\n\nThat.\n')]);
    await learner.sees('Mine', 'What?');
    expect(learner.written()).not.toContain('Mine ·');
    learner.press('q');
    await learner.ended();
  });

  test('s suspends, and resume brings the item back', async () => {
    const { at, deck } = worldWithDeck();
    const learner = sitDown(at, ['study', deck]);
    await learner.sees('fill in?');
    learner.press('s');
    await learner.sees('Which rule', 'suspended');
    learner.press('q');
    await learner.sees('1 item is suspended', 'autodiff-tutor resume small/fills');
    await learner.ended();
    const ids = async (): Promise<unknown> => {
      const { items } = (await at.json(['due', '--json', deck])) as { items: { id: string }[] };
      return items.map(({ id }) => id);
    };
    expect(await ids()).not.toContain('small/fills');
    expect((await at.run(['resume', 'small/fills', '--decks', deck])).status).toBe(0);
    expect(await ids()).toContain('small/fills');
  });

  test('e opens the editor at the item and comes back with the change', async () => {
    const { at, deck } = worldWithDeck();
    const editor = at.file(
      'bin/vi',
      `#!/bin/sh\necho "$@" > ${join(at.folder, 'editor-args')}\nsed -i 's/fill in/set/' "$2"\n`,
    );
    chmodSync(editor, 0o755);
    const learner = sitDown(at, ['study', deck], { env: { EDITOR: editor, VISUAL: '' } });
    await learner.sees('fill in?');
    learner.press('e');
    await learner.sees('What does', 'set?', 'deck read again');
    learner.press('q');
    await learner.ended();
    expect(readFileSync(join(at.folder, 'editor-args'), 'utf8')).toBe(`+7 ${deck}\n`);
  });

  test('an item whose heading is reworded in the editor keeps its box', async () => {
    const { at } = worldWithDeck();
    const deck = at.file('tape.md', '## What is a tape?\n\nA record of all the operations.\n');
    await at.run(['answer', 'tape/what-is-a-tape', 'knew', '--decks', deck]);
    const editor = at.file('bin/vi', '#!/bin/sh\nsed -i "s/What is a/Define the/" "$2"\n');
    chmodSync(editor, 0o755);
    const now = '2026-12-24T10:00:00+01:00';
    const env = { EDITOR: editor, VISUAL: '' };
    const learner = sitDown(at, ['study', deck], { env, now });
    await learner.sees('What is a tape?');
    learner.press('e');
    await learner.sees('Define the tape?', 'box 2');
    learner.press('q');
    await learner.ended();
    expect(await boxes(at, deck, now)).toEqual({ 'tape/define-the-tape': 2 });
  });

  test('a paste is text, line breaks and all, and never a command', async () => {
    const { at, deck } = worldWithDeck();
    const learner = sitDown(at, ['study', deck, '--level', 'advanced']);
    await learner.sees('Explain what the tape is for.');
    learner.press('\u001b[200~saved values\rs q u\u001b[201~');
    learner.press('t', '\u001b[200~recorded operations\rsaved values\u001b[201~');
    await learner.sees('> recorded operations saved values▏');
    learner.press(KEY.enter);
    await learner.sees('2 [?] are not ticked yet.');
    learner.press('q');
    expect(await learner.ended()).toBe(0);
    const { items } = (await at.json(['due', '--json', deck])) as { items: unknown[] };
    expect(items).toHaveLength(3);
  });

  test('a terminal that does not know its size shows the question', async () => {
    const { at, deck } = worldWithDeck();
    const learner = sitDown(at, ['study', deck], {
      inShell: true,
      env: { PROMPT_COMMAND: 'stty rows 0 cols 0', PS1: 'status $?> ' },
    });
    await learner.sees('fill in?', 'space show');
    learner.press(KEY.space);
    await learner.sees('of every leaf', '3 knew');
    learner.press('q');
    await learner.sees('status 0>');
  });

  test('Ctrl-Z gives the screen back to the shell, and fg continues', async () => {
    const { at, deck } = worldWithDeck();
    const learner = sitDown(at, ['study', deck], { inShell: true });
    await learner.sees('fill in?', 'space show');
    learner.press(KEY.ctrlZ);
    await learner.sees('Stopped');
    learner.press('fg', KEY.enter);
    await learner.sees('fill in?', 'space show');
    learner.press(KEY.space);
    await learner.sees('3 knew');
    learner.press('3');
    await learner.sees('Which rule');
    learner.press('q');
    await learner.sees('1 item answered');
    learner.press('exit', KEY.enter);
    expect(await learner.ended()).toBe(0);
  });

  test('? shows every key and goes away again', async () => {
    const { at, deck } = worldWithDeck();
    const learner = sitDown(at, ['study', deck]);
    await learner.sees('fill in?');
    learner.press('?');
    await learner.sees('suspend', 'undo', 'any key goes back');
    learner.press('x');
    await learner.sees('fill in?');
    learner.press('q');
    expect(await learner.ended()).toBe(0);
  });

  test('is readable at 40 columns, and survives being resized', async () => {
    const { at, deck } = worldWithDeck();
    const learner = sitDown(at, ['study', deck], { columns: 40, rows: 20 });
    const narrow = await learner.sees('fill in?', 'space show');
    expect(Math.max(...narrow.split('\n').map((line) => line.length))).toBeLessThanOrEqual(40);
    learner.press(KEY.space);
    await learner.sees('1 missed', '3 knew');
    learner.resize(100, 30);
    await learner.sees('─'.repeat(99), 'What does backward() fill in?', '3 knew', 'suspend');
    learner.press('q');
    expect(await learner.ended()).toBe(0);
  });

  test('wraps the summary for the window as it is at the end', async () => {
    const { at, deck } = worldWithDeck();
    const learner = sitDown(at, ['study', deck], { columns: 100, rows: 30 });
    await learner.sees('fill in?', 'space show');
    learner.press(KEY.space);
    await learner.sees('3 knew');
    learner.press('3');
    await learner.sees('joins local derivatives');
    learner.resize(40, 30);
    await learner.sees(`\n${'─'.repeat(39)}\n`);
    learner.press('q');
    expect(await learner.ended()).toBe(0);
    const summary = learner.written().split('\u001b[?1049l').at(-1) ?? '';
    const lines = stripVTControlCharacters(summary).split(/\r?\n/);
    expect(summary).toContain('answered');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(40);
  });

  test('a long answer scrolls, and its beginning is in sight', async () => {
    const { at } = worldWithDeck();
    const paragraphs = Array.from({ length: 30 }, (_, n) => `Paragraph ${n + 1}.`).join('\n\n');
    const deck = at.file('long.md', `## A long one? {#long}\n\n${paragraphs}\n`);
    const learner = sitDown(at, ['study', deck]);
    await learner.sees('A long one?');
    learner.press(KEY.space);
    await learner.sees('Paragraph 1.', 'more', '3 knew');
    learner.press('\u001b[6~', '\u001b[6~', '\u001b[6~', '\u001b[6~', '\u001b[6~');
    await learner.sees('Paragraph 30.', '3 knew');
    learner.press('q');
    expect(await learner.ended()).toBe(0);
  });

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'])('%s gives the terminal back', async (signal) => {
    const { at, deck } = worldWithDeck();
    const learner = sitDown(at, ['study', deck]);
    await learner.sees('fill in?');
    learner.kill(signal);
    expect(await learner.ended()).toBe(130);
    expect(learner.written().lastIndexOf(LEAVE_SCREEN)).toBeGreaterThan(0);
  });

  test('a terminal that closes mid-question loses nothing', async () => {
    const { at, deck } = worldWithDeck();
    const learner = sitDown(at, ['study', deck]);
    await learner.sees('fill in?');
    learner.press(KEY.space);
    await learner.sees('3 knew');
    learner.press('3');
    await learner.sees('Which rule');
    learner.kill('SIGHUP');
    await learner.ended();
    expect(await boxes(at, deck, '2026-11-25T10:00:00+01:00')).toEqual({ 'small/fills': 2 });
  });

  test('Ctrl-C at the offer of early practice is an interruption', async () => {
    const { at } = worldWithDeck();
    const deck = at.file('one.md', '## One? {#one}\n\nYes, one.\n');
    await at.run(['answer', 'one/one', 'knew', '--decks', deck]);
    const learner = sitDown(at, ['study', deck]);
    await learner.sees('Practise early?');
    learner.press(KEY.ctrlC);
    expect(await learner.ended()).toBe(130);
  });

  test('when nothing is due it says when, and offers early practice that promotes nothing', async () => {
    const { at, deck } = worldWithDeck();
    for (const id of ['small/fills', 'small/rule', 'small/tape']) {
      await at.run(['answer', id, 'knew', '--decks', deck]);
    }
    const learner = sitDown(at, ['study', deck]);
    await learner.sees('Nothing is due.', 'on Wednesday', 'Practise early?');
    learner.press(KEY.enter);
    await learner.sees('fill in?', 'early practice');
    learner.press(KEY.space);
    await learner.sees('3 knew');
    learner.press('3');
    await learner.sees('Which rule');
    learner.press('q');
    expect(await learner.ended()).toBe(0);
    expect(await boxes(at, deck, '2026-11-25T10:00:00+01:00')).toMatchObject({ 'small/fills': 2 });
  });
});
