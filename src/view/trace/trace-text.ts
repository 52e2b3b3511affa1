import type { Trace } from '../../autodiff/trace/trace.js';
import { safeText } from '../../safe-text.js';
import type { Surface } from '../palette.js';
import { displayWidth, wrapText } from '../wrap.js';
import { checkSection } from './check-section.js';
import { costSection } from './cost-section.js';
import { forwardSection } from './forward-section.js';
import { gradientSection } from './gradient-section.js';
import { notesSection } from './notes-section.js';
import { exactText } from './number-text.js';
import { reverseSection } from './reverse-section.js';

/**
 * The whole trace as text, without a line feed at the end: tables where they fit in `surface.width`, stacked lines
 * where they don't.
 */
export function renderTrace(trace: Trace, surface: Surface): string {
  const isConstant = trace.tape.graph.active[trace.result.node] !== 1;
  const sections = [
    headLines(trace, surface),
    forwardSection(trace, surface),
    reverseSection(trace, surface),
    ...(isConstant ? [] : [gradientSection(trace, surface)]),
    notesSection(trace, surface).slice(0, -1),
    ...(isConstant ? [] : [checkSection(trace, surface), costSection(trace, surface)]),
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

/** An expression longer than two ends of this many code units is shown by its ends. */
const END = 500;

function shortened(text: string): string {
  return text.length <= 2 * END ? text : `${text.slice(0, END)}…${text.slice(-END)}`;
}

/** The function, and the point. */
function headLines(
  { expression, inputs, resultName, tape }: Trace,
  { width, palette }: Surface,
): string[] {
  const written = safeText(shortened(expression.trim().replace(/\s+/g, ' ')));
  const { outputs, definitions } = tape.graph;
  const named = definitions.size > 0 || outputs.some(({ name }) => name !== undefined);
  const equation = named ? written : `${resultName} = ${written}`;
  const values = inputs.map(({ name, value }) => `${name} = ${exactText(value)}`).join(', ');
  const point = values === '' ? '' : `at ${values}`;
  const head = palette.strong(equation);
  if (displayWidth(equation) + displayWidth(point) + 3 <= width)
    return [`${head}   ${point}`.trimEnd()];
  return [head, point]
    .filter((line) => line !== '')
    .flatMap((line) => wrapText(line, width, { hangingIndent: 2 }));
}
