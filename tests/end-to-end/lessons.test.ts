import { describe, expect, test } from 'vitest';
import { KEY, sitDown } from '../support/terminal.js';
import { type World, world } from '../support/world.js';

const TAUGHT = `---
title: First steps
---

## What does the chain rule do along a path? {#path}

It multiplies.

> Learn: Along a path, rates **multiply**:
>
> \`\`\`python
> z = 3 * (2 * x)
> \`\`\`

## Two modes {#modes .cloze}

==Reverse== and ==forward==.

> Learn: A chain can be multiplied out from either end.
`;

function worldWithLessons(): { at: World; deck: string } {
  const at = world();
  return { at, deck: at.file('first-steps.md', TAUGHT) };
}

describe('a lesson', () => {
  test('is a page before the question, the first time only', async () => {
    const { at, deck } = worldWithLessons();
    const learner = sitDown(at, ['study', deck, '--limit', '1']);
    await learner.sees('New · First steps', 'rates multiply', 'space to the question');
    learner.press(KEY.space);
    await learner.sees('What does the chain rule do');
    learner.press(KEY.space);
    await learner.sees('1 missed');
    learner.press('1');
    // What was missed comes back in the same session, without its lesson.
    await learner.sees('again', 'What does the chain rule do');
    learner.press(KEY.space);
    await learner.sees('3 knew');
    learner.press('3');
    expect(await learner.ended()).toBe(0);
    const tomorrow = at.run(['study', deck], { input: '', now: '2026-11-26T10:00:00+01:00' });
    expect((await tomorrow).stdout).not.toContain('rates multiply');
  });

  test('may be left: nothing was answered', async () => {
    const { at, deck } = worldWithLessons();
    const learner = sitDown(at, ['study', deck]);
    await learner.sees('rates multiply', 'q leave');
    learner.press('q');
    await learner.sees('Nothing was answered');
    expect(await learner.ended()).toBe(0);
  });

  test('may be interrupted', async () => {
    const { at, deck } = worldWithLessons();
    const learner = sitDown(at, ['study', deck]);
    await learner.sees('rates multiply');
    learner.press(KEY.ctrlC);
    expect(await learner.ended()).toBe(130);
  });

  test('comes before the question in plain lines', async () => {
    const { at, deck } = worldWithLessons();
    const { stdout } = await at.run(['study', deck, '--limit', '1'], { input: '\nknew\n' });
    expect(stdout).toContain('[lesson · First steps]\nAlong a path, rates multiply:');
    expect(stdout.indexOf('rates multiply')).toBeLessThan(stdout.indexOf('What does the chain'));
  });

  test('is shown once for all the blanks of a text', async () => {
    const { at, deck } = worldWithLessons();
    const input = '\nknew\nreverse\n';
    const first = await at.run(['study', deck], { input });
    expect(first.stdout).toContain('either end');
    const second = await at.run(['study', deck], { input, now: '2026-11-25T10:00:00+01:00' });
    expect(second.stdout).toContain('Two modes');
    expect(second.stdout).not.toContain('either end');
  });

  test('is not told in an exam', async () => {
    const at = world();
    const quiz = '## Which? {#w}\n\n- [x] this\n- [ ] that\n\n> Learn: It is this.\n';
    const deck = at.file('exam.md', quiz);
    const exam = await at.run(['quiz', deck, '--all'], { input: 'a\n' });
    expect(exam.stdout).toContain('Which?');
    expect(exam.stdout).not.toContain('It is this.');
    const sitting = await at.run(['study', deck], { input: 'a\n' });
    expect(sitting.stdout).toContain('It is this.');
  });

  test('can be looked up', async () => {
    const { at, deck } = worldWithLessons();
    const shown = await at.run(['show', 'first-steps/path', '--decks', deck]);
    expect(shown.stdout).toContain('Lesson\nAlong a path');
    const { lessons } = (await at.json([
      'show',
      'first-steps/path',
      '--decks',
      deck,
      '--json',
    ])) as {
      lessons: string[];
    };
    expect(lessons).toHaveLength(1);
  });
});
