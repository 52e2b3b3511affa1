import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainPalette } from '../../../src/view/palette.js';
import { axisFor, tickText } from '../../../src/view/plot/axis.js';
import { beside } from '../../../src/view/plot/beside.js';
import { plotLines } from '../../../src/view/plot/plot.js';
import { displayWidth } from '../../../src/view/wrap.js';

const surface = { width: 24, palette: plainPalette };

describe('a plot', () => {
  test('of a diagonal and three marks', () => {
    const plot = {
      title: 'a diagonal',
      x: axisFor([0, 10]),
      y: axisFor([0, 5]),
      curve: [[0, 0] as const, [10, 5] as const],
      marks: [[0, 5] as const, [5, 2.5] as const, [10, 0] as const],
    };
    expect(`\n${plotLines(plot, 5, surface).join('\n')}`).toMatchInlineSnapshot(`
      "
      a diagonal
        5┤o              ⢀⡠⠔⠊
         │           ⢀⡠⠔⠊⠁
      2.5┤       ⢀⡠o⠊⠁
         │   ⢀⡠⠔⠊⠁
        0┤⡠⠔⠊⠁              o
         └───────────────────
          0                10"
    `);
  });

  test('of a falling loss on a logarithmic axis is straight', () => {
    const losses = Array.from({ length: 50 }, (_, step) => 100 * 0.8 ** step);
    const plot = {
      title: 'loss',
      x: axisFor([0, 49]),
      y: axisFor(losses, 'log'),
      curve: losses.map((loss, step) => [step, loss] as const),
      marks: [],
    };
    expect(`\n${plotLines(plot, 5, surface).join('\n')}`).toMatchInlineSnapshot(`
      "
      loss
         100┤⠙⠢⣄⡀
            │   ⠉⠲⢄⡀
        0.42┤      ⠈⠒⠤⡀
            │         ⠈⠑⠦⣀
      0.0018┤            ⠈⠙⠢⣄
            └────────────────
             0             49"
    `);
  });

  test('of anything keeps to its width and its rows', () => {
    const number = fc.double();
    const point = fc.tuple(number, number);
    fc.assert(
      fc.property(
        fc.array(point, { maxLength: 30 }),
        fc.array(point, { maxLength: 10 }),
        fc.constantFrom('linear' as const, 'log' as const),
        fc.integer({ min: 20, max: 120 }),
        fc.integer({ min: 1, max: 12 }),
        (curve, marks, scale, width, rows) => {
          const lines = plotLines(
            {
              title: 'anything',
              x: axisFor(curve.map(([x]) => x)),
              y: axisFor(
                curve.map(([, y]) => y),
                scale,
              ),
              curve,
              marks,
            },
            rows,
            { ...surface, width },
          );
          expect(lines).toHaveLength(rows + 3);
          for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
        },
      ),
    );
  });

  test('that has nothing to show is an empty frame', () => {
    const [title, ...rest] = plotLines(
      { title: 'empty', x: axisFor([]), y: axisFor([NaN, Infinity]), curve: [[0, NaN]], marks: [] },
      3,
      surface,
    );
    expect(title).toBe('empty');
    expect(rest.join('')).not.toMatch(/[\u2801-\u28ff]/);
  });
});

test.each([
  [0, '0'],
  [2000, '2000'],
  [0.123, '0.12'],
  [-3.5, '-3.5'],
  [0.00012, '1.2e-4'],
  [6e7, '6e7'],
])('%d is marked as %s', (value, text) => {
  expect(tickText(value)).toBe(text);
});

test('blocks side by side, the shorter one filled up', () => {
  expect(beside(['a', 'bb'], ['1', '2', '3'], 4)).toEqual(['a   1', 'bb  2', '    3']);
});
