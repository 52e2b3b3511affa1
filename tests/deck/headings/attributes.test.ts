import { describe, expect, it } from 'vitest';
import { splitAttributes } from '../../../src/deck/headings/attributes.js';

/** A heading's text, and its attributes as they would be written. */
function split(heading: string): [text: string, attributes: string] {
  const { text, start, attributes } = splitAttributes(heading);
  if (attributes === undefined) return [text, `broken at ${start}`];
  const written = attributes.map(({ kind, name, value, start: from, end }) => {
    expect(heading.slice(from, end)).toContain(name);
    return kind === 'id' ? `#${name}` : kind === 'class' ? `.${name}` : `${name}=<${value}>`;
  });
  return [text, written.join(' ')];
}

describe('splitAttributes', () => {
  it.each([
    ['Q {#a}', 'Q', '#a'],
    ['Q {#a.b/c .beginner}', 'Q', '#a.b/c .beginner'],
    ['Q  { .explain   tags=one }', 'Q', '.explain tags=<one>'],
    ['Q {tags="one two"}', 'Q', 'tags=<one two>'],
    ['Q {k=\'say "}" {\' .x}', 'Q', 'k=<say "}" {> .x'],
    ['Q {k="a \\"b\\" \\\\"}', 'Q', 'k=<a "b" \\>'],
    ['Q {k=""}', 'Q', 'k=<>'],
    ['{#a}', '', '#a'],
    ['Q {#a} {.x}', 'Q {#a}', '.x'],
    ['`code` {.x}', '`code`', '.x'],
    ['An odd ` tick {.x}', 'An odd ` tick', '.x'],
    ['Q {#__proto__ .constructor}', 'Q', '#__proto__ .constructor'],
  ])('finds the attributes of `%s`', (heading, text, attributes) => {
    expect(split(heading)).toEqual([text, attributes]);
  });

  it.each([
    'What is f({x})?',
    'What is f({.x})',
    'x_{i=1}',
    '\\{#a}',
    'Q {#a} more',
    'Q {}',
    'Q { }',
    'Q {...}',
    'Q {.5}',
    'Q {a}',
    'Q {a, b}',
    'Q {-}',
    'Q {1=2}',
    '`{.x}`',
    'Tick ` Q {.x `',
    '`a` and ``b ` {.x}``',
    'The set {x : x > 0',
    'Q {.x} {y}',
  ])('leaves `%s` as it is', (heading) => {
    expect(split(heading)).toEqual([heading, '']);
  });

  it.each([
    ['Q {#}', 'Q', 2],
    ['Q {.}', 'Q', 2],
    ['Q {.x', 'Q', 2],
    ['Q {#a #', 'Q', 2],
    ['Q {tags="one two}', 'Q', 2],
    ['Q {tags=}', 'Q', 2],
    ['Q {.x, .y}', 'Q', 2],
    ['Q {.x y}', 'Q', 2],
    ['Q {.x}}', 'Q', 2],
    ['Q {.x.y}', 'Q', 2],
  ])('is not silent about `%s`', (heading, text, at) => {
    expect(split(heading)).toEqual([text, `broken at ${at}`]);
  });
});
