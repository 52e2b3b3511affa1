import fc from 'fast-check';
import MarkdownIt, { type Token } from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { findings, item, read } from '../../deck/reading.js';
import { explainSoup } from '../../deck/soup.js';
import { isExplain } from '../../support/items.js';
import { printOf } from '../../../src/identity/print.js';

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

describe('the words of a concept', () => {
  it('stand in comments below its text, and are not part of it', async () => {
    const explain = await item(
      '## Explain {.explain}',
      '- gradients add up',
      '  <!-- words: accumulate | add   up ; .grad -->',
      '  <!-- words:',
      '    += -->',
      '  <!-- not: overwrite | replace -->',
      '- the step',
    );
    expect(explain).toMatchObject({
      concepts: ['gradients add up', 'the step'],
      keys: [
        {
          words: [[['accumulate', 'add up'], ['.grad']], [['+=']]],
          not: [[['overwrite', 'replace']]],
        },
        { words: [], not: [] },
      ],
    });
  });

  it('leave other comments alone', async () => {
    const explain = await item('## Explain {.explain}', '- a', '  <!-- note: words -->');
    expect(explain).toMatchObject({
      concepts: ['a\n<!-- note: words -->'],
      keys: [{ words: [], not: [] }],
    });
  });

  it.each([
    ['  <!-- words: -->', 'empty-concept-words 3:3 <!-- words: -->'],
    ['  <!-- words: a ; ; b -->', 'empty-concept-words 3:3 <!-- words: a ; ; b -->'],
    ['  <!-- words: a | | b -->', 'empty-concept-words 3:3 <!-- words: a | | b -->'],
    ['  <!-- words: ... -->', 'empty-concept-words 3:3 <!-- words: ... -->'],
    ['  x <!-- words: b -->', 'stray-concept-words 3:3 x <!-- words: b -->'],
    ['<!-- words: b -->', 'stray-concept-words 3:1 <!-- words: b -->'],
    ['  <!-- words: b -->\n\n  more', 'stray-concept-words 3:3 <!-- words: b -->'],
  ])('are reported where they cannot be used: %j', async (line, finding) => {
    expect(await findings('## Explain {.explain}', '- a', line)).toEqual([finding]);
  });

  it('do not change which item it is', async () => {
    const bare = await item('## Explain {.explain}', '- a tape', '- a list');
    const keyed = await item(
      '## Explain {.explain}',
      '- a tape',
      '  <!-- words: record -->',
      '- a list',
    );
    expect(printOf(keyed)).toBe(printOf(bare));
  });
});
