import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectReferences } from '../../src/deck/bodies/references.js';
import { read } from './reading.js';
import { deckSoup } from './soup.js';

const WORD = /w\d+z/gi;
const COMMENT = /<!--[^]*?-->/g;

function wordsOf(text: string): Set<string> {
  return new Set((text.match(WORD) ?? []).map((word) => word.toLowerCase()));
}

describe('a deck', () => {
  it('loses no word: each is in an item or a group, in a comment, or under a diagnostic', async () => {
    await fc.assert(
      fc.asyncProperty(deckSoup, async (soup) => {
        const { deck, items, diagnostics } = await read(soup);
        const kept = wordsOf(JSON.stringify([items, deck.headings.map(groupIn(soup))]));
        const sections = [0, ...deck.headings.map(({ line }) => line), Infinity];
        const lines = soup.split('\n');
        // A diagnostic about part of an item or a stray text covers its whole section.
        const excused = diagnostics.flatMap(({ line }) => {
          const next = sections.findIndex((start) => start > line);
          return lines.slice(Math.max(0, (sections[next - 1] ?? 0) - 1), (sections[next] ?? 0) - 1);
        });
        for (const word of wordsOf(excused.join('\n'))) kept.add(word);
        for (const word of wordsOf((soup.match(COMMENT) ?? []).join('\n'))) kept.add(word);
        for (const word of wordsOf(collectReferences(deck))) kept.add(word);
        expect([...wordsOf(soup)].filter((word) => !kept.has(word))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('invents no word', async () => {
    await fc.assert(
      fc.asyncProperty(deckSoup, async (soup) => {
        const { items } = await read(soup);
        const written = wordsOf(soup);
        expect([...wordsOf(JSON.stringify(items))].filter((word) => !written.has(word))).toEqual(
          [],
        );
      }),
    );
  });
});

function groupIn(soup: string) {
  return ({ level, textStart, textEnd }: { level: number; textStart: number; textEnd: number }) =>
    level === 1 ? soup.slice(textStart, textEnd) : '';
}
