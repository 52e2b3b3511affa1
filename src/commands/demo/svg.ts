import type { Trace } from '../../autodiff/trace/trace.js';
import { UserError } from '../../user-error.js';
import { dressSvg } from '../../view/graph/svg.js';

/** The graph as a picture. @throws UserError if it is too large for one. */
export async function renderSvg(trace: Trace): Promise<string> {
  const { layoutOf } = await import('./graphviz.js');
  const layout = await layoutOf(trace);
  if (layout === undefined) {
    throw new UserError(
      `The graph of ${trace.tape.graph.size} nodes is too large for a picture.`,
      'Draw a part of the expression, or take --format dot and a Graphviz of your own.',
    );
  }
  return dressSvg(trace, layout);
}
