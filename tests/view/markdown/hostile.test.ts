import { expect, test } from 'vitest';
import { markdownLines } from '../../../src/view/markdown/render.js';
import { plainPalette } from '../../../src/view/palette.js';
import { displayWidth } from '../../../src/view/wrap.js';

const DEEP = 10_000;
const LONG = 150_000;

// Quadratic work on any of these would take minutes, and recursion to the bottom of any would overflow the stack.
test.each([
  ['block quotes in block quotes', '>'.repeat(DEEP) + ' deep'],
  ['lists in lists on one line', '- '.repeat(DEEP) + 'deep'],
  ['numbered lists in lists', '1234567. '.repeat(DEEP) + 'deep'],
  ['block quotes, one deeper each line', staircase(400, '> ')],
  ['lists, one deeper each line', staircase(400, '  ', '- deep')],
  ['images in images', '!['.repeat(DEEP) + 'deep' + '](a)'.repeat(DEEP)],
  ['brackets never closed', '['.repeat(LONG) + 'deep'],
  ['emphasis in emphasis', '*a '.repeat(DEEP) + 'deep' + ' b*'.repeat(DEEP)],
  ['a paragraph on one line', 'word '.repeat(LONG / 5) + 'deep'],
  ['a paragraph of emphasis', '*a*b '.repeat(LONG / 5) + 'deep'],
  ['a word as long as the text', 'a'.repeat(LONG) + ' deep'],
  ['a word of joined looks', 'a*b*'.repeat(LONG / 4) + ' deep'],
  ['ideographs', '自'.repeat(LONG) + ' deep'],
  ['marks without letters', '\u0304'.repeat(LONG) + ' deep'],
  ['joined pictographs', '❤\u200d'.repeat(LONG / 2) + ' deep'],
  ['spaces in code', '`a' + ' '.repeat(LONG) + 'deep`'],
  ['comments never closed', '<div>\n' + '<!-'.repeat(LONG / 3) + 'deep'],
  ['Python quotes', '~~~py\n' + 'f"{'.repeat(LONG / 3) + ' deep'],
  ['Python on one line', '~~~py\nx' + ' '.repeat(LONG) + 'deep'],
  ['a table', 'a|b\n-|-\n' + 'x|y\n'.repeat(LONG / 4) + 'deep|deep'],
])('%s', (_, markdown) => {
  const lines = markdownLines(markdown, { width: 40, palette: plainPalette });
  expect(lines.join('\n')).toContain('deep');
  expect(lines.filter((line) => displayWidth(line) > 40)).toEqual([]);
});

function staircase(steps: number, step: string, tread = 'deep'): string {
  return Array.from({ length: steps }, (_, depth) => step.repeat(depth) + tread).join('\n');
}

test('indentation stops growing at half of the width, and what is nested further is shown as typed', () => {
  const lines = markdownLines('- '.repeat(14) + 'deep', { width: 16, palette: plainPalette });
  expect(lines.join('\n')).toMatchInlineSnapshot(`
    "• ◦ – – –
            –
            –
            –
            –
            –
            - - - -
              deep"
  `);
});

test('escape sequences show as their remains, decoded or not', () => {
  const markdown =
    '\u001b[2J &#27;[2J `\u001b[2J` [\u001b](\u001b) <\u001b>\n\n~~~\n\u001b[2J\r\n~~~';
  expect(markdownLines(markdown, { width: 72, palette: plainPalette })).toEqual([
    '\ufffd[2J \ufffd[2J `\ufffd[2J` \ufffd <\ufffd>',
    '',
    '    \ufffd[2J',
  ]);
});

test.each([-1, 0, 1, 9])('a terminal of %i columns is treated as one of 10', (width) => {
  const lines = (columns: number) =>
    markdownLines('> - 梯度 and more\n\n***', { width: columns, palette: plainPalette });
  expect(lines(width)).toEqual(lines(10));
});
