import { beforeEach, describe, expect, test } from 'vitest';
import { deckWith, run, snippetsIn } from './a-deck.js';
import { judgeDemos } from './demos.js';
import { judge } from './judge.js';
import type { Run } from './runs.js';
import type { Snippet } from './snippets.js';

describe('the judgement of a snippet', () => {
  const LINES = ['', '', '', 'print(1)  # prints: 1', 'print(2)', 'f()  # raises: ValueError: odd'];
  const raised = (type: string, message: string, line: number): Run['raised'] => ({
    type,
    message,
    ranges: [[line, line]],
  });
  let snippet: Snippet;
  beforeEach(async () => {
    const code = ['```python', ...LINES.slice(3), '```', '', '<!-- prints: 2 -->'];
    const [found] = await snippetsIn(...code);
    if (found === undefined) throw new Error('no snippet');
    snippet = found;
  });
  const judged = (result: Run): string[] =>
    judge(snippet, result, LINES).map(({ code, line, message }) => `${code} ${line}: ${message}`);

  test('finds nothing where all is as said', () => {
    expect(judged(run('1\n2  \n', raised('ValueError', 'an odd one', 3)))).toEqual([]);
  });

  test('tells the first line that differs, is missing, or is one too many', () => {
    const end = raised('ValueError', 'odd', 3);
    expect(judged(run('1\n3\n', end))).toEqual(['snippet-output 9: It prints `3`, not `2`.']);
    expect(judged(run('1\n', end))).toEqual([
      'snippet-output 9: It prints only 1 of the 2 lines said.',
    ]);
    expect(judged(run('1\n2\n3\n', end))).toEqual([
      'snippet-output 9: It also prints `3`, of which nothing is said.',
    ]);
    expect(judged(run(' 1\n2\n', end))).toEqual(['snippet-output 4: It prints ` 1`, not `1`.']);
  });

  test('tells an exception that is missing, another, or raised elsewhere', () => {
    const output = '1\n2\n';
    expect(judged(run(output))).toEqual(['snippet-raises 6: It raises nothing.']);
    expect(judged(run(output, raised('TypeError', 'odd', 3)))).toEqual([
      'snippet-raises 6: It raises TypeError: odd',
    ]);
    expect(judged(run(output, raised('ValueError', 'even', 3)))).toEqual([
      'snippet-raises 6: It raises ValueError: even',
    ]);
    expect(judged(run(output, raised('ValueError', 'odd', 2)))).toEqual([
      'snippet-raises 6: It raises this on line 5, not here.',
    ]);
  });

  test('tells of a snippet that hangs, floods or dies', () => {
    const codes = (['hung', 'flooded', 'died'] as const).map((end) =>
      judged({ ...run(''), end, detail: 'signal 11' }),
    );
    expect(codes).toEqual([
      ['snippet-hangs 4: It was stopped after 10 seconds.'],
      ['snippet-output 4: It prints more than a megabyte.'],
      ['snippet-dies 4: It ended Python itself: signal 11.'],
    ]);
  });
});

describe('the judgement of demos', () => {
  const judged = async (...lines: readonly string[]): Promise<string[]> => {
    const { items } = await deckWith('A', '', ...lines);
    return items
      .flatMap(judgeDemos)
      .map(({ line, message, help }) => `${line}: ${message} ${help}`);
  };

  test('finds nothing where the engine agrees within a thousandth', async () => {
    expect(await judged('> Demo: x^2 @ x=3', '', '<!-- gives: value=9, x=6 -->')).toEqual([]);
    expect(await judged('> Demo: ln(x) @ x=4', '<!-- gives: value=1.386 -->')).toEqual([]);
    const two = ['> Why: so.', '> Demo: x @ x=1', '> Demo: x @ x=2', ''];
    expect(await judged(...two, '<!-- gives: value=1 -->', '<!-- gives: value=2 -->')).toEqual([]);
    expect(await judged('> Hint: none')).toEqual([]);
  });

  test('tells what is wrong, what is not said, and what it would be', async () => {
    const demo = '> Demo: x*y @ x=3, y=2';
    expect(await judged(demo, '', '<!-- gives: value=6, x=3 -->')).toMatchObject([
      expect.stringContaining('7: `x` is 2, not 3.'),
    ]);
    expect(await judged(demo, '', '<!-- gives: value=, x=2 -->')).toMatchObject([
      expect.stringContaining('7: `value` is 6, not .'),
    ]);
    expect(await judged(demo, '', '<!-- gives: x=2 -->')).toMatchObject([
      expect.stringContaining('7: It does not say the value.'),
    ]);
    expect(await judged(demo, '', '<!-- gives: value=6, z=1 -->')).toMatchObject([
      expect.stringContaining('7: The demo has no `z`.'),
    ]);
    expect(await judged(demo, '', '> Why: so.', '', '<!-- gives: value=6 -->')).toEqual([
      '5: Nothing is said of what `x*y` gives. Write below the quote: `<!-- gives: value=6, x=2, y=3 -->`.',
      expect.stringContaining('9: There is no demo right above it.'),
    ]);
  });
});
