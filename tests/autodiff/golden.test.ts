import { describe, expect, test } from 'vitest';
import { differentiate } from '../../src/autodiff/differentiate.js';
import { hessian } from '../../src/autodiff/tape/hessian.js';
import { agree, goldenCases, type GoldenCase, secondDerivatives } from './support/golden.js';

/**
 * The derivatives and the value that differ from PyTorch's, in words; empty if none does. Numbers that are both below
 * `tiny` count as the same.
 */
function differences(
  { expr, at, value, grad }: GoldenCase,
  relativeError: number,
  tiny = 0,
): string[] {
  const ours = differentiate(expr, at);
  const pairs = [
    ['value', ours.value, value] as const,
    ...[...grad].map(([name, theirs]) => [name, ours.gradient.get(name) ?? 0, theirs] as const),
  ];
  return pairs
    .filter(([, mine, theirs]) => !agree(mine, theirs, relativeError))
    .filter(([, mine, theirs]) => !(Math.max(Math.abs(mine), Math.abs(theirs)) < tiny))
    .map(([name, mine, theirs]) => `${expr}: ${name} is ${mine}, PyTorch says ${theirs}`);
}

function bySortedName(gradient: ReadonlyMap<string, number>): [string, number][] {
  return [...gradient].sort(([a], [b]) => (a < b ? -1 : 1));
}

function isSingleOperation(expr: string): boolean {
  return (expr.match(/\w+\(|\*\*|[-+*/^]/g) ?? []).length === 1;
}

describe('the numbers of PyTorch', () => {
  const gradients = goldenCases('gradients');

  test('400 random expressions agree to nine digits', () => {
    expect(gradients).toHaveLength(400);
    expect(gradients.flatMap((golden) => differences(golden, 1e-9))).toEqual([]);
  });

  test('1,000 fresh ones do too, except for what a cancellation leaves', () => {
    const fresh = goldenCases('fresh');
    expect(fresh).toHaveLength(1000);
    expect(fresh.flatMap((golden) => differences(golden, 1e-9, 1e-12))).toEqual([]);
  });

  test('what a cancellation leaves agrees to the last bit', () => {
    const cancelling = goldenCases('cancellations');
    expect(cancelling).toHaveLength(128);
    const remainders = cancelling.filter(({ grad }) => grad.get('x') !== 0);
    expect(remainders.length).toBeGreaterThan(25);
    const ours = cancelling.map(({ expr, at }) => differentiate(expr, at).gradient);
    expect(ours.map(bySortedName)).toEqual(cancelling.map(({ grad }) => bySortedName(grad)));
  });

  test('single operations agree to twelve digits', () => {
    const single = gradients.filter(({ expr }) => isSingleOperation(expr));
    expect(single.length).toBeGreaterThan(100);
    expect(single.flatMap((golden) => differences(golden, 1e-12))).toEqual([]);
  });

  test('kinks, ties and saturation agree exactly, signs of zero included', () => {
    const kinks = goldenCases('kinks');
    expect(kinks).toHaveLength(29);
    expect(kinks.flatMap((golden) => differences(golden, 0))).toEqual([]);
  });

  test('second derivatives of 150 random expressions agree', () => {
    const cases = secondDerivatives();
    expect(cases).toHaveLength(150);
    const wrong = cases.flatMap(({ expr, at, grad, hessian: theirs }) => {
      const { graph, tape } = differentiate(expr, at);
      const ours = hessian(tape);
      const scale = Math.max(...theirs.flat().map(Math.abs), ...[...grad.values()].map(Math.abs));
      const names = [...grad.keys()].map((name) => graph.inputs.indexOf(name));
      return names.flatMap((row, i) =>
        names.flatMap((column, j) => {
          const [mine, golden] = [ours[row]?.[column] ?? NaN, theirs[i]?.[j] ?? NaN];
          return Math.abs(mine - golden) <= 1e-9 * scale ? [] : [`${expr}: ${mine}, not ${golden}`];
        }),
      );
    });
    expect(wrong).toEqual([]);
  });

  test('every operation agrees at zeros of either sign, infinities and nan', () => {
    const edges = goldenCases('edges');
    expect(edges.length).toBeGreaterThan(700);
    expect(edges.flatMap((golden) => differences(golden, 1e-12))).toEqual([]);
  });
});
