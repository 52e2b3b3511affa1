import type { Trace } from '../../autodiff/trace/trace.js';
import { nearest } from '../../nearest.js';
import { safeText } from '../../safe-text.js';
import { UserError } from '../../user-error.js';
import type { Surface } from '../../view/palette.js';
import { jsonText } from '../../view/trace/json-text.js';
import { traceDocument } from '../../view/trace/trace-document.js';
import { renderTrace } from '../../view/trace/trace-text.js';

/** Draws a trace in one format. Only text asks for the surface. A line feed at the end is added where there is none. */
type Renderer = (trace: Trace, surface: Surface) => string | Promise<string>;

/** The formats by name; what few ask for is imported when it is asked for, inside its renderer. */
const FORMATS: ReadonlyMap<string, Renderer> = new Map<string, Renderer>([
  ['text', renderTrace],
  ['json', (trace) => jsonText(traceDocument(trace))],
  ['dot', async (trace) => (await import('./graph.js')).renderDot(trace)],
  ['mermaid', async (trace) => (await import('./graph.js')).renderMermaid(trace)],
  ['svg', async (trace) => (await import('./svg.js')).renderSvg(trace)],
  ['html', async (trace) => (await import('./page.js')).renderHtml(trace)],
  ['pytorch', async (trace) => (await import('./pytorch.js')).renderPytorch(trace)],
]);

/** The renderer of a format. @throws UserError with status 2 if there is no such format. */
export function rendererOf(name: string): Renderer {
  const renderer = FORMATS.get(name);
  if (renderer !== undefined) return renderer;
  const names = [...FORMATS.keys()];
  const meant = nearest(name, names);
  throw new UserError(
    `There is no format ${safeText(name)}.`,
    meant === undefined ? `The formats are ${names.join(', ')}.` : `Did you mean ${meant}?`,
    2,
  );
}
