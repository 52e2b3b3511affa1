import { describe, expect, test } from 'vitest';
import { hasColour, heightOf, openSurface, widthOf } from '../../src/terminal/surface.js';
import { plainPalette } from '../../src/view/palette.js';

const TERMINAL = { isTTY: true, columns: 100 };
const PIPE = {};

describe('colour', () => {
  test.each([
    ['a terminal', TERMINAL, { TERM: 'xterm' }, true],
    ['a pipe', PIPE, { TERM: 'xterm' }, false],
    ['NO_COLOR', TERMINAL, { TERM: 'xterm', NO_COLOR: '1' }, false],
    ['an empty NO_COLOR', TERMINAL, { TERM: 'xterm', NO_COLOR: '' }, true],
    ['a dumb terminal', TERMINAL, { TERM: 'dumb' }, false],
    ['FORCE_COLOR in a pipe', PIPE, { FORCE_COLOR: '1' }, true],
    ['FORCE_COLOR against NO_COLOR', PIPE, { FORCE_COLOR: '1', NO_COLOR: '1' }, true],
    ['FORCE_COLOR=0 at a terminal', TERMINAL, { TERM: 'xterm', FORCE_COLOR: '0' }, false],
  ])('%s', (_label, stream, env, wanted) => {
    expect(hasColour(stream, env)).toBe(wanted);
  });

  test('none means that looks change nothing', async () => {
    expect((await openSurface(PIPE, {})).palette).toBe(plainPalette);
    const { palette } = await openSurface(TERMINAL, { TERM: 'xterm' });
    expect(palette.good('yes')).toBe('\u001b[32myes\u001b[39m');
  });
});

test('a look may be mapped over lines: it paints the line and nothing else', async () => {
  const { palette } = await openSurface(TERMINAL, { TERM: 'xterm' });
  expect(['one', 'two'].map(palette.muted)).toEqual([
    '\u001b[2mone\u001b[22m',
    '\u001b[2mtwo\u001b[22m',
  ]);
});

describe('width', () => {
  test.each([
    ['the terminal', TERMINAL, {}, 100],
    ['a pipe', PIPE, {}, 80],
    ['a pipe with COLUMNS', PIPE, { COLUMNS: '40' }, 40],
    ['COLUMNS that is no number', PIPE, { COLUMNS: 'wide' }, 80],
    ['a terminal of no width', { isTTY: true, columns: 0 }, {}, 80],
    ['a terminal too narrow to draw on', { isTTY: true, columns: 3 }, {}, 20],
  ])('%s', (_label, stream, env, wanted) => {
    expect(widthOf(stream, env)).toBe(wanted);
  });
});

test.each([
  [50, 50],
  [0, 24],
  [undefined, 24],
])('a height of %s is one of %i rows', (rows, wanted) => {
  expect(heightOf({ rows })).toBe(wanted);
});
