import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { findHeadings } from '../../../src/deck/headings/headings.js';

interface Found {
  readonly level: number;
  readonly line: number;
  readonly text: string;
  readonly endLine: number;
}

async function headingsIn(text: string): Promise<Found[]> {
  const headings = await findHeadings(text, { offset: 0, line: 1 });
  return headings.map((heading) => {
    const { level, line, offset, textStart, textEnd, bodyOffset, bodyLine } = heading;
    expect(text.slice(0, offset).split('\n')).toHaveLength(line);
    const isLast = bodyOffset === text.length && !text.endsWith('\n');
    expect(text.slice(0, bodyOffset).split('\n')).toHaveLength(bodyLine - (isLast ? 1 : 0));
    return { level, line, text: text.slice(textStart, textEnd), endLine: bodyLine };
  });
}

/** What CommonMark finds in a parse of the whole text. */
function headingsByCommonMark(text: string): Found[] {
  const tokens = new MarkdownIt('commonmark', { maxNesting: 1000 }).parse(text, {});
  return tokens.flatMap((token, index) => {
    const isPart = token.level === 0 && (token.tag === 'h1' || token.tag === 'h2');
    if (!isPart || token.type !== 'heading_open' || token.map === null) return [];
    const [first, end] = token.map;
    const content = tokens[index + 1]?.content ?? '';
    return [{ level: Number(token.tag[1]), line: first + 1, text: content, endLine: end + 1 }];
  });
}

const NASTY_LINES = [
  '## Item',
  '# Group',
  '## Closed ##',
  '## C#',
  '## # #',
  '##\tTab',
  '##',
  '#',
  '##x',
  '### Deeper',
  ' ## One in',
  '   ## Three in',
  '    ## Four in',
  '\t## Tabbed',
  '  # Two in',
  '',
  '',
  '   ',
  '\t',
  'words',
  '  words',
  '    words',
  'words  ',
  '===',
  '---',
  '-',
  '=',
  ' ---  ',
  '  ===',
  '- - -',
  '--- x',
  '***',
  '```',
  '```py',
  '``` a`b',
  '````',
  ' ```',
  '  ```',
  '   ```',
  '    ```',
  '  ````',
  '~~~',
  '  ~~~',
  ' ~~~ x`y',
  '~~~~',
  '- item',
  '-',
  '- ```',
  '-   ```',
  '- ## In item',
  '- <!--',
  '  - nested',
  '1. one',
  '2. two',
  '1)  ```',
  '> quote',
  '>',
  '> ```',
  '> ## In quote',
  '> - x',
  '<!-- note -->',
  '<!--',
  '-->',
  'x --> y',
  '<!-->',
  ' <!--',
  '<div>',
  '</div>',
  ' <div>',
  '<b>',
  '<script>',
  '</script>',
  '<?php',
  '?>',
  '<!DOCTYPE x>',
  '<![CDATA[',
  ']]>',
  '<https://example.org>',
  '< 3',
  '[a]: /url',
  '[a]:',
  '[a]: /url "title',
  'title"',
  '[a',
] as const;

describe('findHeadings', () => {
  it('agrees with CommonMark on any combination of lines', async () => {
    const soup = fc
      .array(fc.constantFrom(...NASTY_LINES), { maxLength: 14 })
      .map((lines) => lines.join('\n'));
    await fc.assert(
      fc.asyncProperty(soup, fc.boolean(), async (lines, ends) => {
        const text = ends ? `${lines}\n` : lines;
        expect(await headingsIn(text)).toEqual(headingsByCommonMark(text));
      }),
      { numRuns: 5000 },
    );
  });
});
