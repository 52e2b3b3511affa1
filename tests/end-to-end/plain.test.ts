import { describe, expect, test } from 'vitest';
import { KEY, sitDown } from '../support/terminal.js';
import { SMALL_DECK, world } from '../support/world.js';

describe('plain lines', () => {
  test('study reads a line, shows the answer, reads a grade', async () => {
    const at = world();
    const deck = at.file('small.md', SMALL_DECK);
    const { status, stdout, stderr } = await at.run(['study', deck, '--limit', '1'], {
      input: '\nknew\n',
    });
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const question = stdout.indexOf('What does `backward()` fill in?');
    const answer = stdout.indexOf('of every leaf that asked for one.');
    const moved = stdout.indexOf('box 1 → 2');
    expect([question, answer, moved]).toEqual([question, answer, moved].toSorted((a, b) => a - b));
    expect(question).toBeGreaterThanOrEqual(0);
    expect(stdout).not.toContain('\u001b');
  });

  test('a grade may be one letter, and anything else is asked again', async () => {
    const at = world();
    const deck = at.file('small.md', SMALL_DECK);
    const input = 'my answer\nperhaps\n\nS\n';
    const { stdout } = await at.run(['study', deck, '--limit', '1'], { input });
    expect(stdout.match(/Please type missed, shaky or knew\./g)).toHaveLength(2);
    expect(stdout).toContain('→ box 1, back tomorrow');
  });

  test('the end of input ends the session cleanly, answers kept', async () => {
    const at = world();
    const deck = at.file('small.md', SMALL_DECK);
    const { status } = await at.run(['study', deck], { input: '\nknew\n' });
    expect(status).toBe(0);
    const later = { now: '2026-11-25T10:00:00+01:00' };
    const { items } = (await at.json(['due', '--json', deck], later)) as { items: unknown[] };
    expect(items[0]).toMatchObject({ id: 'small/fills', box: 2, new: false });
  });

  test('words propose what an explanation touches, and a line grades it', async () => {
    const at = world();
    const deck = at.file('small.md', SMALL_DECK);
    const { stdout } = await at.run(['study', deck, '--level', 'advanced'], {
      input: 'the operations that were recorded\nm\n',
    });
    expect(stdout).toContain('[?] recorded operations');
    expect(stdout).toContain('your words: “operations … recorded”');
    expect(stdout).toContain('[ ] saved values');
    expect(stdout).toContain('Your words propose 1 of 3 concepts: missed, if you say so too.');
    expect(stdout).toContain('→ box 1');
  });

  test.each([
    ['2 3', 'You touched 2 of 3 concepts: shaky.'],
    ['1,2,3', 'You touched 3 of 3 concepts: knew.'],
    ['0', 'You touched 0 of 3 concepts: missed.'],
    ['', 'You touched 1 of 3 concepts: missed.'],
    ['4\n1 2', 'Please type numbers from 1 to 3'],
    ['help\n1', 'the concepts that you touched; the grade follows'],
  ])('or the numbers of the concepts do: %j', async (line, said) => {
    const at = world();
    const deck = at.file('small.md', SMALL_DECK);
    const { stdout } = await at.run(['study', deck, '--level', 'advanced'], {
      input: `the operations that were recorded\n${line}\n`,
    });
    expect(stdout).toContain(said);
    expect(stdout).toContain('1 item answered');
  });

  test('where words propose nothing, an empty line grades nothing', async () => {
    const at = world();
    const deck = at.file('small.md', SMALL_DECK);
    const { stdout } = await at.run(['study', deck, '--level', 'advanced'], { input: '\n\nk\n' });
    expect(stdout).toContain('Your words propose none of 3 concepts.');
    expect(stdout).toContain('Please type numbers from 1 to 3, 0 for none');
    expect(stdout).toContain('→ box 1 → 2');
  });

  test('a quiz reads a letter or a number', async () => {
    const at = world();
    const deck = at.file('small.md', SMALL_DECK);
    const { stdout, status } = await at.run(['quiz', deck, '--seed', '1'], { input: 'z\n1\n' });
    expect(status).toBe(0);
    expect(stdout).toContain('There is no option Z; they go from A to C.');
    expect(stdout).toContain('Please type a letter or number of an option.');
    expect(stdout).toMatch(/[01] of 1 right/);
  });

  test('--plain at a terminal asks for lines too', async () => {
    const at = world();
    const deck = at.file('small.md', SMALL_DECK);
    const learner = sitDown(at, ['study', deck, '--plain', '--limit', '1'], { rows: 40 });
    await learner.sees('fill in?', 'Answer, then Enter:');
    learner.press(KEY.enter);
    await learner.sees('Grade (missed, shaky, knew):');
    learner.press('k', KEY.enter);
    await learner.sees('box 1 → 2', '1 item answered');
    expect(await learner.ended()).toBe(0);
  });

  test('--limit counts questions, not items that cannot be read', async () => {
    const at = world();
    const broken = '## Broken? {#a}\n\n- [ ] no\n- [ ] neither\n\n';
    const deck = at.file('some.md', `${broken}## Sound? {#b}\n\nYes, it is.\n`);
    const { stdout, stderr } = await at.run(['study', deck, '--limit', '1'], { input: '\nk\n' });
    expect(stdout).toContain('[1/1 · card');
    expect(stdout).toContain('Sound?');
    expect(stderr).toContain('some.md');
  });

  test('nothing due says when, and how to go on', async () => {
    const at = world();
    const deck = at.file('one.md', '## One? {#one}\n\nYes, one.\n');
    await at.run(['answer', 'one/one', 'knew', '--decks', deck]);
    const { stdout, status } = await at.run(['study', deck]);
    expect(status).toBe(0);
    expect(stdout).toContain('Nothing is due. 1 item comes back on Wednesday.');
    expect(stdout).toContain('study --early');
  });
});
