import { describe, expect, it } from 'vitest';
import { writeItem } from '../../../src/deck/write-deck.js';
import { findings, item, read } from '../../deck/reading.js';

describe('a card', () => {
  it('has the heading as its front and the body as its back', async () => {
    const card = await item(
      '## What does `backward()` fill in? {#fills-in .advanced tags="api, grad"}',
      '',
      'The *gradients*:',
      '',
      '```python',
      '## no heading',
      'x.grad',
      '```',
      '### Not an item',
      '    indented code',
      '',
    );
    expect(card).toEqual({
      kind: 'card',
      stem: '',
      id: 'deck/fills-in',
      family: 'deck/fills-in',
      deck: 'deck',
      front: 'What does `backward()` fill in?',
      group: undefined,
      level: 'advanced',
      tags: ['api', 'grad'],
      line: 1,
      asides: { lessons: [], hints: [], whys: [], demos: [], sources: [] },
      references: '',
      back: 'The *gradients*:\n\n```python\n## no heading\nx.grad\n```\n### Not an item\n    indented code',
    });
  });

  it('is a beginner’s, without tags, and known by its words unless it says otherwise', async () => {
    const card = await item('## What is ∂y/∂x, in *words*?', 'A slope.');
    expect(card).toMatchObject({ id: 'deck/what-is-yx-in-words', level: 'beginner', tags: [] });
  });

  it('inherits the tags of its deck, and the group above it', async () => {
    const { items } = await read(
      '---',
      'tags: [core]',
      '---',
      '# Basics',
      '## One {tags="core api"}',
      'A',
      '',
      'Sweeps',
      '======',
      'Two',
      '---',
      'B',
    );
    expect(items.map(({ front, group, tags, line }) => [front, group, tags, line])).toEqual([
      ['One', 'Basics', ['core', 'api'], 5],
      ['Two', 'Sweeps', ['core'], 10],
    ]);
  });

  it('keeps ordinary quotes, plain lists and other thematic breaks in its back', async () => {
    const body = ['> Some say so.', '', '- [a link](x)', '- [y]', '', '***', '', '1. one'];
    expect(await item('## Q', ...body)).toMatchObject({ kind: 'card', back: body.join('\n') });
  });

  it('shows no comments, and keeps apart what they or asides stood between', async () => {
    const card = await item('## Q', '- a', '', '> Hint: h', '', '- b', '<!-- note -->', '', 'c');
    expect(card).toMatchObject({
      back: '- a\n\n<!-- -->\n\n- b\n\n<!-- -->\n\nc',
      asides: { hints: ['h'] },
    });
  });

  it('has the link definitions of its whole deck at hand', async () => {
    const { items } = await read(
      '[Top]: /top',
      '## Q',
      'See [top] and [docs].',
      '## R',
      'B',
      '> [docs]: <https://example.org/ä ö> "The \\"docs\\""',
      '',
      '[docs]: /second',
      '[a-b]: c&amp;lt;d',
    );
    const references = [
      '[A-B]: <c&amp;lt;d>',
      '[DOCS]: <https://example.org/ä ö> "The \\"docs\\""',
      '[TOP]: </top>',
    ];
    expect(items.map((one) => one.references)).toEqual([
      references.join('\n'),
      references.join('\n'),
    ]);
    expect(items[1]).toMatchObject({
      back: 'B\n> [docs]: <https://example.org/ä ö> "The \\"docs\\""',
    });
  });
});

describe('a card whose question goes on below its heading', () => {
  it('has above the first break of hyphens what is asked, and below it the answer', async () => {
    const code = ['```python', 'x.grad', '---', '```'];
    expect(await item('## Q', ...code, '', '---', '', 'a', '', '---', '', 'b')).toMatchObject({
      kind: 'card',
      stem: code.join('\n'),
      back: 'a\n\n---\n\nb',
    });
  });

  it('can be written and read again, whatever breaks its answer has', async () => {
    for (const body of ['a\n\n---\n\nb', '---\n\na\n\n***\n\nb', 'a\n\n---\n\n- - -\n\nb']) {
      const one = await item(`## Q\n\n${body}`);
      expect(await item(writeItem(one))).toEqual(one);
    }
  });

  it('needs an answer below the break', async () => {
    expect(await findings('## Q', '', 'a', '', '---')).toEqual(['empty-answer 1:4 Q']);
  });
});
