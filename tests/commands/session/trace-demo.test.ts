import { expect, test } from 'vitest';
import { plainPalette } from '../../../src/view/palette.js';
import { traceDemo } from '../../../src/commands/session/trace-demo.js';

const surface = { width: 40, palette: plainPalette };

test("a deck's example is traced", () => {
  const text = traceDemo({ expression: 'x*y + sin(x)', at: { x: 2, y: 3 } }, surface);
  expect(text).toMatch(/^y = |^f = x\*y \+ sin\(x\)/);
  expect(text).toContain('∂f/∂y = 2.0000');
});

test("a mistake in a deck's example is shown in its place", () => {
  expect(traceDemo({ expression: 'x**', at: { x: 2 } }, surface)).toBe(
    [
      'The example of this card cannot be',
      'traced.',
      'Expected a number, a variable or "("',
      'after "**", but the expression ends.',
      '  x**',
      '     ^ column 4',
    ].join('\n'),
  );
});
