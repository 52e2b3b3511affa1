import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeDeck } from '../../../src/deck/write-deck.js';
import { findings, read } from '../../deck/reading.js';

const TAPE = [
  '## Tape {#tape .reversed}',
  'The record of operations,',
  'in their order.',
  '',
  'A list.',
];

describe('a reversed card', () => {
  it('is two items of one heading, one for each way', async () => {
    const { items, diagnostics } = await read(...TAPE);
    expect(diagnostics).toEqual([]);
    expect(items).toMatchObject([
      {
        id: 'deck/tape',
        front: 'Tape',
        stem: '',
        answer: 'The record of operations,\nin their order.\n\nA list.',
      },
      {
        id: 'deck/tape:reversed',
        front: 'The record of operations, in their order.',
        stem: 'A list.',
        answer: 'Tape',
      },
    ]);
    expect(new Set(items.map(({ family }) => family))).toEqual(new Set(['deck/tape']));
  });

  it('keeps the text above a break with its heading', async () => {
    const { items } = await read(
      '## What is it? {#q .reversed}',
      '`x.grad`',
      '',
      '---',
      '',
      'a gradient',
    );
    expect(items).toMatchObject([
      { front: 'What is it?', stem: '`x.grad`', answer: 'a gradient' },
      { front: 'a gradient', stem: '', answer: 'What is it?\n\n`x.grad`' },
    ]);
  });

  it('asks for the heading by all of a text that does not begin with a sentence', async () => {
    for (const body of ['- a\n- b', '```\ncode\n```', '| a |\n|---|\n| b |', '    code']) {
      const { items } = await read('## Q {#q .reversed}', '', body);
      expect(items[1]).toMatchObject({ front: 'What is this the answer to?', stem: body });
    }
  });

  it('asks the same in the outline as after reading, whatever is below it', async () => {
    const line = fc.constantFrom(
      '',
      'a',
      'b *c*',
      '> Hint: h',
      '- d',
      '---',
      '> Why: w',
      '<!-- n -->',
      '# ',
      '1. e',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 8 }), async (lines) => {
        const { deck, items } = await read('## Q {#q .reversed}', '', ...lines);
        const backward = items.find(({ id }) => id === 'deck/q:reversed');
        if (backward === undefined) return;
        const entry = deck.entries.find(({ id }) => id === backward.id);
        // What the outline cannot tell without parsing, it may ask about as a whole.
        expect([backward.front, 'What is this the answer to?']).toContain(entry?.front);
      }),
    );
  });

  it('is written once, and read again as it was', async () => {
    const { items } = await read(...TAPE, '## B', 'b');
    const text = writeDeck(items);
    expect(text.match(/^## /gm)).toHaveLength(2);
    expect((await read(text)).items.map((one) => ({ ...one, line: 0 }))).toEqual(
      items.map((one) => ({ ...one, line: 0 })),
    );
  });

  it('reports a mistake once, and an id that is already used', async () => {
    expect(await findings('## A {#a .reversed}', '> Hint: h')).toEqual(['empty-answer 1:4 A']);
    expect(await findings('## A {#a:reversed}', 'a', '## B {#a .reversed}', 'b')).toEqual([
      'duplicate-id 3:4 B',
    ]);
    expect(await findings('## A {.reversed .explain}', 'a')).toEqual([
      'bad-attributes 1:17 .explain',
    ]);
  });
});
