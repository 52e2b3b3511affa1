import type { Trace } from '../../autodiff/trace/trace.js';
import { safeText } from '../../safe-text.js';
import { exactText } from '../trace/number-text.js';

/** A longer expression is shown by two ends of this many code units. */
const END = 150;
/** How many inputs a caption names. */
const MOST_INPUTS = 12;

/** What a picture shows: the function on one line, `y = x*y + sin(x)`. */
export function equationText({ expression, resultName, tape }: Trace): string {
  const written = safeText(shortened(expression.trim().replace(/\s+/g, ' ')));
  if (tape.graph.outputs.length > 1) return `${resultName} of ${written}`;
  const isNamed = tape.graph.definitions.size > 0 || /^[^;]*=/.test(written);
  return isNamed ? written : `${resultName} = ${written}`;
}

/** Where it was run: `x = 2, y = 3`; empty without inputs. */
export function pointText({ inputs }: Trace): string {
  const shown = inputs.slice(0, MOST_INPUTS);
  const more = inputs.length - shown.length;
  return [
    ...shown.map(({ name, value }) => `${name} = ${exactText(value)}`),
    ...(more > 0 ? [`and ${more} more`] : []),
  ].join(', ');
}

/** Both in one line. */
export function captionText(trace: Trace): string {
  const point = pointText(trace);
  return point === '' ? equationText(trace) : `${equationText(trace)} at ${point}`;
}

function shortened(text: string): string {
  if (text.length <= 2 * END) return text;
  // A pair cut in two leaves a half that no file can hold.
  return `${text.slice(0, END)}…${text.slice(-END)}`.replace(/\p{Surrogate}/gu, '');
}
