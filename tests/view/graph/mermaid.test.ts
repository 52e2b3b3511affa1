import { describe, expect, test } from 'vitest';
import { renderMermaid } from '../../../src/view/graph/mermaid.js';
import { CURIOUS, sharedTrace } from './graphs.js';

/** What of Mermaid's flowchart grammar is written: text in quotes holds no quote, and `#` only begins an entity. */
const TEXT = String.raw`"(?:[^"#&<>;\n]|#\d+;|<br/>)+"`;
const LINES: readonly RegExp[] = [
  /^flowchart TB$/,
  /^ {2}accTitle: [^#;\n]+$/,
  /^ {2}accDescr: (?:[^#;\n]|#\d+;)+$/,
  new RegExp(String.raw`^ {2}n\d+(?:\(\[${TEXT}\]\)|\(\(${TEXT}\)\)|\(${TEXT}\)|\[\[${TEXT}\]\])$`),
  new RegExp(String.raw`^ {2}n\d+ (?:-\.->|-->\|${TEXT}\|) n\d+$`),
];

describe('the graph as a Mermaid flowchart', () => {
  test('has values and adjoints on nodes, local derivatives on edges, and a shape for each kind', () => {
    expect(renderMermaid(sharedTrace())).toMatchInlineSnapshot(`
      "flowchart TB
        accTitle: The chain rule on a graph
        accDescr: h = x#42;y#59; h#42;h + 2#42;pi - relu(h) at x = 2, y = -3
        n0(["v₋₁ = x<br/>= 2.0000<br/>v̄₋₁ = 36.0000"])
        n1(["v₀ = y<br/>= -3.0000<br/>v̄₀ = -24.0000"])
        n2(("2"))
        n3(("pi<br/>= 3.1416"))
        n4("h = v₁ = v₋₁ * v₀<br/>= -6.0000<br/>v̄₁ = -12.0000")
        n5("v₂ = 2 * pi<br/>= 6.2832")
        n6("v₃ = v₁ * v₁<br/>= 36.0000<br/>v̄₃ = 1.0000")
        n7("v₄ = relu(v₁)<br/>= 0.0000<br/>v̄₄ = -1.0000")
        n8("v₅ = v₃ + v₂<br/>= 42.2832<br/>v̄₅ = 1.0000")
        n9[["f = v₆ = v₅ - v₄<br/>= 42.2832<br/>v̄₆ = 1.0000"]]
        n0 -->|"v₀ = -3.0000"| n4
        n1 -->|"v₋₁ = 2.0000"| n4
        n2 -.-> n5
        n3 -.-> n5
        n4 -->|"v₁ = -6.0000"| n6
        n4 -->|"v₁ = -6.0000"| n6
        n4 -->|"v₁ #60; 0, so 0"| n7
        n6 -->|"∂(v₃+v₂)/∂v₃ = 1"| n8
        n5 -.-> n8
        n8 -->|"∂(v₅-v₄)/∂v₅ = 1"| n9
        n7 -->|"∂(v₅-v₄)/∂v₄ = -1"| n9
      "
    `);
  });

  test.each([sharedTrace(), ...CURIOUS].map((trace) => [trace.expression, trace] as const))(
    'keeps to the grammar: %s',
    (_expression, trace) => {
      const lines = renderMermaid(trace).trimEnd().split('\n');
      for (const line of lines)
        expect(
          LINES.some((form) => form.test(line)),
          line,
        ).toBe(true);
      const nodes = new Set(lines.flatMap((line) => /^ {2}(n\d+)[([]/.exec(line)?.[1] ?? []));
      expect(nodes.size).toBe(trace.tape.graph.size);
      for (const line of lines) {
        const [, from, to] = /^ {2}(n\d+) -.* (n\d+)$/.exec(line) ?? [];
        if (from !== undefined)
          expect([nodes.has(from), nodes.has(to ?? '')]).toEqual([true, true]);
      }
    },
  );
});
