import { describe, expect, test } from 'vitest';
import { KEY, sitDown } from '../support/terminal.js';
import { world } from '../support/world.js';

const QUIZZES = `
## Which call fills in the gradients? {#call .beginner}

- [x] \`loss.backward()\`
- [ ] \`optimizer.step()\`
  That one moves the weights.
- [ ] \`loss.forward()\`

> Why: It walks the graph backwards.

## Which of these add up? {#adds .advanced}

- [x] Adjoints at a fan-out
- [x] Gradients in \`.grad\`
- [ ] Boxes
  Those hold cards.
`;

describe('quiz at a terminal', () => {
  test('wrong, with the feedback of what was chosen, then right', async () => {
    const at = world();
    const deck = at.file('quizzes.md', QUIZZES);
    const learner = sitDown(at, ['quiz', deck]);

    await learner.sees('Which call fills in the gradients?', 'enter choose');
    await learner.picks('optimizer.step()');
    const feedback = ['That one moves the weights.', 'It walks the graph', 'space next'];
    const wrong = await learner.sees('Not right', ...feedback);
    expect(wrong).toMatch(/✓ [ABC] {2}loss\.backward\(\)/);
    learner.press(KEY.space);

    await learner.sees('Which of these add up?', 'Tick every one that is right', 'enter answer');
    await learner.picks('Adjoints');
    await learner.picks('Gradients in');
    await learner.sees('[x] Adjoints', '[x] Gradients');
    learner.press(KEY.enter);
    await learner.sees('✓ Right', 'space next');
    learner.press(KEY.space);

    await learner.sees('Which call fills in the gradients?', 'again', 'enter choose');
    await learner.picks('loss.backward()');
    await learner.sees('✓ Right', 'space next');
    learner.press(KEY.space);

    await learner.sees('1 of 2 right', 'beginner', '0 of 1', 'advanced', '1 of 1', 'Missed:');
    expect(await learner.ended()).toBe(0);
  });

  test('arrows and Enter choose too', async () => {
    const at = world();
    const deck = at.file('quizzes.md', QUIZZES);
    const learner = sitDown(at, ['quiz', deck, '--limit', '1']);
    const screen = await learner.sees('› A', '  B', '  C', 'enter choose');
    const options = screen.split('\n').filter((line) => /^ *›? *[ABC] {2}/.test(line));
    const target = options.findIndex((line) => line.includes('loss.backward()'));
    for (let down = 0; down < target; down += 1) learner.press(KEY.down);
    await learner.sees(`› ${'ABC'.charAt(target)}`);
    learner.press(KEY.enter);
    await learner.sees('✓ Right', 'box 1 → 2');
    learner.press(KEY.ctrlC);
    expect(await learner.ended()).toBe(130);
    const later = { now: '2026-11-25T10:00:00+01:00' };
    const { items } = (await at.json(['due', '--json', deck], later)) as { items: unknown[] };
    expect(items).toContainEqual(expect.objectContaining({ id: 'quizzes/call', box: 2 }));
  });

  test('--all asks everything and schedules nothing', async () => {
    const at = world();
    const deck = at.file('quizzes.md', QUIZZES);
    for (const id of ['quizzes/call', 'quizzes/adds']) {
      await at.run(['answer', id, 'knew', '--decks', deck]);
    }
    const before = await at.json(['decks', '--json', '--decks', deck]);
    const exam = await at.run(['quiz', '--all', deck], { input: 'a\na\n' });
    expect(exam.status).toBe(0);
    expect(exam.stdout).toContain('of 2 right');
    expect(exam.stdout).toContain('nothing was scheduled');
    expect(await at.json(['decks', '--json', '--decks', deck])).toEqual(before);
  });

  test('the same seed shows the same order', async () => {
    const at = world();
    const deck = at.file('quizzes.md', QUIZZES);
    const shown = async (seed: string): Promise<string> =>
      (await at.run(['quiz', '--all', '--seed', seed, deck])).stdout;
    expect(await shown('7')).toBe(await shown('7'));
    const orders = new Set(await Promise.all(['1', '2', '3', '4', '5', '6'].map(shown)));
    expect(orders.size).toBeGreaterThan(1);
  });
});

