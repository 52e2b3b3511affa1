import type { Trace } from '../autodiff/trace/trace.js';
import { UserError } from '../user-error.js';
import { renderDot } from '../view/graph/dot.js';
import { layoutSize, MOST_TO_LAY_OUT } from '../view/graph/layout-size.js';
import { dressSvg } from '../view/graph/svg.js';

/** The graph as a picture. @throws UserError if it is too large for one. */
export async function renderSvg(trace: Trace): Promise<string> {
  const { graph } = trace.tape;
  if (layoutSize(graph) > MOST_TO_LAY_OUT) {
    throw new UserError(
      `The graph of ${graph.size} nodes is too large for a picture.`,
      'Draw a part of the expression, or take --format dot and a Graphviz of your own.',
    );
  }
  const { layoutOf } = await import('./graphviz.js');
  return dressSvg(trace, await layoutOf(renderDot(trace)));
}
