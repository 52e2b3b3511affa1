import { describe, expect, test } from 'vitest';
import { parseAssignments } from '../../../src/autodiff/assignments.js';
import { traceExpression, type Trace } from '../../../src/autodiff/trace/trace.js';

function trace(expression: string, at = ''): Trace {
  return traceExpression(expression, parseAssignments(at));
}

/** The backward sweep in short: from → to, rule, contribution, total, which of how many. */
function edges({ reverse }: Trace): string[] {
  return reverse.map(
    ({ fromName, toName, rule, contribution, total, ordinal, contributions }) =>
      `${fromName} → ${toName} | ${rule.text} | ${contribution} | ${total} | ${ordinal}/${contributions}`,
  );
}

describe('steps', () => {
  test('every edge of the backward sweep, with its place among the contributions', () => {
    expect(edges(trace('h = x^2; h*h + h', 'x=2'))).toEqual([
      'v₃ → v₂ | 1 | 1 | 1 | 1/1',
      'v₃ → v₁ | 1 | 1 | 1 | 1/3',
      'v₂ → v₁ | v₁ | 4 | 5 | 2/3',
      'v₂ → v₁ | v₁ | 4 | 9 | 3/3',
      'v₁ → v₀ | 2*v₀ | 36 | 36 | 1/1',
    ]);
  });

  test('an input is credited with each of its contributions', () => {
    const [x] = trace('x*x + x', 'x=3').inputs;
    expect(x).toMatchObject({ derivative: 7, contributions: [1, 3, 3] });
  });

  test('inputs count up to v₀, operations from v₁', () => {
    const { forward } = trace('sigmoid(w*x + b)', 'w=2,x=1.5,b=-3');
    expect(forward.map(({ name }) => name)).toEqual(['v₋₂', 'v₋₁', 'v₀', 'v₁', 'v₂', 'v₃']);
    const many = trace(Array.from({ length: 12 }, () => 'x').join('*'), 'x=1');
    expect(many.result.name).toBe('v₁₁');
  });

  test('negative literals are named in parentheses, rules with literals are spelled out', () => {
    expect(edges(trace('x^-2', 'x=2'))).toEqual(['v₁ → v₀ | (-2)*v₀^(-3) | -0.25 | -0.25 | 1/1']);
    expect(edges(trace('x^y', 'x=2,y=3'))).toEqual([
      'v₁ → v₋₁ | v₀*v₋₁^(v₀-1) | 12 | 12 | 1/1',
      `v₁ → v₀ | v₁*ln(v₋₁) | ${8 * Math.LN2} | ${8 * Math.LN2} | 1/1`,
    ]);
  });

  test.each([
    ['x + 1', 'y'],
    ['x + y', 'f'],
    ['x + y*f', 'z'],
    ['loss = x^2', 'loss'],
    ['x + y + f + z + out', 'result'],
  ])('the result of %s is called %s', (expression, name) => {
    const variables = expression.match(/\b[a-z]+\b(?! =)/g) ?? [];
    const at = [...new Set(variables)].map((variable) => `${variable}=1`).join();
    expect(trace(expression, at).resultName).toBe(name);
  });
});

describe('notes', () => {
  /** Kind and first words of each note. */
  const notes = (expression: string, at: string) =>
    trace(expression, at).notes.map(({ kind, text }) => `${kind}: ${text}`);

  test.each([
    ['relu(x)', 'x=0', 'kink: relu has a kink at 0'],
    ['abs(x)', 'x=0', 'kink: abs has a kink at 0'],
    ['max(x, y)', 'x=2,y=2', 'kink: Both operands of max are equal'],
    ['sqrt(x)', 'x=0', 'edge: The slope of sqrt grows without bound'],
    ['log(x)', 'x=-1', 'edge: The logarithm of a negative number'],
    ['asin(x)', 'x=1', 'edge: asin becomes vertical'],
    ['1/x', 'x=0', 'edge: Division by zero is not an error in floating point: it gives inf'],
    ['-1/x', 'x=0', 'edge: Division by zero is not an error in floating point: it gives -inf'],
    ['x/0', 'x=0', 'edge: 0/0 is undefined'],
    ['1/0', '', 'edge: Division by zero'],
    ['x^y', 'x=0,y=0', 'kink: 0^0 counts as 1'],
    ['x^y', 'x=-2,y=2', 'edge: The derivative with respect to the exponent needs the logarithm'],
    ['x^y', 'x=-2,y=0.5', 'edge: A negative number to a non-integer power'],
    ['exp(x)', 'x=1000', 'edge: The result is beyond the largest 64-bit float'],
    ['x - x', 'x=inf', 'edge: Infinities like these'],
    ['x', 'x=1e999', 'edge: x is given as inf, or as a number larger than'],
    ['sin(x)', 'x=nan', 'edge: x is given as nan'],
    ['1e999*x', 'x=1', 'edge: 1e999 is larger than a 64-bit float can hold'],
  ])('%s at %s', (expression, at, beginning) => {
    expect(notes(expression, at).at(-1)).toMatch(
      new RegExp(`^${beginning.replace(/[\^*+?.]/g, '\\$&')}`),
    );
  });

  test('where nan first appears in the backward sweep, once', () => {
    const { notes: found } = trace('sqrt(x*x)', 'x=0');
    expect(found.map(({ at }) => at)).toEqual([{ node: 2 }, { step: 1 }]);
    expect(found[1]?.text).toContain('Zero times infinity is nan');
  });

  test('what a cancellation leaves if floating point does not arrive at 0', () => {
    const { notes: found } = trace('x/x*w', 'x=3,w=7');
    expect(found.map(({ kind, at }) => [kind, at])).toEqual([['rounding', { step: 3 }]]);
    expect(found[0]?.text).toContain('only rounding error');
  });

  test.each([
    ['x/x', 'x=3'],
    ['x*x + 1e-12*x - x*x', 'x=3'],
    ['x^2', 'x=0'],
    ['x^0', 'x=0'],
    ['relu(0)*x', 'x=1'],
    ['abs(x)', 'x=1e-7'],
  ])('nothing to say about %s at %s', (expression, at) => {
    expect(notes(expression, at)).toEqual([]);
  });
});
