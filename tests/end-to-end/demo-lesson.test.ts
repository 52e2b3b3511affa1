import { describe, expect, test } from 'vitest';
import { LESSONS } from '../../src/lessons/museum.js';
import { displayWidth } from '../../src/view/wrap.js';
import { sitDown } from '../support/terminal.js';
import { world } from '../support/world.js';

describe('demo lesson', () => {
  test('without a name lists the museum', async () => {
    const { status, stdout, stderr } = await world().run(['demo', 'lesson']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const { name } of LESSONS) expect(stdout).toContain(name);
    expect(stdout).toContain('autodiff-tutor demo lesson forgotten-zero-grad');
  });

  test('shows a mistake, its fix, and why', async () => {
    const { status, stdout } = await world().run(['demo', 'lesson', 'no-topological-order']);
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /✗ WRONG[^]*72\.0\n {4}40\.0[^]*✓ RIGHT[^]*36\.0[^]*WHY[^]*HOW TO NOTICE/,
    );
    expect(stdout).not.toContain('Next:');
    expect(stdout).not.toContain('\u001b');
  });

  test('at a terminal names the next one, in colour', async () => {
    const learner = sitDown(world(), ['demo', 'lesson', 'exploding-rate'], { rows: 60 });
    await learner.sees('Next: autodiff-tutor demo lesson nan-at-zero');
    expect(await learner.ended()).toBe(0);
    expect(learner.written()).toContain('\u001b[35mimport');
  });

  test.each(LESSONS)('$name fits into 40 columns', async ({ name }) => {
    const { stdout } = await world().run(['demo', 'lesson', name], { env: { COLUMNS: '40' } });
    for (const line of stdout.split('\n')) expect(displayWidth(line), line).toBeLessThanOrEqual(40);
  });

  test('--json gives one lesson, or all of them', async () => {
    const one = await world().json(['demo', 'lesson', 'lost-leaf', '--json']);
    expect(one).toMatchObject({ name: 'lost-leaf', next: 'vanishing-gradient' });
    const all = (await world().json(['demo', 'lesson', '--json'])) as { lessons: unknown[] };
    expect(all.lessons).toHaveLength(10);
    expect(all.lessons[5]).toEqual(one);
  });

  test.each([
    [['lost-laef'], 'There is no lesson lost-laef.\nDid you mean lost-leaf?\n'],
    [['quux'], 'There is no lesson quux.\nAll lessons: autodiff-tutor demo lesson\n'],
    [['zero'], '"zero" fits 2 lessons: forgotten-zero-grad, nan-at-zero.'],
    [['__proto__'], 'There is no lesson __proto__.'],
    [['\u001b[2J'], 'There is no lesson \ufffd[2J.'],
    [['tiny-step', 'more'], 'too many arguments'],
    [['tiny-step', '--at', 'x=1'], 'demo lesson has no option --at.'],
  ])('refuses %j with a sentence', async (words, sentence) => {
    const { status, stdout, stderr } = await world().run(['demo', 'lesson', ...words]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(sentence);
  });
});
