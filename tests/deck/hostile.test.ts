import { describe, expect, it } from 'vitest';
import { read } from './reading.js';

const N = 50_000;

/** Some of these texts would take hours in quadratic time; others would exhaust the stack. */
const TEXTS: Readonly<Record<string, string>> = {
  'lists in lists': `## Q\n${'- '.repeat(N)}x`,
  'numbered lists in lists': `## Q\n${'1. '.repeat(N)}x`,
  'quotes in quotes': `## Q\n${'> '.repeat(N)}x`,
  'quotes in lists in quotes': `## Q\n${'> - '.repeat(N)}`,
  'ever deeper lists': `## Q\n${stairs(400)}`,
  'lines of nested quotes': `## Q\n${`${'>'.repeat(100)}x\n`.repeat(N / 100)}`,
  'tabs after markers': `## Q\n- ${'-\t'.repeat(N)}y`,
  'braces in a heading': `## ${' {'.repeat(N)}`,
  'open attributes': `## ${' {.a'.repeat(N)}`,
  'open quotation marks': `## ${` {a="x' {b='y" `.repeat(N)}`,
  'a quoted value': `## Q {tags="${'\\a'.repeat(N)}"}\nA`,
  'backticks in a heading': `## ${'`` {.x} ` '.repeat(N)}`,
  'brackets in a heading': `## ${'[a]('.repeat(N)}<a `,
  'closing braces in a heading': `## {.a ${'}'.repeat(N)}x${'}'.repeat(N)}`,
  'spaces in a setext heading': `## A\na\n\nb${' '.repeat(N)}c\nd\n---`,
  'spaces in a heading': `## a${' '.repeat(N)}#${' '.repeat(N)}b #`,
  'unknown classes': `## Q {${'.a '.repeat(N)}}\nA`,
  'empty headings': '## \n'.repeat(N),
  'equal ids': '## a\nb\n'.repeat(N),
  'doubtful sections': '## Q\n<div>\n\n<b>\n'.repeat(N),
  'fences in list items': '## Q\n- a\n  ```\nfoo\n'.repeat(N),
  paragraphs: `## Q\n${'a\n\n'.repeat(N)}`,
  'lists apart': `## Q\n${'- a\n\n<!-- -->\n\n'.repeat(N)}`,
  'asides in one quote': `## Q\nA\n\n${'> Hint: a\n'.repeat(N)}`,
  options: `## Q\n${'- [ ] a\n'.repeat(N)}`,
  'open comments': `## Q\n<div>\n\n<!-- a --> ${'<!-- '.repeat(N)}`,
  'open definitions': `## Q\n${'[a]: /b "\n'.repeat(N)}`,
  'definitions everywhere': '## Q\n[a]: /b "c\n'.repeat(N),
  'one long line': `## Q\n${'abcdefghij'.repeat(N)}`,
  'front matter with many keys': `---\n${'a: b\n'.repeat(N)}---\n## Q\nA`,
  'front matter of brackets': `---\na: ${'['.repeat(8_000)}\n---\n## Q\nA`,
  'control characters': '\u001b\n'.repeat(N),
};

function stairs(steps: number): string {
  return Array.from({ length: steps }, (_, step) => `${'  '.repeat(step)}- x`).join('\n');
}

describe('a hostile deck', () => {
  it.each(Object.entries(TEXTS))('of %s is read in time and without harm', async (_, text) => {
    const { items, diagnostics } = await read(text);
    expect(items.length + diagnostics.length).toBeGreaterThan(0);
  });

  it('that is nested too deeply is reported, and what follows is read', async () => {
    const deep = `- ${'- '.repeat(10_000)}x`;
    const { items, diagnostics } = await read('## A', deep, '', '### B', '## C', 'c', ' ## D', 'd');
    expect(diagnostics.map(({ code, line }) => [code, line])).toEqual([['nested-too-deeply', 2]]);
    expect(items.map(({ front }) => front)).toEqual(['C', 'D']);
  });

  it('may nest nine lists or nineteen quotes', async () => {
    const { items, diagnostics } = await read(
      '## A',
      `${'- '.repeat(9)}x`,
      '## B',
      `${'> '.repeat(19)}x`,
    );
    expect([items.length, diagnostics]).toEqual([2, []]);
  });
});