describe('a mock exam', () => {
  const wrongInLines = async (words: readonly string[], input: string) => {
    const at = world();
    const deck = at.file('quizzes.md', QUIZZES);
    return at.run(['quiz', '--all', '--seed', '1', deck, ...words], { input });
  };

  test('says nothing until the end at a terminal, and then leafs through the mistakes', async () => {
    const at = world();
    const deck = at.file('quizzes.md', QUIZZES);
    const learner = sitDown(at, ['quiz', '--all', '--seed', '3', deck]);
    await learner.sees('1/2');
    const first = learner.screen().includes('add up') ? 'adds' : 'call';
    const wrong = { adds: 'Boxes', call: 'optimizer.step()' } as const;
    const answer = async (which: keyof typeof wrong): Promise<void> => {
      await learner.picks(wrong[which]);
      if (which === 'adds') {
        await learner.sees('[x] Boxes');
        learner.press(KEY.enter);
      }
    };
    await answer(first);
    const second = await learner.sees('2/2');
    expect(second).not.toMatch(/Right|right ·|missed|last:/);
    learner.press('u');
    await learner.sees('1/2', 'taken back');
    await answer(first);
    await learner.sees('2/2');
    await answer(first === 'adds' ? 'call' : 'adds');

    await learner.sees('0 of 2 right', 'beginner', 'quizzes', 'space look at the mistakes');
    expect(learner.written()).not.toContain('That one moves the weights.');
    learner.press(KEY.space);
    await learner.sees('mistake 1 of 2', '✗ Not right', 'space next');
    learner.press(KEY.space);
    await learner.sees('mistake 2 of 2', 'space close');
    learner.press('\u001b[D');
    await learner.sees('mistake 1 of 2');
    learner.press(KEY.space);
    await learner.sees('mistake 2 of 2');
    learner.press(KEY.space);
    await learner.sees('0 of 2 right', 'Missed:', 'nothing was scheduled');
    expect(await learner.ended()).toBe(0);
    expect(learner.written()).toContain('That one moves the weights.');
    expect(learner.written()).toContain('Those hold cards.');
  });

  test('left half way is scored over what was answered', async () => {
    const at = world();
    const deck = at.file('quizzes.md', QUIZZES);
    const only = ['--level', 'beginner'];
    const more = at.file('more.md', QUIZZES.replaceAll('{#', '{#more-'));
    const learner = sitDown(at, ['quiz', '--all', deck, more, ...only], { columns: 40, rows: 20 });
    await learner.picks('optimizer.step()');
    await learner.sees('2/2');
    learner.press(KEY.ctrlC);
    await learner.sees('0 of 1 right', '1 question not reached.');
    expect(await learner.ended()).toBe(130);
  });

  test('tells of it all as text in plain lines', async () => {
    const { stdout, status } = await wrongInLines([], 'x\nu\na\nu\na\na\n');
    expect(status).toBe(0);
    const end = stdout.indexOf(' of 2 right in ');
    const [before, after] = [stdout.slice(0, end), stdout.slice(end)];
    expect(before).not.toMatch(/✓|✗|Why|weights|cards\./);
    expect(before).toContain('→ taken back');
    expect(before.match(/\[1\/2/g)).toHaveLength(3);
    expect(after).toMatch(/beginner +[01] of 1/);
    expect(after).toMatch(/quizzes +[01] of 2/);
    expect(after).toContain('a question');
    expect(after).toContain('[mistake 1 of ');
    expect(after).toContain('Which of these add up?\n\n✗ Not right\n');
    expect(after).toMatch(/○ [ABC] {2}/);
  });

  test('is scored over what was answered where the input ends', async () => {
    const { stdout, status } = await wrongInLines([], 'a\n');
    expect(status).toBe(0);
    expect(stdout).toMatch(/[01] of 1 right/);
    expect(stdout).toContain('1 question not reached.');
  });

  test('leaves out what is suspended in it, and changes nothing for later', async () => {
    const { stdout } = await wrongInLines([], 'suspend\na\n');
    expect(stdout).toContain('→ left out of this exam');
    expect(stdout).toMatch(/[01] of 1 right/);
    expect(stdout).not.toContain('resume');
  });
});
