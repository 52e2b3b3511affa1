import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DIAGNOSTIC_CODES } from '../../src/deck/diagnostics/diagnostic-codes.js';
import { readDemo } from '../../src/deck/bodies/demo.js';
import { slugOf } from '../../src/deck/headings/slug.js';
import { read } from './reading.js';

const REFERENCE = readFileSync(new URL('../../decks/README.md', import.meta.url), 'utf8');
const EXAMPLES = [...REFERENCE.matchAll(/^(`{3,})markdown\n([^]*?)^\1$/gm)].map(
  ([, , text]) => text ?? '',
);

describe('the reference of the deck format', () => {
  it('has only examples in which nothing is wrong', async () => {
    expect(EXAMPLES.length).toBeGreaterThan(5);
    for (const example of EXAMPLES) {
      const { items, diagnostics } = await read(example);
      expect(diagnostics).toEqual([]);
      expect(items).not.toEqual([]);
    }
  });

  it('shows a deck of all kinds, levels and asides first', async () => {
    const { deck, items } = await read(EXAMPLES[0] ?? '');
    expect(deck).toMatchObject({ title: 'First steps with autodiff', tags: ['basics'] });
    expect(items).toMatchObject([
      { kind: 'card', id: 'deck/computes', group: 'Ideas', level: 'beginner', tags: ['basics'] },
      { kind: 'quiz', group: 'PyTorch', level: 'intermediate', tags: ['basics', 'api'] },
      { kind: 'explain', level: 'advanced', concepts: [{}, {}, {}] },
    ]);
    expect(items[1]).toMatchObject({
      id: 'deck/which-call-fills-in-xgrad',
      options: [{ feedback: 'Calling `x * x` was the forward pass already.' }, {}, {}],
      asides: { whys: [{}], demos: [{ expression: 'x*x', at: { x: 3 } }] },
    });
  });

  it('is right about ids and demos', () => {
    expect(slugOf('What is a *tape*?')).toBe('what-is-a-tape');
    const [, demo = ''] = /`` > Demo: (.*?) ``/.exec(REFERENCE) ?? [];
    expect(readDemo(demo)).toMatchObject({ demo: { expression: 'x*y*x', at: { x: 2, y: 3 } } });
  });

  it('lists every diagnostic with its severity', () => {
    const rows = [...REFERENCE.matchAll(/^\| `([a-z0-9-]+)` \| (error|warning) \| .*\. \|$/gm)];
    expect(rows.map(([, code, severity]) => [code, severity])).toEqual(
      Object.entries(DIAGNOSTIC_CODES),
    );
  });
});
