import { describe, expect, test } from 'vitest';
import { KEY, sitDown } from '../support/terminal.js';
import { world } from '../support/world.js';

const PRODUCT = ['demo', 'x*y + x', '--at', 'x=2,y=3'];

describe('demo --step at a terminal', () => {
  test('walks forward and back, and leaves the terminal as it was', async () => {
    const learner = sitDown(world(), [...PRODUCT, '--step']);
    await learner.sees('step 1 of 9', 'Input v₋₁');
    learner.press(KEY.space, KEY.space);
    await learner.sees('step 3 of 9', 'v₁ = v₋₁ * v₀ = 2.0000 * 3.0000 = 6.0000');
    learner.press('p');
    await learner.sees('step 2 of 9');
    learner.press('G');
    await learner.sees('step 9 of 9', 'The end of the tape: ∂f/∂x = 4.0000, ∂f/∂y = 2.0000.');
    learner.press('?');
    await learner.sees('any key goes back');
    learner.press('q', 'q');
    expect(await learner.ended()).toBe(0);
    expect(learner.written()).toContain('\u001b[?1049l');
  });

  test('learns what the mistake was', async () => {
    const learner = sitDown(world(), [...PRODUCT, '--predict'], { columns: 40 });
    await learner.sees('step 1 of 9');
    learner.press(KEY.space, KEY.space);
    await learner.sees('step 3 of 9', '= ?');
    learner.press('5', KEY.enter);
    await learner.sees('5 is not it.', 'That is the sum');
    learner.press('6', KEY.enter);
    await learner.sees('Right.');
    learner.press(KEY.space);
    await learner.sees('step 4 of 9', '= ?');
    learner.press('8', KEY.enter);
    await learner.sees('Right.', '1 of 2 right');
    learner.press('q');
    expect(await learner.ended()).toBe(0);
    await learner.sees('1 of 2 predicted right at the first try.');
  });

  test('has nothing to walk through in a lone number', async () => {
    const { status, stderr } = await world().run(['demo', '3', '--step']);
    expect(status).toBe(2);
    expect(stderr).toContain('There is nothing to walk through');
  });

  test('Ctrl-C gives the screen back, with status 130', async () => {
    const learner = sitDown(world(), [...PRODUCT, '--step'], { env: { NO_COLOR: '1' } });
    await learner.sees('step 1 of 9');
    learner.press(KEY.ctrlC);
    expect(await learner.ended()).toBe(130);
    expect(learner.written()).toContain('\u001b[?1049l');
  });
});

describe('a variable without a value', () => {
  test('is asked for at a terminal, until it is a number', async () => {
    const learner = sitDown(world(), ['demo', 'x*y', '--at', 'x=2'], { rows: 60 });
    await learner.sees('y =');
    learner.press('three', KEY.enter);
    await learner.sees('That is no number.');
    learner.press('3', KEY.enter);
    await learner.sees('∂f/∂x = 3.0000');
    expect(await learner.ended()).toBe(0);
  });

  test('is asked for at a terminal that can do nothing but lines, too', async () => {
    const learner = sitDown(world(), ['demo', 'x*y', '--at', 'x=2'], { env: { TERM: 'dumb' } });
    await learner.sees('y =');
    learner.press('3', KEY.enter);
    expect(await learner.ended()).toBe(0);
  });

  test('is asked for before a walk, too', async () => {
    const learner = sitDown(world(), ['demo', 'x^2', '--step']);
    await learner.sees('x =');
    learner.press('3', KEY.enter);
    await learner.sees('step 1 of 4');
    learner.press(KEY.space);
    await learner.sees('step 2 of 4', '9.0000');
    learner.press('q');
    expect(await learner.ended()).toBe(0);
  });

  test.each([
    ['Ctrl-C', KEY.ctrlC],
    ['Ctrl-D', KEY.ctrlD],
  ])('%s at the question ends with status 130', async (_name, key) => {
    const learner = sitDown(world(), ['demo', 'x^2']);
    await learner.sees('x =');
    learner.press(key);
    expect(await learner.ended()).toBe(130);
    expect(learner.written()).not.toContain('has no value');
  });

  test('is an error elsewhere', async () => {
    const { status, stderr } = await world().run(['demo', 'x^2']);
    expect(status).toBe(2);
    expect(stderr).toContain('"x" has no value.');
  });
});

describe('demo --step elsewhere', () => {
  test('prints every step', async () => {
    const { status, stdout } = await world().run([...PRODUCT, '--step']);
    expect(status).toBe(0);
    expect(stdout.match(/^\d+\. /gm)).toHaveLength(9);
  });

  test('takes nothing that it cannot show', async () => {
    const { status, stderr } = await world().run([...PRODUCT, '--step', '--format', 'json']);
    expect(status).toBe(2);
    expect(stderr).toContain('--format');
  });
});
