import { describe, expect, test } from 'vitest';
import { CHAIN, PRODUCT, TRACE } from '../support/skills.js';
import { KEY, sitDown } from '../support/terminal.js';
import { type World, world } from '../support/world.js';

interface Made {
  readonly id: string;
  readonly seed: string;
  readonly question: string;
  readonly at: Readonly<Record<string, number>>;
  readonly answer: number | string;
  readonly mistakes: readonly { readonly code: string; readonly answer: number | string }[];
}

async function worldWith(...items: readonly (readonly string[])[]): Promise<World> {
  const at = world();
  const deck = at.file('small.md', items.map((lines) => lines.join('\n')).join('\n\n'));
  await at.run(['config', 'set', 'decks', deck]);
  return at;
}

async function made(at: World, ...args: readonly string[]): Promise<Made[]> {
  const { stdout } = await at.run(['practice', '--json', ...args]);
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Made);
}

const TO_NEXT_QUESTION = '\u001b[F';

const mistaken = ({ mistakes }: Made, code: string): string =>
  String(mistakes.find((mistake) => mistake.code === code)?.answer);

describe('a skill at a terminal', () => {
  test('names the mistake, allows another try, works the numbers out, and comes back with others', async () => {
    const at = await worldWith(CHAIN);
    const [first, second] = await made(at, '--count', '2');
    if (first === undefined || second === undefined) throw new Error('no questions');
    const learner = sitDown(at, ['study'], { rows: 40 });
    await learner.sees('Differentiate a power of a line', 'practice · beginner · new', 'dy/dx = …');
    learner.press(mistaken(first, 'inner-derivative-missing'), KEY.enter);
    await learner.sees('The inner derivative is missing', 'Try once more.');
    learner.press('12345', KEY.enter);
    await learner.sees('✗ Not right · box 1', `dy/dx = ${first.answer}`, 'REVERSE', '◀');
    learner.press(KEY.space);
    await learner.sees(
      'again',
      second.question.split('\n').at(-1)?.replaceAll('`', '').slice(0, 12) ?? '',
    );
    learner.press(String(second.answer), KEY.enter);
    await learner.sees('✓ Right');
    learner.press(KEY.space);
    await learner.sees('1 item answered');
    expect(await learner.ended()).toBe(0);
  });

  test('asks again if it is not an answer, gives hints, and quits on Ctrl-C', async () => {
    const at = await worldWith(CHAIN);
    const [first] = await made(at);
    const learner = sitDown(at, ['study'], { columns: 40 });
    await learner.sees('Differentiate a power');
    learner.press('h');
    await learner.sees('What is inside? At x =');
    learner.press('x', KEY.enter);
    await learner.sees('contains the name');
    learner.press('\u007f', '1/0', KEY.enter);
    await learner.sees('finite');
    learner.press('\u0015', String(first?.answer), KEY.enter);
    await learner.sees('✓ Right');
    learner.press(KEY.ctrlC);
    expect(await learner.ended()).toBe(130);
    const { items } = (await at.json(['due', '--json'], { now: '2026-11-23T10:00:00+01:00' })) as {
      items: { box: number }[];
    };
    // With a hint, right is shaky.
    expect(items).toMatchObject([{ id: 'small/chain', box: 1 }]);
  });

  test('accepts a formula in any form, with a caret under a slip', async () => {
    const at = await worldWith(PRODUCT);
    const learner = sitDown(at, ['study']);
    await learner.sees('v = a*b, upstream g', 'Type a formula');
    learner.press('g*(b', KEY.enter);
    await learner.sees('never closed', '^');
    learner.press('\u0015', 'g*a', KEY.enter);
    await learner.sees('Not g*a. The factors are swapped', 'Try once more.');
    learner.press('b*v*g/v', KEY.enter);
    await learner.sees('✓ Right');
  });

  test('walks through a trace, cell by cell', async () => {
    const at = await worldWith(TRACE);
    const [one] = await made(at);
    const learner = sitDown(at, ['study'], { rows: 34 });
    await learner.sees('step 1 of');
    for (const answer of one?.answer as unknown as number[]) {
      learner.press(TO_NEXT_QUESTION);
      await learner.sees('▏');
      learner.press(String(answer), KEY.enter);
      await learner.sees('Right');
    }
    learner.press(KEY.space);
    await learner.sees('✓ Right');
  });
});

