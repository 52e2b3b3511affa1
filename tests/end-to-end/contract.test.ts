import { describe, expect, test } from 'vitest';
import { sitDown } from '../support/terminal.js';
import { SMALL_DECK, TODAY, world } from '../support/world.js';

describe('the contract with scripts', () => {
  test('due --json lists what a session would ask, in its order', async () => {
    const at = world();
    const deck = at.file('small.md', SMALL_DECK);
    expect(await at.json(['due', '--json', deck], { now: TODAY })).toEqual({
      day: '2026-11-22',
      items: [
        {
          id: 'small/fills',
          deck: 'small',
          kind: 'card',
          level: 'beginner',
          box: 1,
          new: true,
          due: '2026-11-22',
          front: 'What does `backward()` fill in?',
        },
        expect.objectContaining({ id: 'small/rule', kind: 'quiz', level: 'intermediate' }),
        expect.objectContaining({ id: 'small/tape', kind: 'explain', level: 'advanced' }),
      ],
    });
  });

  test('answer --json moves the item, durably', async () => {
    const at = world();
    const deck = at.file('small.md', SMALL_DECK);
    const words = ['answer', 'small/fills', 'knew', '--json', '--decks', deck];
    expect(await at.json(words, { now: TODAY })).toEqual({
      id: 'small/fills',
      grade: 'knew',
      from: 1,
      to: 2,
      due: '2026-11-25',
    });
    const tomorrow = (await at.json(['due', '--json', deck], {
      now: '2026-11-23T10:00:00+01:00',
    })) as { items: { id: string }[] };
    expect(tomorrow.items.map(({ id }) => id)).toEqual(['small/rule', 'small/tape']);
  });

  test('decks --json counts kinds, new, due and boxes', async () => {
    const at = world();
    const deck = at.file('small.md', SMALL_DECK);
    await at.run(['answer', 'small/fills', 'knew', '--decks', deck]);
    expect(await at.json(['decks', '--json', '--decks', deck])).toEqual({
      decks: [
        {
          name: 'small',
          title: 'Small deck',
          path: deck,
          items: 3,
          card: 1,
          quiz: 1,
          explain: 1,
          practice: 0,
          typed: 0,
          cloze: 0,
          reversed: 0,
          new: 2,
          due: 2,
          boxes: [0, 1, 0, 0, 0, 0, 0],
          requires: [],
          open: true,
          left: 1,
        },
      ],
    });
  });

  test('check --json counts and lists; status 1 for errors', async () => {
    const at = world();
    const deck = at.file('bad.md', '## No answer\n\n## Two? {#a}\n\n- [x] only\n- [x] right\n');
    const { status, stdout } = await at.run(['check', deck, '--json']);
    expect(status).toBe(1);
    const { errors, diagnostics } = JSON.parse(stdout) as {
      errors: number;
      diagnostics: unknown[];
    };
    expect(errors).toBe(2);
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ severity: 'error', code: 'quiz-without-wrong-option', line: 3 }),
    );
  });

  test('check tries every demo, and points at the one that cannot be traced', async () => {
    const at = world();
    const item = (id: string, demo: string): string =>
      `## About ${id}? {#${id}}\n\nText of it.\n\n> Demo: ${demo}\n\n`;
    const demos =
      item('good', 'x*y @ x=1, y=2') + item('bad', 'x + sni(x) @ x=1') + item('few', 'x*z @ x=1');
    const { status, stdout } = await at.run(['check', at.file('demos.md', demos), '--json']);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      errors: 2,
      diagnostics: [
        { code: 'bad-demo', line: 11, column: 9, help: 'Did you mean sin?' },
        {
          code: 'bad-demo',
          line: 17,
          column: 9,
          message: expect.stringContaining('"z"') as string,
        },
      ],
    });
  });

  test('demo --json and demo - speak JSON', async () => {
    const at = world();
    const one = await at.json(['demo', 'x*y', '--at', 'x=2,y=3', '--json']);
    expect(one).toMatchObject({ value: 6, grad: { x: 3, y: 2 } });
    const requests =
      '{"expr":"x^2","at":{"x":3}}\n\n{"expr":"x^2" "at":{"x":3}}\n{"expr":"relu(x)","at":{"x":0}}\n';
    const { stdout, status } = await at.run(['demo', '-'], { input: requests });
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(status).toBe(0);
    expect(answers[0]).toMatchObject({ value: 9, grad: { x: 6 } });
    expect(answers[1]).toEqual({
      error: 'The line is not JSON: expected "," or "}" at column 15, but there is "at".',
      column: 15,
      hint: 'Write {"expr": "x*y", "at": {"x": 2, "y": 3}}.',
      line: 3,
    });
    expect(answers[2]).toMatchObject({ value: 0, grad: { x: 0 } });
  });

  test('the day begins at 04:00 of the offset given', async () => {
    const at = world();
    const deck = at.file('small.md', SMALL_DECK);
    const day = async (now: string): Promise<unknown> =>
      ((await at.json(['due', '--json', deck], { now })) as { day: string }).day;
    expect(await day('2026-11-22T03:59:00+01:00')).toBe('2026-11-21');
    expect(await day('2026-11-22T04:00:00+01:00')).toBe('2026-11-22');
    expect(await day('2026-11-22T02:00:00Z')).toBe('2026-11-21');
  });

  test('settings last, and the cap on new items is one of them', async () => {
    const at = world();
    const deck = at.file('small.md', SMALL_DECK);
    expect((await at.run(['config', 'set', 'decks', deck])).status).toBe(0);
    expect((await at.run(['config', 'set', 'new.perDay', '1'])).status).toBe(0);
    const { items } = (await at.json(['due', '--json'])) as { items: { id: string }[] };
    expect(items.map(({ id }) => id)).toEqual(['small/fills']);
    expect((await at.run(['config', 'get', 'new.perDay'])).stdout).toBe('1\n');
    await at.run(['config', 'unset', 'decks']);
    expect((await at.run(['decks'])).stdout).toContain('why-autodiff');
  });

  test('without a command: what is due and what to do next', async () => {
    const at = world();
    const { stdout, status } = await at.run([]);
    expect(status).toBe(0);
    expect(stdout).toContain('Today: 0 reviews and 10 new');
    expect(stdout).toContain('autodiff-tutor study');
  });

  test('NO_COLOR and pipes are bare, FORCE_COLOR is not', async () => {
    const at = world();
    expect((await at.run(['demo'])).stdout).not.toContain('\u001b');
    expect((await at.run(['demo'], { env: { FORCE_COLOR: '1' } })).stdout).toContain('\u001b[');
    const coloured = sitDown(at, ['demo'], { rows: 60 });
    await coloured.ended();
    expect(coloured.written()).toContain('\u001b[36m');
    const bare = sitDown(at, ['demo'], { rows: 60, env: { NO_COLOR: '1' } });
    await bare.ended();
    expect(bare.written()).not.toContain('\u001b[36m');
  });
});
