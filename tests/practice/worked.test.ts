import { describe, expect, test } from 'vitest';
import { worked } from '../../src/practice/practice.js';
import { questionOf, skillOf, SKILLS } from './skills.js';

/** A block worked out, with the steps of a mistake in words. */
function workedOut(block: string, mistake?: string) {
  const { closing, isWalkedBack, marked, markedForward, traces } = worked(
    questionOf(skillOf(block), 's'),
    mistake,
  );
  const [trace] = traces;
  return {
    expressions: traces.map(({ expression }) => expression),
    closing,
    isWalkedBack,
    marked: [...marked].map((index) => {
      const step = trace?.reverse[index];
      return `${step?.fromName ?? ''} → ${step?.toName ?? ''}`;
    }),
    markedForward: [...markedForward].map((index) => trace?.forward[index]?.name),
  };
}

const CHAIN = 'u: a*x + b\ny: u^n\nx: 2\na: 3\nb: -4\nn: 3\nask: dy/dx';

describe('a worked solution', () => {
  test('traces the numbers of the question, and marks where the mistake is made', () => {
    expect(workedOut(CHAIN, 'inner-derivative-missing')).toEqual({
      expressions: ['u = 3*x - 4; y = u^3'],
      closing: ['dy/dx = 36'],
      isWalkedBack: true,
      marked: ['v₁ → v₀'],
      markedForward: [],
    });
    expect(workedOut(CHAIN, 'upstream-missing').marked).toEqual(['v₁ → v₀']);
    expect(workedOut(CHAIN, 'sign-flipped').marked).toEqual([]);
    expect(workedOut(CHAIN, 'no-such-code').marked).toEqual([]);
  });

  test('marks the contribution that is left out', () => {
    const block = 'u: x^2\nv: 3*x\ny: u*v\nx: 2\nask: dy/dx';
    expect(workedOut(block, 'path-dropped').marked).toEqual(['v₁ → v₀']);
    expect(workedOut(block, 'overwritten').marked).toEqual(['v₁ → v₀']);
  });

  test('of a value marks the operation, and has no backward sweep', () => {
    const solution = workedOut('y: a*x + b\na: 2\nx: 3\nb: 5\nask: y', 'sum-for-product');
    expect(solution).toMatchObject({
      isWalkedBack: false,
      markedForward: ['v₁'],
      closing: ['y = 11'],
    });
  });

  test('goes on from the derivative to the answer', () => {
    const step = 'L: (w*x - t)^2\nw: 3\nx: 2\nt: 1\nlr: 0.1\nask: w - lr*dL/dw';
    expect(workedOut(step).closing).toEqual(['dL/dw = 20', 'w - lr*dL/dw = 3 - 0.1*20 = 1']);
    expect(
      workedOut(step.replace(/ask.*/, 'ask: w after 2 steps of momentum(lr, 0.5) on L')).closing,
    ).toEqual([
      'Step 1: w 3, gradient 20, buffer 20 → w 1',
      'Step 2: w 1, gradient 4, buffer 14 → w -0.4',
      'w after 2 steps = -0.4',
    ]);
  });

  test('has a second derivative as a formula', () => {
    expect(workedOut('f: a*x^3\nx: 2\na: 5\nask: d2f/dx2').closing).toEqual([
      'df/dx = 15*x^2',
      'd2f/dx2 = 30*x = 60',
    ]);
  });

  test('begins with computed values that no gradient flows back through', () => {
    const detached = workedOut('c: detach(x*x)\ny: c*x\nx: 3\nask: dy/dx');
    expect(detached.expressions).toEqual(['y = 9*x']);
    expect(detached.closing[0]).toBe('c = detach(x*x) = 9, a constant on the way back');
    const hidden = workedOut('h: w*x\ny: h^2\nw: 2\nx: 3\nask: dy/dh');
    expect(hidden.expressions).toEqual(['y = h^2']);
    expect(hidden.closing).toEqual(['h = w*x = 6', 'dy/dh = 12']);
  });

  test('has a trace for each value that is differentiated', () => {
    const both = workedOut('u: x^2\nv: x^3\nx: 2\nask: du/dx + dv/dx');
    expect(both.expressions).toEqual(['u = x^2', 'v = x^3']);
    expect(both.closing).toEqual(['du/dx = 4', 'dv/dx = 12', 'du/dx + dv/dx = 4 + 12 = 16']);
  });

  test('of a formula has the numbers of the trace too', () => {
    expect(workedOut('y: a*x^2\nx: 2\na: 3\nask: formula dy/dx').closing).toEqual([
      'dy/dx = 2*a*x',
      'With a = 3, x = 2 this is 12.',
    ]);
  });

  test('of a trace has its cells in the order of the walk', () => {
    const question = questionOf(skillOf(SKILLS.trace), 's');
    const [trace] = worked(question).traces;
    const operations = trace?.forward.filter(({ kind }) => kind === 'operation').length ?? 0;
    expect(question.cells).toHaveLength(operations + (trace?.reverse.length ?? 0));
    expect(question.cells.map(({ label }) => label)).toEqual([
      'v₁',
      'v₂',
      '∂y/∂v₁ after v₂ → v₁',
      '∂y/∂v₀ after v₂ → v₀',
      '∂y/∂v₀ after v₁ → v₀',
    ]);
  });
});
