import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseExpression } from '../../../src/autodiff/expression/parse-expression.js';
import { SPELLINGS } from '../../../src/autodiff/operations/table.js';
import { pointOf } from '../../../src/autodiff/point.js';
import { sweepForward } from '../../../src/autodiff/tape/forward-mode.js';
import { createGraphBuilder } from '../../../src/autodiff/tape/graph-builder.js';
import { sweepBackward } from '../../../src/autodiff/tape/reverse-mode.js';
import { outputValue, record, type Tape } from '../../../src/autodiff/tape/tape.js';
import { checkGradient } from '../../../src/autodiff/trace/gradient-check.js';
import { print, SMOOTH, substitute, trees, type Tree } from '../support/trees.js';

const coordinate = fc.double({ min: -2, max: 2, noNaN: true });
const points = fc.record({ x: coordinate, y: coordinate, z: coordinate });

/** An expression in x, y and z, recorded. The others are there with weight 0 so that all have all inputs. */
function recorded(tree: Tree | string, at: Readonly<Record<'x' | 'y' | 'z', number>>): Tape {
  const text = typeof tree === 'string' ? tree : print(tree);
  const graph = parseExpression(`o = 0*x + 0*y + 0*z; o + (${text})`);
  return record(graph, pointOf(graph, new Map(Object.entries(at))));
}

function gradient(tape: Tape): number[] {
  return [...sweepBackward(tape).values.slice(0, 3)];
}

function tangent(tape: Tape, direction: readonly number[]): number {
  return sweepForward(tape, Float64Array.from(direction)).values[tape.graph.output] ?? NaN;
}

/** Componentwise, up to rounding. */
function expectClose(actual: readonly number[], expected: readonly number[]): void {
  const scale = Math.max(1, ...expected.map(Math.abs));
  actual.forEach((number, index) => {
    expect(Math.abs(number - (expected[index] ?? NaN)) / scale).toBeLessThan(1e-9);
  });
}

describe('the two sweeps', () => {
  test('forward mode finds the same derivatives as reverse mode', () => {
    fc.assert(
      fc.property(trees(SMOOTH), points, (tree, at) => {
        const tape = recorded(tree, at);
        const directions = [
          [1, 0, 0],
          [0, 1, 0],
          [0, 0, 1],
        ];
        expectClose(
          directions.map((direction) => tangent(tape, direction)),
          gradient(tape),
        );
      }),
    );
  });

  test('the tangent in any direction is the dot product of gradient and direction', () => {
    fc.assert(
      fc.property(
        trees(SMOOTH),
        points,
        fc.tuple(coordinate, coordinate, coordinate),
        (tree, at, direction) => {
          const tape = recorded(tree, at);
          const product = gradient(tape).reduce(
            (sum, slope, index) => sum + slope * (direction[index] ?? 0),
            0,
          );
          expectClose([tangent(tape, direction)], [product]);
        },
      ),
    );
  });

  test('central differences agree', () => {
    fc.assert(
      fc.property(trees(SMOOTH), points, (tree, at) => {
        const tape = recorded(tree, at);
        const { inputs } = checkGradient(tape, sweepBackward(tape).values);
        expect(inputs.map(({ kind }) => kind)).toEqual(['pass', 'pass', 'pass']);
      }),
    );
  });

  test('differentiation is linear', () => {
    fc.assert(
      fc.property(trees(SMOOTH), trees(SMOOTH), points, (f, g, at) => {
        const sum = gradient(recorded(`3*(${print(f)}) - 2*(${print(g)})`, at));
        const [ofF, ofG] = [gradient(recorded(f, at)), gradient(recorded(g, at))];
        expectClose(
          sum,
          ofF.map((slope, index) => 3 * slope - 2 * (ofG[index] ?? NaN)),
        );
      }),
    );
  });

  test('the chain rule holds when a formula is substituted for a variable', () => {
    fc.assert(
      fc.property(trees(SMOOTH), trees(SMOOTH), points, (outer, inner, at) => {
        const inside = recorded(inner, at);
        const [byX = NaN, byY = NaN, byZ = NaN] = gradient(
          recorded(outer, { ...at, x: outputValue(inside) }),
        );
        const [x = NaN, y = NaN, z = NaN] = gradient(inside);
        expectClose(gradient(recorded(substitute(outer, 'x', inner), at)), [
          byX * x,
          byX * y + byY,
          byX * z + byZ,
        ]);
      }),
    );
  });
});

describe('the tape', () => {
  test('is ordered by distance from the inputs, as one would work by hand', () => {
    const { codes, left, right, output } = parseExpression('ln(x1) + x1*x2 - sin(x2)');
    const spelled = Array.from(codes.slice(2), (code) => SPELLINGS[code]?.text);
    expect(spelled).toEqual(['ln', '*', 'sin', '+', '-']);
    expect([...left.slice(2)]).toEqual([0, 0, 1, 2, 5]);
    expect([...right.slice(2)]).toEqual([-1, 1, -1, 3, 4]);
    expect(output).toBe(6);
  });

  test('a chain of a million operations is swept both ways without overflow', () => {
    const builder = createGraphBuilder();
    const plus = SPELLINGS.findIndex(({ operation }) => operation.name === 'add');
    const one = builder.literal({ text: '1', value: 1 });
    let output = builder.input('x');
    for (let count = 0; count < 1_000_000; count += 1)
      output = builder.operation(plus, output, one);
    const tape = record(
      builder.build({ outputs: [{ node: output, name: undefined }] }),
      Float64Array.of(5),
    );
    expect(outputValue(tape)).toBe(1_000_005);
    expect(sweepBackward(tape).values[0]).toBe(1);
    expect(sweepForward(tape, Float64Array.of(1)).values[tape.graph.output]).toBe(1);
  });

  test('what does not reach the output gets 0, even over an infinite slope', () => {
    const builder = createGraphBuilder();
    const divide = SPELLINGS.findIndex(({ text }) => text === '/');
    const x = builder.input('x');
    builder.operation(divide, builder.literal({ text: '1', value: 1 }), x);
    const tape = record(
      builder.build({ outputs: [{ node: x, name: undefined }] }),
      Float64Array.of(0),
    );
    expect([...sweepBackward(tape).values]).toEqual([1, 0, 0]);
  });

  test('constants take no part in the sweep', () => {
    const graph = parseExpression('ln(0)*x');
    const tape = record(graph, Float64Array.of(2));
    expect(sweepBackward(tape).values[0]).toBe(-Infinity);
    expect([...sweepBackward(tape).reached]).toEqual([1, 0, 0, 1]);
  });
});
