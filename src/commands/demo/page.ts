import type { Trace } from '../../autodiff/trace/trace.js';
import { UserError } from '../../user-error.js';
import { renderPage } from '../../view/page/page.js';

/** How many steps a page walks through; nobody presses a key more often, and browsers grow slow. */
const MOST_STEPS = 5000;

/** The page of a trace, with its graph where that can be drawn. @throws UserError if there are too many steps. */
export async function renderHtml(trace: Trace): Promise<string> {
  const steps = trace.forward.length + trace.reverse.length;
  if (steps > MOST_STEPS) {
    throw new UserError(
      `The walk would have ${steps} steps, too many for a page (up to ${MOST_STEPS}).`,
      'Show a part of the expression, or take --format json.',
    );
  }
  const { layoutOf } = await import('./graphviz.js');
  return renderPage(trace, await layoutOf(trace));
}
