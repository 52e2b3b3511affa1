import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { missingIds, withInsertions } from '../../../src/deck/headings/own-ids.js';
import { parseDeck } from '../../../src/deck/parse-deck.js';
import { deckSoup } from '../soup.js';

const SOURCE = { name: 'deck', path: 'deck.md' };

async function written(source: string): Promise<string> {
  const { deck } = await parseDeck(source, SOURCE);
  return withInsertions(source, missingIds(source, deck));
}

describe('ids that are written into headings', () => {
  test.each([
    [
      'a plain heading',
      '## What is a tape?\n\nA record.\n',
      '## What is a tape? {#what-is-a-tape}',
    ],
    ['one with an id', '## A tape {#t}\n\nIt.\n', '## A tape {#t}'],
    ['attributes without an id', '## Tape {.advanced}\n\nIt.\n', '## Tape {#tape .advanced}'],
    ['a closed heading', '## Tape ##  \n\nIt.\n', '## Tape {#tape} ##  '],
    ['white space at the end', '## Tape \t \n\nIt.\n', '## Tape {#tape} \t '],
    ['an underlined heading', 'The\ntape  \n---\n\nIt.\n', 'The\ntape {#the-tape}  \n---'],
    ['braces that are text', '## f(x_{i}) \\{.x}\n\nIt.\n', '## f(x_{i}) \\{.x} {#fx_i-x}'],
    ['code at the end', '## What is `{.x}`\n\nIt.\n', '## What is `{.x}` {#what-is-x}'],
    ['other scripts', '## Что это?\n\nIt.\n', '## Что это? {#что-это}'],
    ['no end of line', '## Tape\nIt.', '## Tape {#tape}\nIt.'],
  ])('%s', async (_, source, heading) => {
    const after = await written(source);
    expect(after.startsWith(heading)).toBe(true);
  });

  test('go to the right lines of a file with a byte order mark and any line ends', async () => {
    const source =
      '\ufeff# G\r\n\r\n## One\r\nA\r\n\r\n## Two {.advanced}\r\nB\r\r## Three ##\nC\n';
    expect(await written(source)).toBe(
      '\ufeff# G\r\n\r\n## One {#one}\r\nA\r\n\r\n## Two {#two .advanced}\r\nB\r\r## Three {#three} ##\nC\n',
    );
  });

  test('change no item of any deck, and nothing else of its text', async () => {
    const lineEnds = fc.array(fc.constantFrom('\n', '\n', '\r\n', '\r'), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(deckSoup, lineEnds, fc.boolean(), async (soup, ends, isMarked) => {
        let line = 0;
        const body = soup.replace(/\n/g, () => ends[(line += 1) % ends.length] ?? '\n');
        const source = isMarked ? `\ufeff${body}` : body;
        const before = await parseDeck(source, SOURCE);
        const insertions = missingIds(source, before.deck);
        const after = withInsertions(source, insertions);

        const again = await parseDeck(after, SOURCE);
        expect(again.items).toEqual(before.items);
        expect(again.deck.entries.map(({ id }) => id)).toEqual(
          before.deck.entries.map(({ id }) => id),
        );
        expect(missingIds(after, again.deck)).toEqual([]);

        let taken = after;
        for (const { offset, text } of insertions.toReversed()) {
          const moved = insertions.filter((other) => other.offset < offset);
          const at = offset + moved.reduce((sum, other) => sum + other.text.length, 0);
          expect(taken.slice(at, at + text.length)).toBe(text);
          taken = taken.slice(0, at) + taken.slice(at + text.length);
        }
        expect(taken).toBe(source);
      }),
      { numRuns: 1500 },
    );
  });
});
