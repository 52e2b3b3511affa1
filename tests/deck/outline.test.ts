import { describe, expect, it } from 'vitest';
import { outlineDeck } from '../../src/deck/outline.js';
import { LEVELS } from '../../src/deck/item.js';
import { KIND_CLASSES } from '../../src/kinds/registry.js';
import { itemReader } from '../../src/deck/bodies/read-item.js';
import { findings, read } from './reading.js';

describe('outlineDeck', () => {
  it('describes items by their headings, without reading their bodies', async () => {
    const text = '# G\n## A {#a .explain}\nno concepts\n## B {.advanced tags="t"}\n\n> Hint: h';
    const outline = await outlineDeck(text, { name: 'deck', path: 'x/deck.md' });
    expect(outline).toMatchObject({ name: 'deck', path: 'x/deck.md', title: 'G', diagnostics: [] });
    expect(outline.entries).toMatchObject([
      {
        id: 'deck/a',
        front: 'A',
        group: 'G',
        level: 'beginner',
        tags: [],
        line: 2,
        classes: ['explain'],
      },
      { id: 'deck/b', front: 'B', level: 'advanced', tags: ['t'], line: 4, classes: [] },
    ]);
    const readings = outline.entries.map(itemReader(outline));
    expect(readings.map(({ item, diagnostics }) => [item, diagnostics[0]?.code])).toEqual([
      [undefined, 'explain-without-concepts'],
      [undefined, 'empty-answer'],
    ]);
  });

  it('reads headings as CommonMark has them', async () => {
    const { deck } = await read(
      '## Closed ##',
      'a',
      '  ## In by two',
      'b',
      '',
      'On *two*',
      '  lines {#two}',
      '------------',
      'c',
      '##\tTab',
      'd',
      '',
      '- ## In a list',
      '',
      '      ## Code',
      '~~~',
      '## Code',
      '~~~',
      '<!--',
      '## Comment',
      '-->',
      '> ## Quote',
    );
    expect(deck.entries.map(({ id, front, line }) => [id, front, line])).toEqual([
      ['deck/closed', 'Closed', 1],
      ['deck/in-by-two', 'In by two', 3],
      ['deck/two', 'On *two* lines', 6],
      ['deck/tab', 'Tab', 10],
    ]);
  });

  it('keeps the first of several items with one id, and names its line', async () => {
    const { deck, diagnostics } = await read('## A', 'a', '## B {#a}', 'b', '## a', 'c');
    expect(deck.entries.map(({ front }) => front)).toEqual(['A']);
    expect(deck.rejected.map(({ front }) => front)).toEqual(['B', 'a']);
    expect(diagnostics.map(({ line, message }) => [line, message])).toEqual([
      [3, 'The id `a` is already used by the item on line 1.'],
      [5, 'The id `a` is already used by the item on line 1.'],
    ]);
  });

  it('treats ids and names as plain text', async () => {
    const ids = ['__proto__', 'constructor', '../../etc/passwd', 'a/b', '.', 'ünï'];
    const text = ids.map((id) => `## Q ${id} {#${id}}\nA`).join('\n');
    const outline = await outlineDeck(text, { name: '__proto__', path: 'x' });
    expect(outline.entries.map(({ id }) => id)).toEqual(ids.map((id) => `__proto__/${id}`));
    expect(outline.diagnostics).toEqual([]);
  });

  it('allows comments and link definitions, but no text, outside items', async () => {
    const fine = ['<!-- note -->', '', '[a]: /b', '# G', '<!--', 'x', '-->', '## Q', 'A'];
    expect(await findings(...fine)).toEqual([]);
    expect(await findings('# G', 'Hello.', '', 'You.', '## Q', 'A', '# H', '- x')).toEqual([
      'text-before-first-item 2:1 Hello.',
      'text-before-first-item 8:1 - x',
    ]);
  });

  it('suggests what a misspelt class or attribute was meant to be', async () => {
    const helpFor = async (attributes: string) =>
      (await read(`## Q {${attributes}}`, 'A')).diagnostics.map(({ code, help }) => [code, help]);
    expect(await helpFor('.Advanced')).toEqual([['unknown-level', 'Did you mean `.advanced`?']]);
    expect(await helpFor('.explian')).toEqual([['unknown-class', 'Did you mean `.explain`?']]);
    expect(await helpFor('tag=x')).toEqual([['unknown-attribute', 'Did you mean `tags`?']]);
    const classes = [...LEVELS, ...KIND_CLASSES()].map((name) => `\`.${name}\``);
    const known = `Known classes are ${classes.slice(0, -1).join(', ')} and ${classes.at(-1) ?? ''}.`;
    expect(await helpFor('.quiz')).toEqual([['unknown-class', known]]);
  });

  it('reports every mistake in a heading', async () => {
    expect(await findings('## Q {#a .x .beginner .advanced #b tags="`" tags=c k=v}', 'A')).toEqual([
      'unknown-class 1:10 .x',
      'bad-attributes 1:23 .advanced',
      'bad-attributes 1:33 #b',
      'bad-attributes 1:36 tags="`"',
      'bad-attributes 1:45 tags=c',
      'unknown-attribute 1:52 k=v',
    ]);
  });
});