describe('skills for scripts', () => {
  test('print a question a line, the same for the same seed, and touch no box', async () => {
    const at = await worldWith(CHAIN, PRODUCT, TRACE);
    const all = await made(at, '--seed', '7');
    expect(all.map(({ id }) => id)).toEqual(['small/chain', 'small/product', 'small/trace']);
    expect(await made(at, '--seed', '7')).toEqual(all);
    const some = await made(at, 'small/chain', '--count', '5', '--seed', '7');
    expect(some).toHaveLength(5);
    expect(some[0]).toEqual(all[0]);
    expect(new Set(some.map((one) => JSON.stringify(one.at))).size).toBe(5);
    expect((await at.json(['stats', '--json'])) as object).toMatchObject({ started: 0 });
  });

  test('are graded by the answer given, and stats names what goes wrong', async () => {
    const at = await worldWith(CHAIN);
    for (const seed of ['1', '2', '3']) {
      const [one] = await made(at, 'small/chain', '--seed', seed);
      if (one === undefined) throw new Error('no question');
      const said = mistaken(one, 'inner-derivative-missing');
      const args = ['answer', 'small/chain', '--said', said, '--seed', seed, '--json'];
      expect(await at.json(args)).toMatchObject({
        ...{ id: 'small/chain', right: false, mistake: 'inner-derivative-missing' },
        ...{ grade: 'missed', from: 1, to: 1, due: '2026-11-23' },
      });
    }
    const { stdout } = await at.run(['stats']);
    expect(stdout).toContain('3 times: The inner derivative is missing');
    expect(await at.json(['stats', '--json'])).toMatchObject({
      mistakes: [{ code: 'inner-derivative-missing', times: 3, items: ['small/chain'] }],
    });
    const [next] = await made(at);
    const right = ['answer', 'small/chain', '--said', String(next?.answer), '--json'];
    expect(await at.json(right)).toMatchObject({ right: true, mistake: null, grade: 'knew' });
  });

  test('refuse anything that is not an answer, and record nothing', async () => {
    const at = await worldWith(CHAIN);
    for (const said of ['', 'x', '1/0', 'nan', '2*', '9'.repeat(10_000)]) {
      const { status, stderr } = await at.run(['answer', 'small/chain', '--said', said]);
      expect(status).toBe(2);
      expect(stderr).toContain('nothing was recorded');
    }
    expect((await at.json(['stats', '--json'])) as object).toMatchObject({ started: 0 });
    const card = at.file('card.md', '## Q\n\nA');
    const { status, stderr } = await at.run(['answer', 'card/q', '--said', 'A', '--decks', card]);
    expect({ status, stderr }).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('missed, shaky or knew') as unknown,
    });
  });

  test('practise in plain lines without touching a box', async () => {
    const at = await worldWith(CHAIN);
    const [one] = await made(at, '--seed', '4');
    const input = `hint\n${mistaken(one ?? ({} as Made), 'sign-flipped')}\n${one?.answer ?? ''}\n`;
    const { stdout, status } = await at.run(['practice', '--seed', '4'], { input });
    expect(status).toBe(0);
    expect(stdout).toContain('What is inside?');
    expect(stdout).toContain('The sign is wrong.');
    expect(stdout).toContain('✓ Right');
    expect(stdout).toContain('1 of 1 question right. No box was touched.');
    expect((await at.json(['stats', '--json'])) as object).toMatchObject({ started: 0 });
  });

  test('go on in plain lines for as many rounds as there are questions', async () => {
    const at = await worldWith(CHAIN);
    const questions = await made(at, '--seed', '4', '--count', '3');
    const input = questions.map(({ answer }) => `${answer}\n`).join('');
    const args = ['practice', '--seed', '4', '--count', '3'];
    expect((await at.run(args, { input })).stdout).toContain('3 of 3 questions right.');
    const left = await at.run(args, { input: `${questions[0]?.answer ?? ''}\nquit\n` });
    expect(left.stdout).toContain('1 of 1 question right.');
  });

  test('are refused if there are none', async () => {
    const at = await worldWith(CHAIN);
    const card = at.file('card.md', '## Q\n\nA');
    const none = await at.run(['practice', '--json', '--decks', card]);
    expect(none).toMatchObject({
      ...{ status: 0, stdout: '' },
      stderr: expect.stringContaining('no skill') as unknown,
    });
    const wrong = await at.run(['practice', 'card/q', '--json', '--decks', card]);
    expect(wrong).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('not asked with new numbers') as unknown,
    });
    expect((await at.run(['practice', 'small/chian', '--json'])).stderr).toContain('Did you mean');
  });
});
