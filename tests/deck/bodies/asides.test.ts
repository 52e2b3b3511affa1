import { describe, expect, it } from 'vitest';
import type { Asides } from '../../../src/deck/item.js';
import { readDemo } from '../../../src/deck/bodies/demo.js';
import { findings, item } from '../reading.js';

async function asides(...quote: readonly string[]): Promise<Asides> {
  return (await item('## Q', '', 'A', '', ...quote)).asides;
}

describe('asides', () => {
  it('are recognised by their first word, in any case and emphasis', async () => {
    expect(
      await asides('> hint: a', '', '> **Why:** b', '', '> __SOURCE__: c', '', '> *Hint:* d'),
    ).toEqual({ lessons: [], hints: ['a', 'd'], whys: ['b'], sources: ['c'], demos: [] });
  });

  it('may share a quote, by lines or by paragraphs', async () => {
    expect(await asides('> Hint: a', '> b', '> Why: c', '>', '> d', '>', '> Source: e')).toEqual({
      lessons: [],
      hints: ['a\nb'],
      whys: ['c\n\nd'],
      sources: ['e'],
      demos: [],
    });
  });

  it('may hold any Markdown, in which their words are just text', async () => {
    expect(
      await asides('> Why:', '>', '> - Hint: a', '>', '> ```', '> Hint: b', '> ```', '> > Why: c'),
    ).toMatchObject({ hints: [], whys: ['- Hint: a\n\n```\nHint: b\n```\n> Why: c'] });
  });

  it('keep their text as text even if it would be something else without its word', async () => {
    expect(await asides('> Source: [docs]: https://example.org')).toMatchObject({
      sources: ['\\[docs]: https://example.org'],
    });
    expect(
      await asides('> Hint: # 1', '', '> Hint:', '>     a', '', '> Why: b', '=='),
    ).toMatchObject({
      hints: ['\\# 1', 'a'],
      whys: ['b\n\\=='],
    });
  });

  it('may teach what the item asks, in several lessons', async () => {
    expect(await asides('> Learn: a', '>', '> *b*', '', '> learn: c')).toMatchObject({
      lessons: ['a\n\n*b*', 'c'],
    });
  });

  it('are not made by other quotes, nor by quotes in lists or code', async () => {
    const body = [
      '> Hints and tips',
      '',
      '> Note: a',
      '',
      '- > Hint: b',
      '',
      '```',
      '> Why: c',
      '```',
    ];
    expect(await item('## Q', ...body)).toMatchObject({
      back: body.join('\n'),
      asides: { hints: [], whys: [] },
    });
  });

  it('are missed if their word is misspelt, which is reported', async () => {
    expect(await findings('## Q', 'A', '', '> Why: a', '> Suorce: b', '', '> Demos: x')).toEqual([
      'misspelt-aside 5:3 Suorce',
      'misspelt-aside 7:3 Demos',
    ]);
  });
});

describe('a demo', () => {
  it('is an expression and a point', async () => {
    expect(
      await asides(
        '> Demo: x*y + sin(x) @ x=2, y = -3.5e-1',
        '',
        '> Demo: `a*b*a` @ `a=.5,b=−1`',
        '',
        '> Demo: 2*sin(1)^e',
        '',
        '> Demo: θ_1',
        '> @ θ_1=-0',
      ),
    ).toMatchObject({
      demos: [
        { expression: 'x*y + sin(x)', at: { x: 2, y: -0.35 } },
        { expression: 'a*b*a', at: { a: 0.5, b: -1 } },
        { expression: '2*sin(1)^e', at: {} },
        { expression: 'θ_1', at: { θ_1: 0 } },
      ],
    });
  });

  it('does not confuse a variable with a property that objects have', async () => {
    const { demos } = await asides('> Demo: __proto__ @ __proto__=1, constructor=2');
    expect(Object.entries(demos[0]?.at ?? {})).toEqual([
      ['__proto__', 1],
      ['constructor', 2],
    ]);
  });

  it.each([
    ['', 'no expression'],
    ['@ x=1', 'no expression'],
    ['x', 'no value for `x`'],
    ['sin(x)', 'no value for `x`'],
    ['x @', '`` does not give a value'],
    ['x @ x', '`x` does not give a value'],
    ['x @ x=1,', '`` does not give a value'],
    ['x @ 2=1', '`2=1` does not give a value'],
    ['x @ x==1', '`x==1` does not give a value'],
    ['x @ x=1e999', '`1e999` is not a number'],
    ['x @ x=0x10', '`0x10` is not a number'],
    ['x @ x=1 y=2', '`x=1 y=2` does not give a value'],
    ['x @ x=', '`` is not a number'],
    ['x @ x=NaN', '`NaN` is not a number'],
    ['x @ x=1, x=2', 'gives `x` two values'],
    ['x @ x=1 @ x=2', 'more than one `@`'],
  ])('says what is wrong with `%s`', async (text, problem) => {
    const reading = readDemo(text);
    expect(reading.kind === 'wrong' ? reading.message : reading).toContain(problem);
    expect(await findings('## Q', 'A', `> Demo: ${text}`)).toEqual([
      `bad-demo 3:1 > Demo: ${text}`.trimEnd(),
    ]);
  });
});
