import fc from 'fast-check';
import { expect, test } from 'vitest';
import { displayWidth, padEnd, padStart, truncate, wrapText } from '../../src/view/wrap.js';
import { ansiPalette as paint, looksLeftOn, withoutLooks } from './markdown/palettes.js';

test('text is wrapped by words', () => {
  expect(wrapText('the adjoint of a value is a sum', 12)).toEqual([
    'the adjoint',
    'of a value',
    'is a sum',
  ]);
});

test('an option hangs from its letter', () => {
  const option = 'b) because each path adds its own product';
  expect(wrapText(option, 20, { indent: 1, hangingIndent: 4 })).toEqual([
    ' b) because each',
    '    path adds its',
    '    own product',
  ]);
});

test('line feeds stay, and so does white space that no line is wrapped at', () => {
  expect(wrapText('one\n\n  two  three \n', 20)).toEqual(['one', '', '  two  three', '']);
  expect(wrapText('', 20)).toEqual(['']);
});

test('an indentation wider than half of the line is cut to that', () => {
  expect(wrapText('a word', 6, { indent: 5, hangingIndent: 40 })).toEqual([
    '   a',
    '   wor',
    '   d',
  ]);
});

test('no place is too narrow to come to an end', () => {
  expect(wrapText('a 梯x', 1)).toEqual(['a', '梯', 'x']);
  expect(wrapText('abc', -1, { indent: 1 })).toEqual(['ab', 'c']);
});

test('a word longer than a line begins on a line of its own, and is divided at its joints', () => {
  expect(wrapText('see torch.autograd.grad_mode', 16)).toEqual([
    'see',
    'torch.autograd.',
    'grad_mode',
  ]);
});

test('each line closes the styles it opens, nested ones too, and the next reopens them', () => {
  const painted = paint.strong(`one ${paint.link(`two ${paint.bad('three')}`)} four`) + ' six';
  const lines = wrapText(painted, 8);
  expect(lines).toEqual([
    paint.strong('one ') + paint.strong(paint.link('two')),
    paint.strong(paint.link(paint.bad('three'))),
    `${paint.strong('four')} six`,
  ]);
  expect(wrapText(lines.join('\n'), 8)).toEqual(lines);
});

test('a colour takes the place of another, and a reset ends all looks', () => {
  expect(wrapText('\u001b[31ma \u001b[38;5;208mb \u001b[1;32mc d\u001b[m e', 2)).toEqual([
    '\u001b[31ma\u001b[39m',
    '\u001b[38;5;208mb\u001b[39m',
    '\u001b[1m\u001b[32mc\u001b[39m\u001b[22m',
    '\u001b[1m\u001b[32md\u001b[39m\u001b[22m',
    'e',
  ]);
});

test('text is padded and shortened by what it takes on the screen', () => {
  expect(padEnd('梯度', 6) + '|').toBe('梯度  |');
  expect(padStart('v̄₅', 4) + '|').toBe('  v̄₅|');
  expect(padEnd('long enough', 4)).toBe('long enough');
  expect(truncate('the chain rule', 14)).toBe('the chain rule');
  expect(truncate('the chain rule', 11)).toBe('the chain…');
  expect(truncate('梯度下降', 4)).toBe('梯…');
  expect(truncate('v̄₅v̄₄', 3)).toBe('v̄₅…');
  expect(truncate('long', 1)).toBe('…');
  expect(truncate('long', 0)).toBe('');
});

test('a look that is cut short is ended', () => {
  expect(truncate(paint.strong('the chain rule'), 8)).toBe(`${paint.strong('the cha')}…`);
});

const word = fc.oneof(
  fc.lorem({ maxCount: 1 }),
  fc.constantFrom('∂f/∂x', 'v̄₅', '自动微分', '😀', '👩‍🔬', '(', '—'),
  fc.string({ unit: 'grapheme', maxLength: 30 }).map((text) => text.replace(/\p{C}/gu, '')),
);
const look = fc.constantFrom(
  paint.strong,
  paint.emphasis,
  paint.bad,
  paint.link,
  (text: string) => text,
);
const painted = fc
  .array(fc.tuple(word, look, look, fc.constantFrom('', ' ', '  ', '\n')))
  .map((words) => words.map(([text, in1, in2, gap]) => in1(in2(text) + gap)).join(''));

test('any painted text: lines as wide as asked for, all of its letters, no look left on', () => {
  fc.assert(
    fc.property(
      painted,
      fc.integer({ min: 4, max: 60 }),
      fc.nat(10),
      fc.nat(10),
      (text, width, indent, hangingIndent) => {
        const lines = wrapText(text, width, { indent, hangingIndent });
        for (const line of lines) {
          expect(displayWidth(withoutLooks(line))).toBeLessThanOrEqual(width);
          expect(looksLeftOn(line)).toEqual([]);
        }
        const letters = (shown: string) => withoutLooks(shown).replace(/[ \n]/g, '');
        expect(letters(lines.join(''))).toBe(letters(text));
      },
    ),
    { numRuns: 300 },
  );
});

test('any painted line, shortened: as wide as asked for, a beginning of the text, no look left on', () => {
  fc.assert(
    fc.property(painted, fc.nat(40), (text, width) => {
      const line = text.replaceAll('\n', ' ');
      const short = truncate(line, width);
      expect(displayWidth(withoutLooks(short))).toBeLessThanOrEqual(width);
      expect(withoutLooks(line).startsWith(withoutLooks(short).replace(/…$/, ''))).toBe(true);
      expect(looksLeftOn(short)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
