import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differenceLines } from '../../../../src/kinds/common/typing/difference-lines.js';
import { plainPalette } from '../../../../src/view/palette.js';
import { displayWidth } from '../../../../src/view/wrap.js';
import {
  ansiPalette,
  looksLeftOn,
  visiblePalette,
  withoutLooks,
} from '../../../view/markdown/palettes.js';

function inWords(said: string, right: string, width = 80): string[] {
  return differenceLines(said, right, { width, palette: plainPalette }, 'words');
}

function inColour(said: string, right: string, exact = false): string[] {
  return differenceLines(said, right, { width: 80, palette: visiblePalette }, 'colour', exact);
}

test('without colour there are brackets, and a sentence', () => {
  expect(inWords('the the gradient', 'the `gradients`')).toEqual([
    'typed: the [-the-] gradient',
    'right: the gradient{+s+}',
    'too much: "the" after "the"; missing: "s" after "gradient"',
  ]);
  expect(inWords('forward mode', 'reverse mode')).toEqual([
    'typed: [-forward-] mode',
    'right: {+reverse+} mode',
    '"forward" should be "reverse" before "mode"',
  ]);
});

test('with colour the marks are looks, and white space that differs is seen', () => {
  expect(inColour('loss.backwards()', '`loss.backward()`')).toEqual([
    '⟦dim:typed: ⟧loss.backward⟦bad:⟦b:s⟧⟧()',
    '⟦dim:right: ⟧loss.backward()',
  ]);
  expect(inColour('thetape', 'the tape')[1]).toBe('⟦dim:right: ⟧the⟦good:⟦b:␣⟧⟧tape');
});

test('where colour shows nothing, there are words', () => {
  const surface = { width: 80, palette: plainPalette };
  expect(differenceLines('a', 'b', surface, 'colour')).toEqual(inWords('a', 'b'));
});

test.each([
  ['thetape', 'the tape', 'missing: a space after "the"'],
  ['', 'the tape', 'missing: "the tape"'],
  ['a\u200b', 'a', 'too much: "U+200B" after "a"'],
  ['same', 'same', 'no difference'],
  ['tape\u001b[2J', 'tape', 'too much: "\ufffd[2J" after "tape"'],
  [
    'a1 is a2, b1 is b2, c1 is c2',
    'x1 is x2, y1 is y2, z1 is z2',
    '"a1" should be "x1" before "is"; "a2" should be "x2" after "is"; "b1" should be "y1" after "x2,"; ' +
      '"b2" should be "y2" after "is"; and 2 more differences',
  ],
])('the words for %j instead of %j', (said, right, words) => {
  expect(inWords(said, right).slice(2).join(' ')).toBe(words);
});

test('of a long text what is the same is left out, and so is the rest of a long change', () => {
  const same = 'every operation of the forward sweep is recorded, one after the other, '.repeat(9);
  expect(inWords(`${same}once`, `${same}twice`, 100)).toEqual([
    'typed: … one after the other, [-once-]',
    'right: … one after the other, {+twice+}',
    '"once" should be "twice" after "other,"',
  ]);
  const lines = inWords('x'.repeat(10_000), 'tape');
  expect(lines.join('').length).toBeLessThan(300);
  expect(lines.join('')).toContain('x…-]');
});

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom(
      'tape ',
      'the',
      ' ',
      '梯',
      '👩‍💻',
      '\u001b[31m',
      '\u202e',
      '\t',
      '\n',
      '-]',
      'x',
    ),
    maxLength: 60,
  }),
);

test('lines fit every width, in both forms, and nothing typed reaches the terminal as a command', () => {
  const surfaces = fc.record({
    width: fc.integer({ min: 10, max: 200 }),
    palette: fc.constantFrom(plainPalette, ansiPalette),
  });
  fc.assert(
    fc.property(
      text,
      text,
      surfaces,
      fc.constantFrom('colour', 'words'),
      (said, right, surface, how) => {
        for (const line of differenceLines(said, right, surface, how)) {
          expect(displayWidth(line)).toBeLessThanOrEqual(surface.width);
          expect(looksLeftOn(line)).toEqual([]);
          expect(withoutLooks(line)).not.toMatch(
            /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/,
          );
        }
      },
    ),
    { numRuns: 300 },
  );
});

test('answers of ten thousand characters are shown in few lines', () => {
  const said = 'the tape ( records. '.repeat(500);
  const right = 'A graph [ remembers, '.repeat(480);
  for (const how of ['colour', 'words'] as const) {
    const lines = differenceLines(said, right, { width: 80, palette: ansiPalette }, how);
    expect(lines.length).toBeLessThan(40);
  }
});
