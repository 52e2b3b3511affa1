import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstUnsafe } from '../../../src/safe-text.js';
import { markdownLines, renderInline, renderMarkdown } from '../../../src/view/markdown/render.js';
import { plainPalette } from '../../../src/view/palette.js';
import { displayWidth } from '../../../src/view/wrap.js';
import { ansiPalette, looksLeftOn, withoutLooks } from './palettes.js';

const piece = fc.oneof(
  fc.constantFrom('\n', '\n\n', ' ', '  \n', '\t', '\r\n', '    ', '\\'),
  fc.constantFrom(
    '- ',
    '1. ',
    '999999999) ',
    '> ',
    '### ',
    '***\n',
    '~~~py\n',
    '~~~\n',
    '| a | b |\n|---|--:|\n',
    '|',
  ),
  fc.constantFrom(
    '*',
    '**',
    '_',
    '`',
    '``',
    '[a](',
    '](b)',
    '![',
    '<https://a.b/c>',
    '<!--',
    '-->',
    '<b>',
    '<div>\n',
  ),
  fc.constantFrom(
    '\u001b[31m',
    '\u001b]0;title\u0007',
    '&#27;',
    '&#x202e;',
    '\u202e',
    '\u009b',
    '\u0000',
    '&Tab;',
    '&NewLine;',
  ),
  fc.constantFrom(
    '自动微分',
    '（',
    '。',
    '😀',
    '👩‍🔬',
    '❤\u200d❤',
    '🇩🇪',
    '\u0304',
    'v̄₅',
    '∂f/∂x',
    '5\ufe0f',
    '\u200d',
  ),
  fc.lorem({ maxCount: 3 }),
  fc.string({ unit: 'binary', maxLength: 5 }),
  fc.stringMatching(/^[a-z./_]{30,120}$/),
);
const anyMarkdown = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
const anyWidth = fc.integer({ min: 10, max: 100 });

test('no line is wider than the surface', () => {
  fc.assert(
    fc.property(anyMarkdown, anyWidth, (markdown, width) => {
      for (const line of markdownLines(markdown, { width, palette: plainPalette })) {
        expect(displayWidth(line)).toBeLessThanOrEqual(width);
      }
    }),
    { numRuns: 500 },
  );
});

test('nothing that a terminal obeys comes through', () => {
  fc.assert(
    fc.property(anyMarkdown, anyWidth, (markdown, width) => {
      const surface = { width, palette: plainPalette };
      const output = markdownLines(markdown, surface).join('') + renderInline(markdown, surface);
      expect(firstUnsafe(output)).toBe(-1);
      expect(output).not.toMatch(/[\t\n]/);
    }),
    { numRuns: 500 },
  );
});

test('each line closes the styles it opens, and is no wider for them', () => {
  fc.assert(
    fc.property(anyMarkdown, anyWidth, (markdown, width) => {
      for (const line of markdownLines(markdown, { width, palette: ansiPalette })) {
        expect(looksLeftOn(line)).toEqual([]);
        expect(displayWidth(withoutLooks(line))).toBeLessThanOrEqual(width);
        expect(firstUnsafe(withoutLooks(line))).toBe(-1);
      }
    }),
    { numRuns: 500 },
  );
});

const words = fc.array(fc.stringMatching(/^[a-zα-ω∂自]{1,30}$/), { minLength: 1 });

test('every word of a paragraph appears, in order', () => {
  fc.assert(
    fc.property(words, anyWidth, (typed, width) => {
      const shown = renderMarkdown(typed.join(' '), { width, palette: plainPalette });
      expect(shown.replace(/\s/g, '')).toBe(typed.join(''));
    }),
  );
});

test('plain words, once wrapped, are wrapped the same way again', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z∂]{1,9}$/)), anyWidth, (typed, width) => {
      const surface = { width, palette: plainPalette };
      const once = renderMarkdown(typed.join(' '), surface);
      expect(renderMarkdown(once, surface)).toBe(once);
    }),
  );
});
