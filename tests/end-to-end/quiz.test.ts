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
