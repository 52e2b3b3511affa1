/**
 * The looks of a drawing, by the classes that `renderDot` gives: a background of its own in dark and in light, so that
 * it is readable on any page, and contrasts of at least 4.5 to 1.
 */
export const GRAPH_LOOKS = `
:root { --paper: #ffffff; --ink: #1f2328; --line: #59636e; --input: #ddf4ff; --operation: #f6f8fa; --result: #dafbe1; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #0d1117; --ink: #e6edf3; --line: #9198a1; --input: #0c2d4a; --operation: #1c2128; --result: #12361f; }
}
.paper { fill: var(--paper); }
.graph > polygon { fill: none; }
text { fill: var(--ink); font-family: Helvetica, Arial, "Liberation Sans", sans-serif; }
.node ellipse, .node polygon, .node path { fill: var(--operation); stroke: var(--line); }
.input ellipse { fill: var(--input); }
.result polygon { fill: var(--result); }
.result polygon + polygon { fill: none; }
.edge path { fill: none; stroke: var(--line); }
.edge polygon { fill: var(--line); stroke: var(--line); }
`;
