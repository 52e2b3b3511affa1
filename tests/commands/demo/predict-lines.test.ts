import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { parseAssignments } from '../../../src/autodiff/assignments.js';
import { traceExpression } from '../../../src/autodiff/trace/trace.js';
import { predictLines } from '../../../src/commands/demo/predict-lines.js';
import { plainPalette } from '../../../src/view/palette.js';
import { momentsOf } from '../../../src/walk/moments.js';

type Context = Parameters<typeof predictLines>[2];

/** What a walk through an expression prints when these lines are typed, and the input ends after them. */
async function printedFor(expression: string, at: string, ...typed: string[]): Promise<string> {
  const trace = traceExpression(expression, parseAssignments(at));
  const printed: string[] = [];
  const stdin = new PassThrough();
  stdin.end(typed.map((line) => `${line}\n`).join(''));
  const status = await predictLines(
    trace,
    { moments: momentsOf(trace), predicts: true },
    {
      surface: { width: 80, palette: plainPalette },
      out: (text) => void printed.push(text),
      stdin: stdin as unknown as Context['stdin'],
    },
  );
  expect(status).toBe(0);
  return printed.join('');
}

describe('predictions as plain lines', () => {
  test('ask for each number, judge it, and show it', async () => {
    expect(await printedFor('x^2', 'x=3', '6', '9', '')).toMatchInlineSnapshot(`
      "y = x^2   at x = 3

      Type each number that is asked for; an empty line shows it.

      1. Input v₀
         v₀ = x = 3, given

      2. Value v₁
         v₁ = v₀^2 = 3.0000^2 = ?
      > 6 is not it. That is the product, but the operation is ^.
      > Right.
         v₁ = v₀^2 = 3.0000^2 = 9.0000

      3. Seed v̄₁
         y changes as fast as itself: v̄₁ = ∂y/∂y = 1

      4. Edge v₁ → v₀
         upstream v̄₁ = 1.0000
         local    ∂(v₀^2)/∂v₀ at v₀ = 3.0000
         v̄₀ = ?
      > Shown.
         upstream v̄₁ = 1.0000
         local    2*v₀ = 6.0000
         v̄₀ = upstream × local = 1.0000 × 6.0000 = 6.0000

      GRADIENT  What has arrived at the inputs: how fast y changes with each of them.
        ∂y/∂x = 6.0000
        In words: x up by 0.01 moves y up by about 0.06.

      0 of 2 predicted right at the first try.
      "
    `);
  });

  test('end with the input, after saying how it went so far', async () => {
    const text = await printedFor('x*y', 'x=2,y=3', '6', 'six');
    expect(text).toContain('six is no number.');
    expect(text.endsWith('1 of 1 predicted right at the first try.\n')).toBe(true);
    expect(text).not.toContain('GRADIENT');
  });
});
