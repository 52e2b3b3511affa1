import { instance } from '@viz-js/viz';

/**
 * Graphviz's own SVG of a graph in its language. It comes as WebAssembly, which only this file loads.
 *
 * @throws Error if the graph is none; ours always are
 */
export async function layoutOf(dot: string): Promise<string> {
  const graphviz = await instance();
  return graphviz.renderString(dot, { format: 'svg', engine: 'dot' });
}
