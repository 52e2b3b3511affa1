import { traceOutputs } from '../../autodiff/trace/trace.js';
import type { DemoRequest } from '../../deck/item.js';
import { UserError } from '../../user-error.js';
import type { Surface } from '../../view/palette.js';
import { wrapText } from '../../view/wrap.js';
import { renderDemo } from '../../view/trace/demo-text.js';
import { renderTrace } from '../../view/trace/trace-text.js';

/** The trace of a deck's example, or, if the deck's author made a mistake in it, what the mistake is. */
export function traceDemo({ expression, at }: DemoRequest, surface: Surface): string {
  try {
    const traces = traceOutputs(expression, new Map(Object.entries(at)));
    return traces.length === 1
      ? renderTrace(traces[0], surface)
      : renderDemo(traces, { mode: 'reverse', hessian: false }, surface);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const { bad } = surface.palette;
    return ['The example of this card cannot be traced.', ...error.message.split('\n')]
      .flatMap((line) => (line.startsWith('  ') ? [line] : wrapText(bad(line), surface.width)))
      .join('\n');
  }
}
