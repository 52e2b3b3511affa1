import { describe, expect, test } from 'vitest';
import { differentiate } from '../../../src/autodiff/differentiate.js';
import { parseExpression } from '../../../src/autodiff/expression/parse-expression.js';
import { SPELLINGS } from '../../../src/autodiff/operations/table.js';

const a = 0.3;
const b = 1.7;

/** A rule such as `1/(a*ln(2))`, evaluated with the tutor's own parser. */
function worked(rule: string, v: number): number {
  const { inputs } = parseExpression(rule);
  const values = Object.entries({ a, b, v }).filter(([name]) => inputs.includes(name));
  return differentiate(rule, new Map(values)).value;
}

const derivatives = SPELLINGS.flatMap(({ text, operation }) =>
  operation.derivatives.map((derivative, index) => ({
    title: `${text}, by operand ${index + 1}`,
    operation,
    derivative,
  })),
);

describe('each rule in symbols', () => {
  test.each(derivatives.filter(({ derivative }) => derivative.rule.kind === 'formula'))(
    '$title gives the number beside it',
    ({ operation, derivative: { number, rule } }) => {
      const v = operation.value(a, b);
      const expected = typeof number === 'number' ? number : number(a, b, v);
      const text = rule.text({ a, b, literalB: undefined });
      expect(worked(text, v)).toBeCloseTo(expected, 12);
    },
  );

  test.each(derivatives.filter(({ derivative }) => derivative.times !== undefined))(
    '$title, rounded as PyTorch rounds it, is still the product',
    ({ operation, derivative: { number, times } }) => {
      const v = operation.value(a, b);
      const local = typeof number === 'number' ? number : number(a, b, v);
      expect(times?.(1, a, b, v)).toBe(local);
      expect(times?.(-7, a, b, v)).toBeCloseTo(-7 * local, 13);
    },
  );

  test.each([
    [3, '3*x^2'],
    [2, '2*x'],
    [1, '1'],
    [0, '0'],
    [0.5, '0.5*x^(-0.5)'],
    [2.3, '2.3*x^1.3'],
  ])('x^%d is spelled out', (literalB, expected) => {
    const power = SPELLINGS.find(({ text }) => text === '^')?.operation;
    const rule = power?.derivatives[0].rule.text({ a, b: literalB, literalB });
    expect(rule?.replace('b', String(literalB)).replace('a', 'x')).toBe(expected);
  });

  test('a power that no float can hold keeps its name in the rule', () => {
    const power = SPELLINGS.find(({ text }) => text === '^')?.operation;
    const place = { a, b: -Infinity, literalB: -Infinity };
    expect(power?.derivatives[0].rule.text(place)).toBe('b*a^(b-1)');
  });
});

test('no word or symbol has two meanings', () => {
  const meanings = SPELLINGS.map(({ text, operation }) => `${operation.notation.kind} ${text}`);
  expect(new Set(meanings).size).toBe(meanings.length);
});
