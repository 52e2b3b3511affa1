import { describe, expect, test } from 'vitest';
import { gradientOf, tapeOf } from '../../src/lessons/engine.js';
import {
  disorderedSweep,
  overwritingSweep,
  unresetSweep,
} from '../../src/lessons/faulty-sweeps.js';

const at = { x: 0.7 };
const right = (expression: string) => gradientOf(expression, at, 'x');

describe('a faulty sweep is right if nothing is used twice', () => {
  test.each(['sin(exp(x))', '-tanh(3*x - 1)', 'sqrt(x)^3'])('%s', (expression) => {
    const tape = tapeOf(expression, at);
    const nothing = new Float64Array(tape.graph.size);
    for (const adjoints of [
      overwritingSweep(tape),
      disorderedSweep(tape, 'left first'),
      disorderedSweep(tape, 'right first'),
      unresetSweep(tape, nothing),
    ]) {
      expect(adjoints[0]).toBeCloseTo(right(expression), 12);
    }
  });
});

describe('and wrong with', () => {
  test('overwriting, if an input fans out', () => {
    expect(overwritingSweep(tapeOf('x + x', at))[0]).toBe(1);
    expect(right('x + x')).toBe(2);
  });

  test('disorder, only if an intermediate value does', () => {
    const sweep = (expression: string) => disorderedSweep(tapeOf(expression, at), 'left first')[0];
    expect(sweep('x*x + x')).toBeCloseTo(right('x*x + x'), 12);
    const residual = 'h = tanh(x); h + sin(h)';
    expect(Math.abs((sweep(residual) ?? NaN) - right(residual))).toBeGreaterThan(0.1);
  });

  test('missing resets, but only in the second sweep', () => {
    const tape = tapeOf('sin(x^2)', at);
    const first = unresetSweep(tape, new Float64Array(tape.graph.size));
    expect(first[0]).toBeCloseTo(right('sin(x^2)'), 12);
    expect(unresetSweep(tape, first)[0]).toBeCloseTo(3 * right('sin(x^2)'), 12);
  });
});
