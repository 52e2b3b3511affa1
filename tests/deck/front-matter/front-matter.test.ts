import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSimpleFields } from '../../../src/deck/front-matter/fields.js';
import { readYamlFields } from '../../../src/deck/front-matter/yaml.js';
import { findings, read } from '../reading.js';

async function about(...yaml: readonly string[]) {
  const { deck, items, diagnostics } = await read('---', ...yaml, '---', '', '## Q', 'A');
  expect([items.length, diagnostics]).toEqual([1, []]);
  const { title, description, tags, order } = deck;
  return { title, description, tags, order };
}

describe('front matter', () => {
  it('names a deck, describes it, tags its items, and puts it in order', async () => {
    const expected = {
      title: 'Why autodiff? A start',
      description: 'What it is: a tour',
      tags: ['core', 'ml'],
      order: 1,
    };
    expect(
      await about(
        '# Simple',
        'title: Why autodiff? A start',
        "description: 'What it is: a tour'",
        'tags: [core, ml]',
        'order: 1',
        '',
      ),
    ).toEqual(expected);
    expect(
      await about(
        'title: Why autodiff?',
        '  A start',
        'description: >',
        '  What it is:',
        '  a tour',
        'tags:',
        '  - core',
        '  - "ml"',
        'order: 0x1 # one',
      ),
    ).toEqual(expected);
  });

  it('may be missing, empty, or closed by dots', async () => {
    const nothing = { title: 'deck', description: undefined, tags: [], order: undefined };
    const texts = ['## Q\nA', '---\n# none\n---\n## Q\nA', '---\ntitle:\n...\n## Q\nA'];
    for (const text of [...texts, '\ufeff---\r\ntitle: ""\r\n---\r\n## Q\r\nA']) {
      const { deck, diagnostics } = await read(text);
      expect([deck, diagnostics]).toMatchObject([nothing, []]);
    }
  });

  it('leaves the title to the group heading above the first item', async () => {
    expect((await read('# Basics', '## Q', 'A', '# More')).deck.title).toBe('Basics');
    expect((await read('## Q', 'A', '# More', '## R', 'B')).deck.title).toBe('deck');
  });

  it('accepts tags as a text, too', async () => {
    expect(await about('tags: core, ml core')).toMatchObject({ tags: ['core', 'ml'] });
  });

  it('names the decks to learn before it, each with its place', async () => {
    const requires = async (...yaml: readonly string[]) => {
      const { deck, diagnostics } = await read('---', ...yaml, '---', '## Q', 'A');
      expect(diagnostics).toEqual([]);
      return deck.requires.map(
        ({ name, place: { line, column, length } }) => `${name} ${line}:${column}+${length}`,
      );
    };
    expect(await requires('requires: [a, b-c, c, a]')).toEqual([
      'a 2:12+1',
      'b-c 2:15+3',
      'c 2:20+1',
    ]);
    expect(await requires('title: x', 'requires:', '  - a', '  - "two words"')).toEqual([
      'a 4:5+1',
      'two words 5:6+9',
    ]);
    expect(await requires('requires: derivatives')).toEqual(['derivatives 2:11+11']);
    expect(await requires('requires: ["\\u0061", b]')).toEqual(['a 2:11+13', 'b 2:22+1']);
    expect(await requires('requires: []')).toEqual([]);
    expect(await requires('requires:')).toEqual([]);
  });

  it('rejects a requirement that is not a name', async () => {
    for (const value of ['{a: b}', '[[a]]', '7', '[a, ""]', '" "', '[a, true]']) {
      const { deck, diagnostics } = await read('---', `requires: ${value}`, '---', '## Q', 'A');
      expect(deck.requires).toEqual([]);
      expect(diagnostics).toMatchObject([{ code: 'bad-front-matter', line: 2, column: 11 }]);
    }
  });

  it('is a thematic break if a blank line follows', async () => {
    expect(await findings('---', '', '## Q', 'A', '', '---', 'B')).toEqual([
      'text-before-first-item 1:1 ---',
    ]);
  });

  it('is reported at the place that YAML gives if it is not YAML', async () => {
    expect(await findings('---', 'title: a: b', 'tags: ]', '---', '## Q', 'A')).toEqual([
      'bad-front-matter 2:8 a',
      'bad-front-matter 3:7 ]',
    ]);
    expect(await findings('---', 'title: a', 'title: b', '---', '## Q', 'A')).toEqual([
      'bad-front-matter 3:1 t',
    ]);
    expect(await findings('---', 'Just some words.', '---', '## Q', 'A')).toEqual([
      'bad-front-matter 2:1 Just some words.',
    ]);
    expect(await findings('---', 'title: a', '## Q', 'A')).toEqual(['bad-front-matter 1:1 ---']);
  });

  it('is reported by key and value if they make no sense', async () => {
    expect(
      await findings(
        '---',
        'title: 3',
        'description: [a]',
        'tags: [two words, 1]',
        'order: first',
        'requires: [1]',
        'tag: a',
        'author: b',
        '---',
        '## Q',
        'A',
      ),
    ).toEqual([
      'bad-front-matter 2:8 3',
      'bad-front-matter 3:14 [a]',
      'bad-front-matter 4:7 [two words, 1]',
      'bad-front-matter 5:8 first',
      'bad-front-matter 6:11 [1]',
      'unknown-front-matter 7:1 tag',
      'unknown-front-matter 8:1 author',
    ]);
  });

  it('swallows no items', async () => {
    expect(await findings('---', 'title: a', '', '## Q', 'A', '---', 'B', '## R', 'C')).toContain(
      'bad-front-matter 4:1 ## Q',
    );
  });

  it('does not follow aliases, which could expand endlessly', async () => {
    const bomb = Array.from({ length: 40 }, (_, n) => `a${n}: &a${n} [*a${n - 1}, *a${n - 1}]`);
    bomb[0] = 'a0: &a0 x';
    expect(await findings('---', ...bomb, 'title: *a39', '---', '## Q', 'A')).toContain(
      'bad-front-matter 42:8 *a39',
    );
  });

  it('is read without a YAML parser only if that makes no difference', () => {
    const part = fc.constantFrom(
      ...[
        'title',
        'a-b',
        'ä',
        'true',
        'null',
        'y',
        ':',
        ': ',
        ' ',
        '  ',
        '#',
        ' #',
        '"',
        "'",
        '\\',
      ],
      ...['[', ']', ', ', ',', '{', '-', '- ', '0', '12', '1.5', '0x1', '007', '~', '&a', '*', '?'],
      ...['|', '>', '!', '%', '@', '`', '\t', '.inf', 'x', 'e3', '=', '<<', '…', 'é'],
    );
    const line = fc.oneof(
      fc.array(part, { maxLength: 8 }).map((parts) => parts.join('')),
      fc.array(part, { maxLength: 5 }).map((parts) => `title: ${parts.join('')}`),
      fc.array(part, { maxLength: 3 }).map((parts) => `tags: [x, ${parts.join('')}]`),
      fc.array(part, { maxLength: 3 }).map((parts) => `order: "${parts.join('')}"`),
    );
    let simple = 0;
    fc.assert(
      fc.property(fc.array(line, { maxLength: 4 }), (lines) => {
        const yaml = lines.join('\n');
        const fields = readSimpleFields(yaml);
        if (fields === undefined) return;
        simple += fields.length;
        expect({ fields, problems: [] }).toEqual(readYamlFields(yaml));
      }),
      { numRuns: 5000 },
    );
    expect(simple).toBeGreaterThan(100);
  });
});
