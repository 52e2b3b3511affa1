import { describe, expect, test } from 'vitest';
import { CHAIN, PRODUCT, TRACE } from '../support/skills.js';
import { SMALL_DECK, type World, world } from '../support/world.js';

const CARD = '## What does `backward()` fill in? {#asked}\n\nThe `.grad`.\n';
const TYPED = '## Which call? {#asked .typed}\n\n`y.backward()`\n';
const LETTER = '## Which letter is the upstream gradient? {#asked .typed}\n\n`h`\n';
const CLOZE = '## The modes {#asked .cloze}\n\nOne sweep in ==reverse== mode.\n';
const EXPLAIN = '## Explain the tape. {#asked .explain}\n\n- recorded operations\n- saved values\n';
const REVERSED = '## adjoint {#asked .reversed}\n\nThe derivative of the result.\n';
const QUIZ = '## Which? {#asked}\n\n- [x] this\n- [ ] that\n';
const skill = (lines: readonly string[]): string =>
  lines
    .join('\n')
    .replace(/\{#\w+/, '{#asked')
    .replace(/\n> Hint:.*/, '');

const KINDS: readonly [string, string][] = [
  ['card', CARD],
  ['quiz', QUIZ],
  ['explain', EXPLAIN],
  ['reversed', REVERSED],
  ['typed', TYPED],
  ['cloze', CLOZE],
  ['practice', skill(CHAIN)],
  ['practice of a formula', skill(PRODUCT)],
  ['trace', skill(TRACE)],
];

/** A deck with a card before the item in question, and another after it. */
function deckWith(at: World, item: string): string {
  const before = '## Before? {#before}\n\nYes.\n\n';
  const hinted = `${item}\n> Hint: Look closely.\n\n`;
  return at.file('some.md', `${before}${hinted}## After? {#after}\n\nYes.\n`);
}

async function study(item: string, ...lines: readonly string[]) {
  const at = world();
  const deck = deckWith(at, item);
  const input = ['', 'knew', ...lines].map((line) => `${line}\n`).join('');
  const { stdout, stderr, status } = await at.run(['study', deck, '--seed', '1'], { input });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return { at, deck, stdout };
}

describe.each(KINDS)('at the prompt of a %s', (_kind, item) => {
  test.each([
    ['hint', 'h'],
    [':hint', ':h'],
  ])('%s and %s show a hint, help and ? what can be typed', async (hint, letter) => {
    const { stdout } = await study(item, hint, letter, 'help', '?');
    expect(stdout).toContain('Look closely.');
    expect(stdout).toContain('There is no further hint.');
    expect(stdout.match(/Here you can type/g)).toHaveLength(2);
    expect(stdout).toContain('1 item answered');
  });

  test.each(['undo', 'u', ':u'])('%s takes the answer before it back', async (word) => {
    const { stdout } = await study(item, word, '', 'missed');
    expect(stdout).toContain('→ taken back');
    expect(stdout.match(/^Before\?$/gm)).toHaveLength(2);
    expect(stdout).toContain('1 item answered');
    expect(stdout).toContain('1 missed');
  });

  test.each(['suspend', 's'])('%s stops asking it', async (word) => {
    const { stdout } = await study(item, word, '', 'knew');
    expect(stdout).toContain('→ suspended');
    expect(stdout).toContain('2 items answered');
    expect(stdout).toContain('autodiff-tutor resume some/asked');
  });

  test.each(['edit', 'e'])('%s says that there is no terminal for an editor', async (word) => {
    // Where numbers are asked for, e is one of them.
    const typed = word === 'e' && item.includes('.practice') ? ':e' : word;
    const { stdout } = await study(item, typed, 'quit');
    expect(stdout).toContain('An editor needs a terminal');
    expect(stdout).toContain('some.md, line 5');
  });

  test.each(['quit', 'q'])('%s ends with the summary', async (word) => {
    const { stdout } = await study(item, word, 'a', 'a', 'a');
    expect(stdout).toContain('1 item answered');
    expect(stdout).not.toContain('After?');
  });
});

describe('where words could be answers', () => {
  test('shaky keeps its letter at the prompt for a grade, and suspend has its word', async () => {
    const { stdout } = await study(CARD, '', 'help', 's', '', 'suspend');
    expect(stdout).toContain('suspend, :s');
    expect(stdout).toContain('→ box 1, back tomorrow');
    expect(stdout).toContain('autodiff-tutor resume some/after');
  });

  test('a letter that may be the answer is one', async () => {
    const right = await study(LETTER, 'h', 'quit');
    expect(right.stdout).toContain('✓ Right');
    const wrong = await study(LETTER, 'q', 'quit');
    expect(wrong.stdout).toContain('✗ Not right');
    const escaped = await study(LETTER, ':h', 'quit');
    expect(escaped.stdout).toContain('Look closely.');
  });

  test('e is a number if one is asked for, and help says how to edit', async () => {
    const { stdout } = await study(skill(CHAIN), 'help', 'e', 'quit');
    expect(stdout).toContain('edit, :e');
    expect(stdout).toContain('Not e.');
  });

  test('letters of options go before letters of commands', async () => {
    const options = Array.from('abcdefgh', (letter) => `- [ ] ${letter}${letter}`).join('\n');
    const { stdout } = await study(`## Which? {#asked}\n\n- [x] right\n${options}\n`, 'h', 'quit');
    expect(stdout).toMatch(/✓ Right|✗ Not right/);
    expect(stdout).not.toContain('Look closely.');
  });
});

describe('a session in lines', () => {
  test('has nothing to undo at first, and says so', async () => {
    const at = world();
    const { stdout } = await at.run(['study', at.file('small.md', SMALL_DECK)], { input: 'u\n' });
    expect(stdout).toContain('→ nothing to undo');
  });

  test('undoes an answer on disk, too', async () => {
    const { at, deck } = await study(CARD, 'undo', 'quit');
    const later = { now: '2026-12-24T10:00:00+01:00' };
    const { items } = (await at.json(['due', '--json', deck], later)) as { items: object[] };
    expect(items.every((one) => 'new' in one && one.new === true)).toBe(true);
  });

  test('a right guess in a quiz is shaky', async () => {
    const at = world();
    const deck = at.file('one.md', '## Which? {#q}\n\n- [x] this\n- [ ] that\n');
    const [first, second] = await Promise.all(
      ['a', 'b'].map(async (letter) => {
        const home = { env: { AUTODIFF_TUTOR_HOME: `${at.home}-${letter}` } };
        const input = `${letter} guess\n`;
        return (await at.run(['quiz', deck, '--seed', '1'], { input, ...home })).stdout;
      }),
    );
    const right = [first, second].find((text) => text?.includes('✓ Right'));
    expect(right).toContain('box 1, back tomorrow');
  });
});
