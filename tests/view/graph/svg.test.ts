import { describe, expect, test } from 'vitest';
import { traceExpression, traceOutputs, type Trace } from '../../../src/autodiff/trace/trace.js';
import { layoutOf } from '../../../src/commands/demo/graphviz.js';
import { renderSvg } from '../../../src/commands/demo/svg.js';
import { dressSvg } from '../../../src/view/graph/svg.js';
import { CURIOUS, point, sharedTrace } from './graphs.js';

const draw = async (trace: Trace) => dressSvg(trace, (await layoutOf(trace)) ?? '');

/** Checks that every tag is closed in order, and returns how many there are. */
function balancedTags(xml: string): number {
  const open: string[] = [];
  let count = 0;
  for (const [tag, slash, name = '', selfClosing] of xml.matchAll(/<(\/?)([a-z]+)[^<>]*?(\/?)>/g)) {
    count += 1;
    if (slash === '/') expect(open.pop(), tag).toBe(name);
    else if (selfClosing === '') open.push(name);
  }
  expect(open).toEqual([]);
  return count;
}

describe('the graph as a picture', () => {
  test('tells screen readers what it shows, node by node, with every digit', async () => {
    const svg = await draw(sharedTrace());
    expect(svg).toContain('role="img" aria-labelledby="title description"');
    expect(svg).toContain(
      '<title id="title">h = x*y; h*h + 2*pi - relu(h) at x = 2, y = -3</title>',
    );
    expect(svg.match(/<title>[^<]*/g)).toMatchInlineSnapshot(`
      [
        "<title>trace",
        "<title>v₋₁ = x = 2; v̄₋₁ = 36",
        "<title>h = v₁ = v₋₁ * v₀ = -6; v̄₁ = -12",
        "<title>v₋₁ goes into v₁; back comes -12 × -3 = 36",
        "<title>v₀ = y = -3; v̄₀ = -24",
        "<title>v₀ goes into v₁; back comes -12 × 2 = -24",
        "<title>2",
        "<title>v₂ = 2 * pi = 6.283185307179586",
        "<title>2 goes into v₂; no derivative comes back",
        "<title>pi = 3.141592653589793",
        "<title>pi goes into v₂; no derivative comes back",
        "<title>v₃ = v₁ * v₁ = 36; v̄₃ = 1",
        "<title>v₁ goes into v₃; back comes 1 × -6 = -6",
        "<title>v₁ goes into v₃; back comes 1 × -6 = -6",
        "<title>v₄ = relu(v₁) = 0; v̄₄ = -1",
        "<title>v₁ goes into v₄; back comes -1 × 0 = 0",
        "<title>v₅ = v₃ + v₂ = 42.283185307179586; v̄₅ = 1",
        "<title>v₂ goes into v₅; no derivative comes back",
        "<title>v₃ goes into v₅; back comes 1 × 1 = 1",
        "<title>f = v₆ = v₅ - v₄ = 42.283185307179586; v̄₆ = 1",
        "<title>v₄ goes into v₆; back comes 1 × -1 = -1",
        "<title>v₅ goes into v₆; back comes 1 × 1 = 1",
      ]
    `);
  });

  test('is painted by classes, for dark and for light', async () => {
    const svg = await draw(sharedTrace());
    expect(svg).toContain('@media (prefers-color-scheme: dark)');
    expect(svg).not.toMatch(/(?:fill|stroke)="/);
    expect(svg).not.toMatch(/https?:(?!\/\/www\.w3\.org\/2000\/svg")/);
  });

  test.each(CURIOUS.map((trace) => [trace.expression, trace] as const))(
    'is well formed: %s',
    async (_expression, trace) => {
      expect(balancedTags(await draw(trace))).toBeGreaterThan(5);
    },
  );

  test('with several results names the one shown', async () => {
    const [, second] = traceOutputs('x*y, x + y', point({ x: 1, y: 2 }));
    expect(second && (await draw(second))).toContain('f₂ of x*y, x + y at x = 1, y = 2');
  });

  test('a large graph is drawn in haste', async () => {
    const long = Array.from({ length: 100 }, () => 'x').join('*');
    const svg = await renderSvg(traceExpression(long, point({ x: 1 })));
    expect(svg.match(/class="node /g)).toHaveLength(100);
  });

  test('too large a graph is refused in words', async () => {
    const long = Array.from({ length: 200 }, () => 'x').join('*');
    await expect(renderSvg(traceExpression(long, point({ x: 1 })))).rejects.toThrow(
      'The graph of 200 nodes is too large for a picture.',
    );
  });
});
