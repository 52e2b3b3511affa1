import { describe, expect, test } from 'vitest';
import { study } from '../support/learners.js';
import { KEY, type LearnerTerminal, sitDown } from '../support/terminal.js';
import { world } from '../support/world.js';

/**
 * The README's pictures are screens of the built program, redrawn here and compared. After an intended change:
 * `npm run pictures`.
 */
async function matches(name: string, learner: LearnerTerminal, title: string): Promise<void> {
  const url = new URL(`../../.config/pictures/${name}.svg`, import.meta.url);
  await expect(learner.picture(title)).toMatchFileSnapshot(url.pathname);
}

const at = (args: readonly string[], rows: number, columns = 80): LearnerTerminal =>
  sitDown(world(), args, { rows, columns });

/** The result of a mistake on the question for a seed. */
async function mistaken(id: string, seed: string, code: string): Promise<string> {
  const made = (await world().json(['practice', id, '--json', '--seed', seed])) as {
    mistakes: { code: string; answer: number }[];
  };
  return String(made.mistakes.find((mistake) => mistake.code === code)?.answer);
}

describe('the pictures of the README', () => {
  test('study', async () => {
    const learner = at(['study', 'why-autodiff'], 34);
    await learner.sees('space to the question');
    learner.press(KEY.space);
    await learner.sees('space show');
    learner.press(KEY.space);
    await learner.sees('3 knew');
    await matches('study', learner, 'A card of the opening deck, answered');
    learner.press('q');
    expect(await learner.ended()).toBe(0);
  });

  test('practice', async () => {
    const learner = at(['practice', 'derivatives/power-of-a-line', '--seed', '5'], 44);
    await learner.sees('dy/dx = …');
    for (const code of ['inner-derivative-missing', 'outer-taken-at-x']) {
      learner.press(await mistaken('derivatives/power-of-a-line', '5', code), KEY.enter);
      await learner.sees(code.startsWith('inner') ? 'Try once more.' : 'space next');
    }
    await matches(
      'practice',
      learner,
      'A skill answered wrong: the mistake named, the trace worked out',
    );
    learner.press('q');
    expect(await learner.ended()).toBe(0);
  });

  test.each([
    ['demo', ['demo'], 48, 'The trace of ln(x1) + x1*x2 - sin(x2) at (2, 5)'],
    [
      'both',
      ['demo', 'sigmoid(w*x+b)', '--at', 'w=2,x=1.5,b=-3', '--mode', 'both'],
      60,
      'Forward and reverse mode of sigmoid(w*x+b), side by side',
    ],
    ['lesson', ['demo', 'lesson', 'order'], 70, 'A lesson: backward without topological order'],
  ] as const)('%s', async (name, args, rows, title) => {
    const learner = at(args, rows);
    expect(await learner.ended()).toBe(0);
    await matches(name, learner, title);
  });

  test('step', async () => {
    const learner = at(['demo', '--step'], 30);
    await learner.sees('step 1 of 16');
    for (let step = 0; step < 14; step += 1) learner.press(KEY.space);
    await learner.sees('step 15 of 16');
    await matches('step', learner, 'The walk through the tape, one edge highlighted');
    learner.press('q');
    expect(await learner.ended()).toBe(0);
  });

  test('train', async () => {
    const learner = at(['demo', 'train', '--model', 'network'], 90);
    learner.press(KEY.space);
    expect(await learner.ended()).toBe(0);
    await matches('train', learner, 'A tiny network, trained on the tape: first step, loss, fit');
  });

  test('stats', { timeout: 60_000 }, async () => {
    const own = world();
    await study(own, 42, {});
    const now = '2027-01-11T21:00:00+01:00';
    const learner = sitDown(own, ['stats'], { rows: 92, columns: 80, now });
    expect(await learner.ended()).toBe(0);
    await matches('stats', learner, 'The record of six weeks');
  });

  test('graph', async () => {
    const { stdout } = await world().run(['demo', '--format', 'svg']);
    const url = new URL('../../.config/pictures/graph.svg', import.meta.url);
    await expect(stdout).toMatchFileSnapshot(url.pathname);
  });
});
