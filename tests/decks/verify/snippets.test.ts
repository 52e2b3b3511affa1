import { describe, expect, test } from 'vitest';
import { run, snippetsIn } from './a-deck.js';
import { judgeForm } from './judge.js';
import { covers, recordOf } from './record.js';

describe('the snippets of a deck', () => {
  test('are its blocks of Python, in quotes and lists too, with line and version', async () => {
    const found = await snippetsIn(
      ...['```python', 'print(1)', '```', '', '```text', 'print(2)', '```', ''],
      ...['- one', '', '  ```python since="2.0"', '  print(3)', '  ```', ''],
      ...['> Why: so.', '>', '> ```py', '> print(4)', '> print(5)', '> ```', ''],
      '> Source: [here](https://example.org/page)',
    );
    expect(found.map(({ code, line, since }) => [code, line, since])).toEqual([
      ['print(1)\n', 4, undefined],
      ['print(3)\n', 14, '2.0'],
      ['print(4)\nprint(5)\n', 20, undefined],
    ]);
    expect(found[0]).toMatchObject({ id: 'deck/q', page: 'https://example.org/page' });
    expect(new Set(found.map(({ hash }) => hash)).size).toBe(3);
  });

  test('are annotated in their code and in the comments right below', async () => {
    const [snippet] = await snippetsIn(
      ...['```python', 'print(m)  # prints: tensor([[1.],', '# prints:         [2.]])', 'print()'],
      ...['# prints:', 'x.backward()  # raises: RuntimeError', '```', ''],
      ...['<!-- prints: 3 -->', '<!-- prints: 4 -->', '', '<!-- other -->', '', 'Text.', ''],
      '<!-- prints: of nothing -->',
    );
    expect(snippet?.said).toEqual({
      prints: [
        { text: 'tensor([[1.],', line: 4 },
        { text: '        [2.]])', line: 5 },
        { text: '', line: 7 },
        { text: '3', line: 11 },
        { text: '4', line: 12 },
      ],
      raises: [{ text: 'RuntimeError', line: 8, shown: true }],
    });
  });

  test('have to show something, and to name a page where they may be skipped', async () => {
    const codes = async (...lines: readonly string[]) =>
      (await snippetsIn(...lines)).flatMap((one) => judgeForm(one, lines)).map(({ code }) => code);
    expect(await codes('```python', 'x = 1', '```')).toEqual(['snippet-shows-nothing']);
    expect(await codes('```python', 'x = 1', 'assert x == 1', '```')).toEqual([]);
    expect(await codes('```python', 'print(1)', '```', '<!-- prints: 1 -->')).toEqual([]);
    expect(await codes('```python since="2.0"', 'f()  # raises: E', '```')).toEqual([
      'since-without-source',
    ]);
    expect(
      await codes('```python since="new"', 'f()  # raises: E', '```', '> Source: https://a.b'),
    ).toEqual(['bad-since']);
  });
});

describe('the record', () => {
  test('holds what was printed and raised, and why the rest was skipped', async () => {
    const [one, two] = await snippetsIn(
      ...['```python', 'print(1)', '```', '', '```python since="2.0"', 'print(2)', '```', ''],
      '> Source: https://example.org/page',
    );
    const [another] = await snippetsIn('```python', 'print(3)', '```');
    if (one === undefined || two === undefined || another === undefined)
      throw new Error('no snippets');
    const python = { path: 'python3', python: '3.11.2', torch: '1.13.0' };
    const record = recordOf(
      [one, two],
      new Map([
        [one, run('1\n')],
        [another, run('of another deck\n')],
      ]),
      python,
      '2026-11-25',
    );
    expect(record).toEqual({
      ...{ date: '2026-11-25', python: '3.11.2', torch: '1.13.0', run: 1, skipped: 1 },
      snippets: [
        { id: 'deck/q', hash: one.hash, printed: ['1'], raised: null },
        {
          ...{ id: 'deck/q', hash: two.hash, skipped: 'needs PyTorch 2.0' },
          page: 'https://example.org/page',
        },
      ],
    });
    expect(covers(record, { ...record, date: '2027-01-01' })).toBe(true);
    expect(covers(undefined, record)).toBe(false);
    expect(covers({ ...record, snippets: [] }, record)).toBe(false);
    expect(covers({ ...record, torch: '1.9.0' }, record)).toBe(false);
    const newer = { ...python, torch: '2.1.0' };
    const all = new Map([one, two].map((snippet) => [snippet, run('1\n')] as const));
    const full = recordOf([one, two], all, newer, '2026-11-24');
    expect(covers(full, record)).toBe(true);
    expect(covers(record, full)).toBe(false);
    const other = recordOf([one, two], new Map([[one, run('2\n')]]), python, '2026-11-25');
    expect(covers(full, other)).toBe(false);
  });
});
