import type { Surface } from '../../view/palette.js';
import { demoDocument } from '../../view/trace/demo-document.js';
import { type DemoView, renderDemo } from '../../view/trace/demo-text.js';
import { jsonText } from '../../view/trace/json-text.js';
import type { Traces } from './traces.js';

/** Draws several results, another mode or second derivatives, as text or as JSON. */
export function viewOf(
  format: 'text' | 'json',
  view: DemoView,
): (traces: Traces, surface: Surface) => string {
  return format === 'json'
    ? (traces) => jsonText(demoDocument(traces, view))
    : (traces, surface) => renderDemo(traces, view, surface);
}
