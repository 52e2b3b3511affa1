import type { Graph } from '../../autodiff/tape/graph.js';
import { layoutSize, MOST_TO_LAY_OUT } from '../../view/graph/layout-size.js';

/** What Mermaid draws where nobody set `maxEdges` and `maxTextSize` (https://mermaid.js.org/config/schema-docs/config.html). */
const MERMAID_EDGES = 500;
const MERMAID_LENGTH = 50_000;

/** What to expect of the program that a graph goes to next, if the graph is too large for it; undefined if it is not. */
export function sizeAdvice(
  format: 'dot' | 'mermaid',
  text: string,
  graph: Graph,
): string | undefined {
  if (format === 'dot') {
    return layoutSize(graph) <= MOST_TO_LAY_OUT
      ? undefined
      : `Graphviz may take minutes to draw ${graph.size} nodes; dot -Gsplines=line -Gnslimit=2 hurries it.`;
  }
  const edges = text.split('\n').filter((line) => /^ {2}n\d+ -/.test(line)).length;
  if (edges <= MERMAID_EDGES && text.length <= MERMAID_LENGTH) return undefined;
  return (
    `Mermaid draws up to ${MERMAID_EDGES} edges and ${MERMAID_LENGTH} characters unless maxEdges and maxTextSize allow more; ` +
    `this graph has ${edges} edges and ${text.length} characters.`
  );
}
