import { describe, expect, test } from 'vitest';
import { layoutOf } from '../../../src/commands/demo/graphviz.js';
import { renderDot } from '../../../src/view/graph/dot.js';
import { CURIOUS, point, sharedTrace } from './graphs.js';
import { traceExpression } from '../../../src/autodiff/trace/trace.js';

describe('the graph in Graphviz’s language', () => {
  test('has values and adjoints on nodes, local derivatives on edges, and a shape for each kind', () => {
    expect(renderDot(sharedTrace())).toMatchInlineSnapshot(`
      "digraph trace {
        label="h = x*y; h*h + 2*pi - relu(h) at x = 2, y = -3"; labelloc=t;
        fontname="Helvetica,Arial,sans-serif"; fontsize=16; bgcolor=transparent;
        node [fontname="Helvetica,Arial,sans-serif", fontsize=14];
        edge [fontname="Helvetica,Arial,sans-serif", fontsize=12];
        n0 [id=n0, class=input, shape=ellipse, label="v₋₁ = x\\n= 2.0000\\nv̄₋₁ = 36.0000"];
        n1 [id=n1, class=input, shape=ellipse, label="v₀ = y\\n= -3.0000\\nv̄₀ = -24.0000"];
        n2 [id=n2, class=number, shape=plaintext, margin="0.05,0.02", label="2"];
        n3 [id=n3, class=number, shape=plaintext, margin="0.05,0.02", label="pi\\n= 3.1416"];
        n4 [id=n4, class=operation, shape=box, style=rounded, label="h = v₁ = v₋₁ * v₀\\n= -6.0000\\nv̄₁ = -12.0000"];
        n5 [id=n5, class=operation, shape=box, style=rounded, label="v₂ = 2 * pi\\n= 6.2832"];
        n6 [id=n6, class=operation, shape=box, style=rounded, label="v₃ = v₁ * v₁\\n= 36.0000\\nv̄₃ = 1.0000"];
        n7 [id=n7, class=operation, shape=box, style=rounded, label="v₄ = relu(v₁)\\n= 0.0000\\nv̄₄ = -1.0000"];
        n8 [id=n8, class=operation, shape=box, style=rounded, label="v₅ = v₃ + v₂\\n= 42.2832\\nv̄₅ = 1.0000"];
        n9 [id=n9, class=result, shape=box, peripheries=2, label="f = v₆ = v₅ - v₄\\n= 42.2832\\nv̄₆ = 1.0000"];
        n0 -> n4 [id=e4_0, label=" v₀ = -3.0000 "];
        n1 -> n4 [id=e4_1, label=" v₋₁ = 2.0000 "];
        n2 -> n5 [id=e5_0, class=constant, style=dashed];
        n3 -> n5 [id=e5_1, class=constant, style=dashed];
        n4 -> n6 [id=e6_0, label=" v₁ = -6.0000 "];
        n4 -> n6 [id=e6_1, label=" v₁ = -6.0000 "];
        n4 -> n7 [id=e7_0, label=" v₁ < 0, so 0 "];
        n6 -> n8 [id=e8_0, label=" ∂(v₃+v₂)/∂v₃ = 1 "];
        n5 -> n8 [id=e8_1, class=constant, style=dashed];
        n8 -> n9 [id=e9_0, label=" ∂(v₅-v₄)/∂v₅ = 1 "];
        n7 -> n9 [id=e9_1, label=" ∂(v₅-v₄)/∂v₄ = -1 "];
      }
      "
    `);
  });

  test.each(CURIOUS.map((trace) => [trace.expression, trace] as const))(
    'is read by Graphviz: %s',
    async (_expression, trace) => {
      const svg = await layoutOf(trace);
      expect(svg?.match(/class="node /g)).toHaveLength(trace.tape.graph.size);
    },
  );

  test('draws both edges of a value that is used twice by one operation', () => {
    const dot = renderDot(traceExpression('x*x', point({ x: 3 })));
    expect(dot.match(/n0 -> n1/g)).toHaveLength(2);
  });

  test('a graph of ten thousand operations is written whole', () => {
    const long = Array.from({ length: 5_000 }, () => 'x*x').join('+');
    const dot = renderDot(traceExpression(long, point({ x: 1 })));
    expect(dot.match(/\n {2}n\d+ \[/g)).toHaveLength(10_000);
  });
});
