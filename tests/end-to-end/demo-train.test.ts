import { describe, expect, test } from 'vitest';
import { KEY, sitDown } from '../support/terminal.js';
import { world } from '../support/world.js';

const SHOW_CURSOR = '\u001b[?25h';
const UP = /\u001b\[\d+A/;

/** The part of the JSON document that is looked at here. */
interface Document {
  readonly seed: number;
  readonly models: readonly {
    readonly model: string;
    readonly steps: number;
    readonly outcome: string;
    readonly losses: readonly (number | string)[];
    readonly curvature?: { readonly lrBound: number };
  }[];
}

describe('demo train through a pipe', () => {
  test('shows data, first step, figures and fit of the line, then of the network', async () => {
    const { status, stdout, stderr } = await world().run(['demo', 'train']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).not.toContain('\u001b');
    const titles = [
      ...stdout.matchAll(/^(DATA|START|GRAPH|STEP 1|POINTS|UPDATE|RESULT|RATE|NEXT)/gm),
    ];
    const each = ['DATA', 'START', 'GRAPH', 'STEP 1', 'POINTS', 'UPDATE', 'RESULT', 'RATE'];
    expect(titles.map(([title]) => title)).toEqual([...each, ...each, 'NEXT']);
    expect(stdout).toMatch(/w ← w - lr·g = 0\.2541 - 0\.05 × \(-22\.1821\) = 1\.3633/);
    expect(stdout).toMatch(/step 100 {3}L = 0\.06/);
    expect(stdout).toMatch(/[\u2801-\u28ff]/);
  });

  test('a rate above the bound diverges, and the bound is explained in numbers', async () => {
    const { status, stdout } = await world().run(['demo', 'train', '--model=line', '--lr', '0.3']);
    const text = stdout.replace(/\s+/g, ' ');
    expect(status).toBe(0);
    expect(text).toContain('DIVERGED After');
    expect(text).toContain('1 - lr·λmax = 1 - 0.3 × 10.2372 = -2.0711');
    expect(text).toContain('only if lr < 2/λmax = 0.1954');
  });

  test('at 40 columns no line is wider', async () => {
    const { stdout } = await world().run(['demo', 'train'], { env: { COLUMNS: '40' } });
    for (const line of stdout.split('\n')) expect(line.length, line).toBeLessThanOrEqual(42);
  });

  test('--json is one document, with every loss', async () => {
    const words = [
      'demo',
      'train',
      '--json',
      '--optimizer',
      'adam',
      '--steps',
      '30',
      '--seed',
      '7',
    ];
    const { seed, models } = (await world().json(words)) as Document;
    expect(seed).toBe(7);
    expect(models.map(({ model }) => model)).toEqual(['line', 'network']);
    for (const { steps, losses, outcome } of models) {
      expect({ steps, outcome, losses: losses.length }).toEqual({
        steps: 30,
        outcome: 'fell',
        losses: 31,
      });
    }
  });

  test('--json of a divergence', async () => {
    const words = ['demo', 'train', '--json', '--model', 'line', '--lr', '1e300'];
    const { models } = (await world().json(words)) as Document;
    expect(models[0]).toMatchObject({ outcome: 'diverged' });
    expect(models[0]?.curvature?.lrBound).toBeCloseTo(0.1953666, 6);
  });

  test.each([
    [['--lr', 'fast'], 'A learning rate is a number above 0'],
    [['--lr', '-1'], 'A learning rate is a number above 0'],
    [['--lr', 'Infinity'], 'A learning rate is a number above 0'],
    [['--steps', '0'], 'It takes a whole number from 1 to 100000.'],
    [['--seed', '1.5'], 'It takes a whole number from 0 to 4294967295.'],
    [['--optimizer', 'rmsprop'], 'It is one of sgd, momentum, adam.'],
    [['--model', '__proto__'], 'It is one of line, network, both.'],
    [['faster'], 'too many arguments'],
    [['--at', 'x=2'], 'demo train has no option --at.'],
  ])('refuses %j with a sentence', async (words, sentence) => {
    const { status, stdout, stderr } = await world().run(['demo', 'train', ...words]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(sentence);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});

describe('demo train at a terminal', () => {
  test('draws the curve in place, and a key goes to the end', async () => {
    const learner = sitDown(world(), ['demo', 'train', '--model', 'line']);
    await learner.sees('loss by step', 'data (o) and fit', 'step 0 of 100');
    learner.press(KEY.space);
    await learner.sees('RESULT', 'RATE', 'NEXT');
    expect(await learner.ended()).toBe(0);
    expect(learner.written()).toMatch(UP);
    expect(learner.written().lastIndexOf(SHOW_CURSOR)).toBeGreaterThan(0);
    // One picture is left, the last.
    expect(learner.screen()).toContain('step 100 of 100');
    expect(learner.screen().match(/loss by step/g) ?? []).toHaveLength(
      learner.screen().includes('loss by step') ? 1 : 0,
    );
  });

  test('at 40 columns the plots are stacked', async () => {
    const learner = sitDown(world(), ['demo', 'train', '--model', 'line'], {
      columns: 40,
      rows: 30,
    });
    const screen = await learner.sees('loss by step', 'data (o) and fit', 'step 0 of 100');
    const rowOf = (text: string) => screen.split('\n').findIndex((row) => row.includes(text));
    expect(rowOf('data (o)')).toBeGreaterThan(rowOf('loss by step'));
    learner.press(KEY.space);
    expect(await learner.ended()).toBe(0);
  });

  test.each([
    ['Ctrl-C', KEY.ctrlC],
    ['Ctrl-D', KEY.ctrlD],
  ])('%s gives the terminal back', async (_name, key) => {
    const learner = sitDown(world(), ['demo', 'train']);
    await learner.sees('step 0 of 100');
    learner.press(key);
    expect(await learner.ended()).toBe(130);
    expect(learner.written().endsWith(SHOW_CURSOR)).toBe(true);
    expect(learner.screen()).not.toContain('RESULT');
  });

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'])('%s gives the terminal back', async (signal) => {
    const learner = sitDown(world(), ['demo', 'train']);
    await learner.sees('step 0 of 100');
    learner.kill(signal);
    expect(await learner.ended()).toBe(130);
    expect(learner.written().endsWith(SHOW_CURSOR)).toBe(true);
  });

  test('a dumb terminal gets figures', async () => {
    const learner = sitDown(world(), ['demo', 'train', '--model', 'line'], {
      env: { TERM: 'dumb' },
    });
    expect(await learner.ended()).toBe(0);
    expect(learner.written()).not.toContain('\u001b');
    expect(learner.written()).toContain('step 100   L = ');
  });
});
