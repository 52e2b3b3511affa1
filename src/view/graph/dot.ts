import type { Trace } from '../../autodiff/trace/trace.js';
import { captionText } from './caption.js';
import { drawingOf, type DrawnEdge, type DrawnNode } from './drawing.js';

/** How each kind of node is told apart, without colours. */
const SHAPES: Readonly<Record<DrawnNode['kind'], string>> = {
  input: 'shape=ellipse',
  number: 'shape=plaintext, margin="0.05,0.02"',
  operation: 'shape=box, style=rounded',
  result: 'shape=box, peripheries=2',
};

/**
 * The graph of a trace in Graphviz's language (https://graphviz.org/doc/info/lang.html): values on the nodes with
 * their adjoints below, local derivatives on the edges, which point the way the values go.
 */
export function renderDot(trace: Trace): string {
  const { nodes, edges } = drawingOf(trace);
  return [
    'digraph trace {',
    `  label=${quoted([captionText(trace)])}; labelloc=t;`,
    '  fontname="Helvetica,Arial,sans-serif"; fontsize=16; bgcolor=transparent;',
    '  node [fontname="Helvetica,Arial,sans-serif", fontsize=14];',
    '  edge [fontname="Helvetica,Arial,sans-serif", fontsize=12];',
    ...nodes.map(nodeLine),
    ...edges.map(edgeLine),
    '}',
    '',
  ].join('\n');
}

function nodeLine({ id, kind, lines }: DrawnNode): string {
  return `  ${id} [id=${id}, class=${kind}, ${SHAPES[kind]}, label=${quoted(lines)}];`;
}

function edgeLine({ id, from, to, label }: DrawnEdge): string {
  const look =
    label === undefined
      ? 'class=constant, style=dashed'
      : // Blanks keep the label off its line.
        `label=${quoted([` ${label} `])}`;
  return `  ${from} -> ${to} [id=${id}, ${look}];`;
}

/** Lines as one quoted string. A backslash would begin an escape of Graphviz's own. */
function quoted(lines: readonly string[]): string {
  const escaped = lines.map((line) => line.replace(/["\\]/g, '\\$&').replace(/&/g, '&amp;'));
  return `"${escaped.join('\\n')}"`;
}
