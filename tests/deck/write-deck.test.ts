import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/deck/item.js';
import { writeDeck, writeItem } from '../../src/deck/write-deck.js';
import { item, read, shown } from './reading.js';
import { deckSoup } from './soup.js';

function withoutLine(one: Item): Item {
  return { ...one, line: 0 };
}

describe('writeItem', () => {
  it('writes an item as an author would', async () => {
    const text = [
      '## Which call fills in the gradients? {#fills-in .advanced tags="api calls"}',
      '',
      'Of these:',
      '',
      '- [x] `backward()`',
      '- [ ] `step()`',
      '',
      '  It *uses* them.',
      '',
      '> Hint: backwards',
      '',
      '> Why:',
      '>',
      '> - the tape',
      '',
      '> Demo: x*y @ x=2, y=-0.5',
      '',
      '> Source: the docs',
    ].join('\n');
    expect(writeItem(await item(text))).toBe(text);
  });

  it('keeps a list before the options or concepts apart from them', async () => {
    const explain = await item('## Q {.explain}', '1. a', '', '- b', '- c');
    expect(writeItem(explain)).toBe('## Q {#q .explain}\n\n1. a\n\n<!-- -->\n\n- b\n- c');
  });
});

describe('writeDeck', () => {
  it('puts front matter, groups and link definitions where they belong', async () => {
    const { items } = await read('# C#', '## A', 'a [x]', '# G ##', '## B', 'b', '', '[x]: /y');
    const title = 'A "deck": 1';
    const text = writeDeck(items, { title, order: 2 });
    expect(text).toBe(
      [
        '---\ntitle: "A \\"deck\\": 1"\norder: 2\n---',
        '# C# #',
        '## A {#a}',
        'a [x]',
        '# G',
        '## B {#b}',
        'b',
        '[X]: </y>\n',
      ].join('\n\n'),
    );
    const again = await read(text);
    expect(again.deck).toMatchObject({ title, order: 2 });
    expect(again.items.map(withoutLine)).toEqual(items.map(withoutLine));
  });

  it('writes text that reads back as the same items, whatever they are', async () => {
    let written = 0;
    await fc.assert(
      fc.asyncProperty(deckSoup, async (soup) => {
        const { items } = await read(soup);
        const again = await read(writeDeck(items));
        const errors = again.diagnostics.filter(({ severity }) => severity === 'error');
        expect(shown(errors)).toEqual([]);
        const ungrouped = items.filter(({ group }) => group === undefined);
        const grouped = items.filter(({ group }) => group !== undefined);
        expect(again.items.map(withoutLine)).toEqual([...ungrouped, ...grouped].map(withoutLine));
        written += items.length;
      }),
      { numRuns: 2000 },
    );

    expect(written).toBeGreaterThan(500);
  });
});
