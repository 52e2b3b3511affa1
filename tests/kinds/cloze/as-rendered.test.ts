import fc from 'fast-check';
import type { Token } from 'markdown-it';
import { expect, test } from 'vitest';
import { findBlanks } from '../../../src/kinds/cloze/blanks.js';
import { parseBlocks } from '../../../src/view/markdown/parser.js';
import { blankSoup } from './soup.js';

test('what is hidden is what a parser of Markdown takes for text', () => {
  fc.assert(
    fc.property(blankSoup, (markdown) => {
      expect(findBlanks(markdown).map(({ answer }) => answer)).toEqual(textBlanks(markdown));
    }),
    { numRuns: 1000 },
  );
});

/** The blanks in what the parser shows as text. */
function textBlanks(markdown: string): string[] {
  const texts = parseBlocks(markdown).flatMap(({ children }: Token) =>
    (children ?? []).filter(({ type }) => type === 'text').map(({ content }) => content),
  );
  return texts.flatMap((text) => text.match(/(?<===)blank\d+(?===)/g) ?? []);
}
