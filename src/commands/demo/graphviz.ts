import { instance } from '@viz-js/viz';
import type { Trace } from '../../autodiff/trace/trace.js';
import { renderDot } from '../../view/graph/dot.js';
import { layoutSize, MOST_TO_LAY_OUT, MOST_WITH_CARE } from '../../view/graph/layout-size.js';

/** Straight lines, and few rounds of looking for better places: 20 times as fast where many ranks are crossed. */
const IN_HASTE = { splines: 'line', nslimit: 2 };

/**
 * Graphviz's own SVG of the graph of a trace. It comes as WebAssembly, which only this file loads.
 *
 * @returns undefined if there is too much to lay out
 */
export async function layoutOf(trace: Trace): Promise<string | undefined> {
  const size = layoutSize(trace.tape.graph);
  if (size > MOST_TO_LAY_OUT) return undefined;
  const graphviz = await instance();
  const looks = size > MOST_WITH_CARE ? { graphAttributes: IN_HASTE } : {};
  return graphviz.renderString(renderDot(trace), { format: 'svg', engine: 'dot', ...looks });
}
