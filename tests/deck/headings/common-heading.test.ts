import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atxHeading } from '../../../src/deck/headings/atx-heading.js';
import { commonHeadingReader } from '../../../src/deck/headings/common-heading.js';
import { readItemHeading } from '../../../src/deck/headings/item-heading.js';

const headingOf = (words: string) => {
  const text = `## ${words}\n`;
  return { text, heading: atxHeading(text, 0, 1, 0, 2) };
};

const PARTS = [
  ...['What is', ' a tape', '?', ' `code`', '`', ' {', '{', '}', ' {#', '#a', '#b-1', '#ü', '\\'],
  ...[' .beginner', ' .advanced', ' .explain', ' .unknown', ' tags="one two"', ' tags=x', ' k=v'],
  ...[' tags="a`b"', ' tags="}"', '  ', '\t', '"', "'", '=', ' ##'],
];

const usual = fc
  .tuple(
    fc.constantFrom('What is it?', 'A `code`  ', 'f({x}) of', '{'),
    fc.array(fc.constantFrom('#a', '#b', '.beginner', '.explain', 'tags="one two"', '.x')),
    fc.constantFrom('', ' ', ' ##', 'x'),
  )
  .map(([words, attributes, end]) => `${words} {${attributes.join(' ')}}${end}`);

describe('commonHeadingReader', () => {
  it('reads most headings', () => {
    const read = commonHeadingReader();
    const { text, heading } = headingOf('Which *call*? {#call-1 .advanced tags="api"}');
    expect(read(text, heading)).toMatchObject({
      front: 'Which *call*?',
      slug: 'call-1',
      level: 'advanced',
      tags: 'api',
      sound: true,
    });
  });

  it('agrees with the general reader wherever it gives a result, and gives none for mistakes', () => {
    const read = commonHeadingReader();
    const words = fc.array(fc.constantFrom(...PARTS), { maxLength: 10 });
    fc.assert(
      fc.property(
        fc.oneof(
          words.map((parts) => parts.join('')),
          usual,
        ),
        (line) => {
          const { text, heading } = headingOf(line);
          const problems: string[] = [];
          const slowly = readItemHeading(text, heading, (code) => problems.push(code));
          const quickly = read(text, heading);
          if (quickly === undefined) return;
          expect(quickly).toEqual(slowly);
          expect(problems).toEqual([]);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
