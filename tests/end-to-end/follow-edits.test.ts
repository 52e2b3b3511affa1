import { mkdirSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { world, type World } from '../support/world.js';

const TAPE = `## What is a tape?

The record of operations that the backward pass reads from its end to its start.
`;
const LEAF = `## Which tensors are leaves?

Those that no operation made: parameters and inputs.
`;
const RULE = `## Which rule joins local derivatives?

- [x] The chain rule
- [ ] The product rule
- [ ] The rule of three
`;
const LATER = '2026-12-24T10:00:00+01:00';

/** Decks in a folder, with every item of them known once. */
async function learnt(decks: Readonly<Record<string, string>>) {
  const at = world();
  const folder = join(at.folder, 'decks');
  mkdirSync(folder);
  const write = (name: string, text: string): void => {
    writeFileSync(join(folder, name), text);
  };
  for (const [name, text] of Object.entries(decks)) write(name, text);
  const { items } = (await at.json(['due', '--json', '--decks', folder])) as { items: Due[] };
  for (const { id } of items) await at.run(['answer', id, 'knew', '--decks', folder]);
  return { at, folder, write };
}

interface Due {
  readonly id: string;
  readonly box: number;
}

/** The box of every item in a folder, and the messages. */
async function boxes(at: World, ...paths: readonly string[]) {
  const words = ['due', '--json', ...paths.flatMap((path) => ['--decks', path])];
  const { stdout, stderr } = await at.run(words, { now: LATER });
  const { items } = JSON.parse(stdout) as { items: Due[] };
  return { boxes: Object.fromEntries(items.map(({ id, box }) => [id, box])), said: stderr };
}

describe('progress follows', () => {
  test('a heading that is reworded, and says so once', async () => {
    const { at, folder, write } = await learnt({ 'notes.md': TAPE + LEAF });
    write('notes.md', TAPE.replace('What is a', 'Define the') + LEAF);
    const first = await boxes(at, folder);
    expect(first.boxes).toEqual({
      'notes/define-the-tape': 2,
      'notes/which-tensors-are-leaves': 2,
    });
    expect(first.said).toBe(
      'notes/what-is-a-tape is now notes/define-the-tape: its box came along.\nNot so? autodiff-tutor undo\n',
    );
    expect(await boxes(at, folder)).toEqual({ ...first, said: '' });
  });

  test('a deck whose file is renamed', async () => {
    const { at, folder } = await learnt({ 'notes.md': TAPE + LEAF + RULE });
    renameSync(join(folder, 'notes.md'), join(folder, 'tapes.md'));
    expect((await boxes(at, folder)).boxes).toEqual({
      'tapes/what-is-a-tape': 2,
      'tapes/which-tensors-are-leaves': 2,
      'tapes/which-rule-joins-local-derivatives': 2,
    });
  });

  test('an item that moves to another deck, an option corrected on the way', async () => {
    const { at, folder, write } = await learnt({ 'notes.md': TAPE + RULE, 'rules.md': LEAF });
    write('notes.md', TAPE);
    write('rules.md', LEAF + RULE.replace('rule of three', 'quotient rule'));
    expect((await boxes(at, folder)).boxes).toMatchObject({
      'rules/which-rule-joins-local-derivatives': 2,
    });
  });

  test('an item whose deck is taken apart into others', async () => {
    const { at, folder, write } = await learnt({ 'notes.md': TAPE + RULE, 'rules.md': LEAF });
    unlinkSync(join(folder, 'notes.md'));
    write('rules.md', LEAF + RULE);
    write('tape.md', TAPE);
    expect((await boxes(at, folder)).boxes).toEqual({
      'rules/which-tensors-are-leaves': 2,
      'rules/which-rule-joins-local-derivatives': 2,
      'tape/what-is-a-tape': 2,
    });
  });

  test('an item that returns under the id it had', async () => {
    const { at, folder, write } = await learnt({ 'notes.md': TAPE + LEAF });
    write('notes.md', LEAF);
    await boxes(at, folder);
    write('notes.md', LEAF + TAPE);
    expect((await boxes(at, folder)).boxes).toMatchObject({ 'notes/what-is-a-tape': 2 });
    write('notes.md', TAPE.replace('What is a', 'Define the') + LEAF);
    await boxes(at, folder);
    write('notes.md', TAPE + LEAF);
    expect((await boxes(at, folder)).boxes).toMatchObject({ 'notes/what-is-a-tape': 2 });
  });

  test('no new item under an abandoned id: that has its own box', async () => {
    const { at, folder, write } = await learnt({ 'notes.md': TAPE + LEAF });
    const reworded = TAPE.replace('What is a', 'Define the');
    write('notes.md', reworded + LEAF);
    await boxes(at, folder);
    write('notes.md', `${reworded + LEAF}## What is a tape?\n\nA strip that sticks.\n`);
    await at.run(['answer', 'notes/what-is-a-tape', 'missed', '--decks', folder], { now: LATER });
    expect((await boxes(at, folder)).boxes).toMatchObject({ 'notes/define-the-tape': 2 });
  });
});

describe('progress stays', () => {
  test('after the learner took a match back, and for other edits too', async () => {
    const { at, folder, write } = await learnt({ 'notes.md': TAPE + LEAF });
    write('notes.md', TAPE.replace('What is a', 'Define the') + LEAF);
    await boxes(at, folder);
    const { status, stdout } = await at.run(['undo', '--decks', folder], { now: LATER });
    expect({ status, stdout }).toMatchObject({ status: 0 });
    const expected = { 'notes/define-the-tape': 1, 'notes/which-tensors-are-leaves': 2 };
    expect(await boxes(at, folder)).toEqual({ boxes: expected, said: '' });
    write('notes.md', `${TAPE.replace('What is a', 'Define the') + LEAF}${RULE}`);
    expect(await boxes(at, folder)).toMatchObject({ boxes: expected, said: '' });
  });

  test('with an explicit id that has a history, whatever else looks like it', async () => {
    const explicit = TAPE.replace('tape?', 'tape? {#tape}');
    const { at, folder, write } = await learnt({ 'notes.md': explicit });
    write('notes.md', `## Another question {#tape}\n\nAnother answer.\n\n${TAPE}`);
    expect(await boxes(at, folder)).toMatchObject({
      boxes: { 'notes/tape': 2, 'notes/what-is-a-tape': 1 },
      said: '',
    });
  });

  test('while a file is broken, cannot be read, or is not among the decks', async () => {
    const { at, folder, write } = await learnt({ 'notes.md': TAPE + LEAF + RULE });
    const copy = at.file('elsewhere/copy.md', TAPE + LEAF + RULE);
    expect((await boxes(at, copy)).boxes).toMatchObject({ 'copy/what-is-a-tape': 1 });
    const moved = `## Define the tape\n${TAPE.slice(TAPE.indexOf('\n'))}`;
    for (const broken of [`${moved}\n\`\`\`\n\n${LEAF}`, `---\ntitle: x\n\n${moved}`, '\ufffd\0']) {
      write('notes.md', broken);
      write('more.md', TAPE + LEAF);
      const { said } = await boxes(at, folder);
      expect(said).not.toContain('is now');
    }
    unlinkSync(join(folder, 'more.md'));
    write('notes.md', TAPE + LEAF + RULE);
    expect((await boxes(at, folder)).boxes).toEqual({
      'notes/what-is-a-tape': 2,
      'notes/which-tensors-are-leaves': 2,
      'notes/which-rule-joins-local-derivatives': 2,
    });
  });

  test('where a deck of the same name in another folder has like items', async () => {
    const { at } = await learnt({ 'notes.md': TAPE + LEAF });
    const other = at.file('course/notes.md', TAPE.replace('What is a', 'Define the'));
    expect(await boxes(at, other)).toMatchObject({
      boxes: { 'notes/define-the-tape': 1 },
      said: '',
    });
  });

  test('where two items are as good', async () => {
    const { at, folder, write } = await learnt({ 'notes.md': TAPE + LEAF });
    const [one, two] = ['Define the', 'Explain the'].map((words) =>
      TAPE.replace('What is a', words),
    );
    write('notes.md', `${LEAF}${RULE}${RULE.replace('Which', 'What')}\n${one ?? ''}${two ?? ''}`);
    const { said } = await boxes(at, folder);
    expect(said).not.toContain('is now');
  });
});

describe('an id that an item had before', () => {
  test('names it, which is said', async () => {
    const { at, folder, write } = await learnt({ 'notes.md': TAPE + LEAF });
    write('notes.md', TAPE.replace('What is a', 'Define the') + LEAF);
    await boxes(at, folder);
    const run = (...words: string[]) => at.run([...words, '--decks', folder], { now: LATER });
    const [old, now] = ['notes/what-is-a-tape', 'notes/define-the-tape'];
    const answered = await run('answer', old, 'knew', '--json');
    expect(JSON.parse(answered.stdout)).toMatchObject({ id: now, from: 2, to: 3 });
    expect(answered.stderr).toBe(`${old} is ${now} now.\n`);
    expect((await run('suspend', old)).stdout).toContain(`${now} will not be asked.`);
    expect((await run('suspend', old)).stdout).toBe(`${now} is suspended already.\n`);
    expect((await run('resume', old)).stdout).toContain(`${now} will be asked again`);
    expect((await run('answer', 'notes/what-was-a-tape', 'knew')).status).toBe(1);
  });

  test('is no longer one after the match is undone', async () => {
    const { at, folder, write } = await learnt({ 'notes.md': TAPE + LEAF });
    write('notes.md', TAPE.replace('What is a', 'Define the') + LEAF);
    await boxes(at, folder);
    await at.run(['undo', '--decks', folder], { now: LATER });
    const { status } = await at.run(['answer', 'notes/what-is-a-tape', 'knew', '--decks', folder]);
    expect(status).toBe(1);
  });
});

test('check says what a deck that was renamed is called where others require it', async () => {
  const { at, folder, write } = await learnt({ 'notes.md': TAPE + LEAF });
  write('rules.md', `---\nrequires: [notes]\n---\n\n${RULE}`);
  renameSync(join(folder, 'notes.md'), join(folder, 'basics.md'));
  const { said } = await boxes(at, folder);
  expect(said).toContain('rules.md:2: There is no deck `notes`.');
  const { stdout } = await at.run(['check', folder, '--json']);
  expect(JSON.parse(stdout)).toMatchObject({
    diagnostics: [{ help: 'That deck is now called `basics`: write `basics`.' }],
  });
  at.file('home/reviews/damaged.jsonl/a-folder', '');
  expect(JSON.parse((await at.run(['check', folder, '--json'])).stdout)).toMatchObject({
    diagnostics: [{ help: 'The name of a deck is its file name without `.md`.' }],
  });
});
