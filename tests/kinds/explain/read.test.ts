import fc from 'fast-check';
import MarkdownIt, { type Token } from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { findings, item, read } from '../../deck/reading.js';
import { explainSoup } from '../../deck/soup.js';
import { isExplain } from '../../support/items.js';

const markdown = new MarkdownIt('commonmark', { maxNesting: 1000 });

/** Blocks and their text; backslashes and white space may differ where they mean nothing. */
function structure(tokens: readonly Token[], level: number): string[] {
  return tokens.map(({ type, level: own, content }) =>
    `${type} ${own - level} ${content
      .replace(/\\(?=\S)/g, '')
      .replace(/\s+/g, ' ')
      .trim()}`.trim(),
  );
}

/** The structure of each item of the first top-level bullet list, as CommonMark has it in its place. */
function listItems(tokens: readonly Token[]): string[][] {
  const items: string[][] = [];
  const list = tokens.findIndex(({ type, level }) => type === 'bullet_list_open' && level === 0);
  let start = list;
  for (const [index, { type, level }] of tokens.entries()) {
    if (index < list) continue;
    if (type === 'bullet_list_close' && level === 0) break;
    if (type === 'list_item_open' && level === 1) start = index + 1;
    if (type === 'list_item_close' && level === 1) {
      items.push(structure(tokens.slice(start, index), 2));
    }
  }
  return items;
}

describe('an explain item', () => {
  it('has prose as its prompt and a bullet list of concepts', async () => {
    const explain = await item(
      '## Explain the tape {.explain .intermediate}',
      '',
      'Think of:',
      '1. forward',
      '',
      '- operations are recorded',
      '- they are read',
      '  in reverse',
      '-     code',
      '',
      '> Hint: reels',
    );
    expect(explain).toMatchObject({
      kind: 'explain',
      level: 'intermediate',
      prompt: 'Think of:\n1. forward',
      concepts: ['operations are recorded', 'they are read\nin reverse', '    code'],
      asides: { hints: ['reels'] },
    });
  });

  it('needs no prose', async () => {
    const explain = await item('## Explain {.explain}', '* a');
    expect(explain).toMatchObject({ prompt: '', concepts: ['a'] });
  });

  it('keeps a misspelt aside out, and says so', async () => {
    expect(await findings('## Explain {.explain}', '- a', '', '> Hit: b', '', 'c')).toEqual([
      'misspelt-aside 4:3 Hit',
      'text-after-concepts 6:1 c',
    ]);
    expect(await findings('## Explain {.explain}', '- a', '', '> Hin: b')).toEqual([
      'misspelt-aside 4:3 Hin',
    ]);
  });

  it('keeps the structure of concepts once they are out of their list', async () => {
    let concepts = 0;
    await fc.assert(
      fc.asyncProperty(explainSoup, async (soup) => {
        const { items } = await read(soup);
        const [only] = items;
        if (only === undefined || !isExplain(only)) return;
        concepts += only.concepts.length;
        const own = only.concepts.map((text) => structure(markdown.parse(text, {}), 0));
        expect(own).toEqual(listItems(markdown.parse(soup, {})));
      }),
      { numRuns: 2000 },
    );
    expect(concepts).toBeGreaterThan(200);
  });
});
