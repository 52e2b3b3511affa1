import { leavesRounding } from '../../autodiff/trace/cancellation.js';
import { tellingNudge } from '../../autodiff/trace/nudge.js';
import type { Trace, TracedInput } from '../../autodiff/trace/trace.js';
import type { Surface } from '../palette.js';
import { wrapText } from '../wrap.js';
import { alignedLines, right, type Cell } from './columns.js';
import { enclosed } from './formula.js';
import { exactText, numberText, roundedText } from './number-text.js';
import { indented, margin, paragraph } from './section.js';

/** How many contributions a sum spells out. */
const MOST_TERMS = 4;

/** What arrived at the inputs, each derivative as the sum of its contributions. */
export function gradientSection(
  trace: Trace,
  surface: Surface,
  by: 'reverse' | 'forward' = 'reverse',
): string[] {
  const { resultName: y } = trace;
  const { palette, width } = surface;
  const { inputs } = trace;
  const several = inputs.some(({ contributions }) => contributions.length > 1);
  const lead =
    `${by === 'reverse' ? 'What has arrived at the inputs' : 'What each sweep has found'}: how fast ${y} changes with ${by === 'reverse' ? 'each of them' : 'each input'}.` +
    (several ? ' Contributions along several paths are added up.' : '');
  const rows = inputs.map((input) => [
    { text: `∂${y}/∂${input.name}`, paint: palette.accent },
    { text: '=' },
    right(numberText(input.derivative), palette.strong),
    { text: sumText(input) },
  ]);
  const indent = margin(surface);
  const table = alignedLines(rows, width - indent, 1);
  const body =
    table === undefined
      ? rows.flatMap((row) => wrapText(painted(row), width, { indent, hangingIndent: indent + 2 }))
      : indented(table, indent);
  return [...paragraph('GRADIENT', lead, surface), ...body, ...readingAid(trace, surface)];
}

function painted(row: readonly Cell[]): string {
  return row
    .map(({ text, paint }) => (paint === undefined ? text : paint(text)))
    .join(' ')
    .trimEnd();
}

function sumText({ contributions }: TracedInput): string {
  if (contributions.length < 2) return '';
  const terms = contributions
    .slice(0, MOST_TERMS)
    .map((term, index) => (index > 0 ? enclosed(numberText(term)) : numberText(term)));
  const more = contributions.length - terms.length;
  return `= ${[...terms, ...(more > 0 ? [`… (${more} more)`] : [])].join(' + ')}`;
}

/** One derivative, put into words; there is nothing to say of a value that is not finite, or of a slope that predicts nothing. */
function readingAid(trace: Trace, surface: Surface): string[] {
  const { inputs, resultName: y, result } = trace;
  if (!Number.isFinite(result.value)) return [];
  for (const input of inputs) {
    const { contributions, derivative, name } = input;
    const isTelling = Number.isFinite(derivative) && !leavesRounding(contributions, derivative);
    const nudge = isTelling && derivative !== 0 ? tellingNudge(trace, input) : undefined;
    if (nudge === undefined) continue;
    const change = roundedText(nudge * Math.abs(derivative));
    const way = derivative > 0 ? 'up' : 'down';
    const text = `In words: ${name} up by ${exactText(nudge)} moves ${y} ${way} by about ${change}.`;
    const indent = margin(surface);
    return wrapText(surface.palette.muted(text), surface.width, { indent, hangingIndent: indent });
  }
  return [];
}
