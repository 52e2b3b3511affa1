import type { Trace } from '../../autodiff/trace/trace.js';
import { captionText } from './caption.js';
import { drawingOf, type DrawnEdge, type DrawnNode } from './drawing.js';

/** The brackets that give each kind of node its shape: stadium, circle, rounded box, box with double sides. */
const BRACKETS: Readonly<Record<DrawnNode['kind'], readonly [string, string]>> = {
  input: ['([', '])'],
  number: ['((', '))'],
  operation: ['(', ')'],
  result: ['[[', ']]'],
};

/**
 * The graph of a trace as a Mermaid flowchart (https://mermaid.js.org/syntax/flowchart.html), which forges draw where
 * they find it in Markdown: values on the nodes with their adjoints below, local derivatives on the edges.
 */
export function renderMermaid(trace: Trace): string {
  const { nodes, edges } = drawingOf(trace);
  return [
    'flowchart TB',
    `  accTitle: The chain rule on a graph`,
    `  accDescr: ${escaped(captionText(trace))}`,
    ...nodes.map(nodeLine),
    ...edges.map(edgeLine),
    '',
  ].join('\n');
}

function nodeLine({ id, kind, lines }: DrawnNode): string {
  const [open, close] = BRACKETS[kind];
  return `  ${id}${open}${quoted(lines)}${close}`;
}

function edgeLine({ from, to, label }: DrawnEdge): string {
  return label === undefined ? `  ${from} -.-> ${to}` : `  ${from} -->|${quoted([label])}| ${to}`;
}

function quoted(lines: readonly string[]): string {
  return `"${lines.map(escaped).join('<br/>')}"`;
}

/**
 * Mermaid has no escapes but entities, which it writes with `#`. Signs that its Markdown could take for emphasis or for
 * a list are escaped too; a lone `*` between blanks is not one.
 */
function escaped(text: string): string {
  return text
    .replace(/ \* |["#&;<>`\\_*]/g, (sign) => (sign === ' * ' ? sign : `#${sign.charCodeAt(0)};`))
    .replace(/^(\d+)\./, '$1#46;');
}
