import type { Trace } from '../../autodiff/trace/trace.js';
import { safeText } from '../../safe-text.js';
import type { Surface } from '../palette.js';
import { displayWidth, wrapText } from '../wrap.js';
import { exactText } from './number-text.js';

/** An expression longer than two ends of this many code units is shown by its ends. */
const END = 500;

function shortened(text: string): string {
  return text.length <= 2 * END ? text : `${text.slice(0, END)}…${text.slice(-END)}`;
}

/** The function, whatever the number of its results, and the point. */
export function headSection(
  traces: readonly [Trace, ...Trace[]],
  { width, palette }: Surface,
): string[] {
  const { expression, inputs, tape } = traces[0];
  const written = safeText(shortened(expression.trim().replace(/\s+/g, ' ')));
  const { outputs, definitions } = tape.graph;
  const named = definitions.size > 0 || outputs.some(({ name }) => name !== undefined);
  const names = traces.map(({ resultName }) => resultName);
  const equation = named ? written : `${names.join(', ')} = ${written}`;
  const values = inputs.map(({ name, value }) => `${name} = ${exactText(value)}`).join(', ');
  const point = values === '' ? '' : `at ${values}`;
  const head = palette.strong(equation);
  if (displayWidth(equation) + displayWidth(point) + 3 <= width)
    return [`${head}   ${point}`.trimEnd()];
  return [head, point]
    .filter((line) => line !== '')
    .flatMap((line) => wrapText(line, width, { hangingIndent: 2 }));
}
