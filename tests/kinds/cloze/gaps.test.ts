import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clozeParts, findBlanks, revealed, withGap } from '../../../src/kinds/cloze/blanks.js';
import { plainPalette } from '../../../src/view/palette.js';
import { renderMarkdown } from '../../../src/view/markdown/render.js';
import { blankSoup } from './soup.js';

/** The question and the answer of every item, as a terminal without colours shows them. */
function asked(markdown: string): string[][] {
  const shown = (text: string): string =>
    renderMarkdown(text, { width: 80, palette: plainPalette });
  return clozeParts(markdown).map((part) => [
    shown(withGap(markdown, part)),
    shown(revealed(markdown, part)),
  ]);
}

test('one blank is a gap, the others are what they hide', () => {
  expect(asked('The ==tape== records ==every operation==.')).toEqual([
    ['The […] records every operation.', 'The [tape] records every operation.'],
    ['The tape records […].', 'The tape records [every operation].'],
  ]);
});

test('a hint is shown in the gap', () => {
  expect(asked('In ==reverse==^[direction] mode')).toEqual([
    ['In [direction] mode', 'In [reverse] mode'],
  ]);
});

test('blanks with one label are gaps together', () => {
  expect(asked('==1;dy==/==1;dx== of ==2;y==')).toEqual([
    ['[…]/[…] of y', '[dy]/[dx] of y'],
    ['dy/dx of […]', 'dy/dx of [y]'],
  ]);
});

test('a gap never becomes a link', () => {
  expect(asked('==f==(x) and !==g==\n\n[…]: /a')[0]).toEqual(['[…](x) and !g', '[f](x) and !g']);
  expect(asked('==a==^[b]\n\n[b]: /c')).toEqual([['[b]', '[a]']]);
});

test('emphasis and code around and in a blank stay', () => {
  const markdown = 'a**==b==**, _==*c*==_ and ==`d`==';
  const parts = clozeParts(markdown);
  expect(parts.map((part) => revealed(markdown, part))).toEqual([
    'a**\\[**b**\\]**, _*c*_ and `d`',
    'a**b**, _\\[***c***\\]_ and `d`',
    'a**b**, _*c*_ and \\[**`d`**\\]',
  ]);
});

test('in code for blanks there is no Markdown to escape', () => {
  expect(asked('```python cloze\nloss.==backward==() \\== ==1;a==\n```')).toEqual([
    ['    loss.[…]() == a', '    loss.[backward]() == a'],
    ['    loss.backward() == […]', '    loss.backward() == [a]'],
  ]);
});

test('a blank over two lines of a quote leaves the quote whole', () => {
  const markdown = '> in ==reverse\n> mode==, ==once==';
  const [first, second] = clozeParts(markdown).map((part) => withGap(markdown, part));
  expect(first).toBe('> in \\[…\\], once');
  expect(second).toBe('> in reverse\n> mode, \\[…\\]');
});

test.each([
  '# x',
  '> x',
  '- x',
  '+ x',
  '* x',
  '1. x',
  '12) x',
  '---',
  '***',
  '~~~',
  '<div>',
  '| x',
])('what a line begins with stays text: %s', (answer) => {
  const markdown = `y\n==${answer}==\nand ==gap==\n\n==${answer}==`;
  const gap = clozeParts(markdown).find(({ part }) => part === 'gap');
  expect(gap).toBeDefined();
  if (gap === undefined) return;
  const text = renderMarkdown(withGap(markdown, gap), { width: 80, palette: plainPalette });
  expect(text).toBe(`y ${answer} and […]\n\n${answer}`);
});

test('a part from a reading without quotes hides its blanks in the whole text', () => {
  const markdown = '> ==x==\n\n==a== \\== ==b==';
  const [part] = clozeParts(markdown.replace('> ==x==', ' '.repeat(7)));
  expect(part && withGap(markdown, part)).toBe('> x\n\n\\[…\\] \\== b');
});

test('whatever the text: where the answer was, there is a gap, and nothing else changes', () => {
  fc.assert(
    fc.property(blankSoup, (markdown) => {
      const plain = markdown.replaceAll(/==blank\d+==/g, (mark) => mark.slice(2, -2));
      const answers = findBlanks(markdown).map(({ answer }) => answer);
      for (const part of clozeParts(markdown)) {
        const answer = part.blanks[0]?.answer ?? '';
        const gapped = withGap(markdown, part);
        expect(gapped).not.toMatch(new RegExp(`${answer}(?!\\d)`));
        expect(gapped.split('\\[…\\]')).toHaveLength(2);
        const filled = gapped.replace('\\[…\\]', () => answer);
        const visible = filled.replaceAll(/==blank\d+==/g, (mark) => mark.slice(2, -2));
        expect(visible).toBe(plain);
        expect(revealed(markdown, part).replace(`\\[**${answer}**\\]`, answer)).toBe(filled);
      }
      expect(answers).toHaveLength(clozeParts(markdown).length);
    }),
  );
});
