import { operationStep } from '../../autodiff/trace/forward-steps.js';
import type { Trace } from '../../autodiff/trace/trace.js';
import type { Surface } from '../palette.js';
import { wrapText } from '../wrap.js';
import { alignedLines } from './columns.js';
import { excerptOf, withGap } from './excerpt.js';
import { adjointName, enclosed } from './formula.js';
import { localDerivativeText, localRuleText } from './local-derivative.js';
import { numberText } from './number-text.js';
import { MARK, NONE_MARKED } from './mark.js';
import { HEAD_ROWS, LAYOUTS, reverseTable, type ReverseLine } from './reverse-rows.js';
import { indented, margin, paragraph } from './section.js';

/**
 * The backward sweep: one line an edge. A table that tells as much as there is room for, else stacked lines. `isMore`:
 * another sweep, of a reader who knows by now how one goes. `marked`: indices of steps to point at.
 */
export function reverseSection(
  trace: Trace,
  surface: Surface,
  isMore = false,
  marked: ReadonlySet<number> = NONE_MARKED,
): string[] {
  const { resultName: y } = trace;
  if (trace.tape.graph.active[trace.result.node] !== 1) {
    return paragraph(
      'REVERSE',
      `${y} depends on no variable, so there is nothing to differentiate.`,
      surface,
    );
  }
  const excerpt = excerptOf(trace.reverse.map((step, index) => ({ step, index })));
  const lines = excerpt.items.map(({ step, index }): ReverseLine => {
    const operation = operationStep(trace.forward, trace.tape.graph, step.from);
    const number = String(index + 1);
    const mark = marked.has(index) ? MARK : '';
    if (operation === undefined) return { step, number, local: '', rule: '', mark };
    const local = localDerivativeText(step, operation);
    return { step, number, local, rule: localRuleText(step, operation), mark };
  });
  const room = surface.width - margin(surface);
  const rows = reverseTable(trace, lines, surface.palette);
  let table: string[] | undefined;
  for (const layout of LAYOUTS) {
    table = alignedLines(rows(layout), room, 2);
    if (table !== undefined) break;
  }
  const [head, printed] =
    table === undefined
      ? [
          wrapText(`seed: ${adjointName(trace.result.name)} = ∂${y}/∂${y} = 1`, surface.width, {
            hangingIndent: 2,
          }),
          lines.map((line) => stacked(line, surface)),
        ]
      : [table.slice(0, HEAD_ROWS), table.slice(HEAD_ROWS).map((line) => [line])];
  const body = [...head, ...withGap(printed, excerpt)];
  const lead = isMore ? `Walk back from ${y}, in the same way.` : leadOf(trace);
  return [...paragraph('REVERSE', lead, surface), ...indented(body, table ? margin(surface) : 0)];
}

function leadOf({ resultName: y, reverse }: Trace): string {
  const fansOut = reverse.some(({ contributions }) => contributions > 1);
  return (
    `Walk back from ${y}. Each line is one use of the chain rule: the derivative that arrives from above ` +
    `(upstream) times the local derivative is added to v\u0304, the derivative of ${y} with respect to v.` +
    (fansOut ? ' A value that is used n times gets n contributions; k/n counts them.' : '')
  );
}

function stacked(
  { step, number, local, mark }: ReverseLine,
  { width, palette }: Surface,
): string[] {
  const { upstream, contribution, before, ordinal, contributions, total } = step;
  const indent = number.length + 2;
  const count = contributions > 1 ? palette.caution(`  ${ordinal}/${contributions}`) : '';
  const pointer = mark === '' ? '' : `  ${palette.bad(mark)}`;
  const product = `${numberText(upstream)} × ${numberText(step.local)} = ${numberText(contribution)}`;
  const added = enclosed(numberText(contribution));
  const sum = ordinal === 1 ? '' : `${numberText(before)} + ${added} = `;
  return [
    ...wrapText(
      `${palette.muted(`${number}.`)} ${palette.accent(`${step.fromName} → ${step.toName}`)}${count}${pointer}`,
      width,
      { hangingIndent: indent },
    ),
    ...[
      `local: ${local}`,
      product,
      `${adjointName(step.toName)} = ${sum}${numberText(total)}`,
    ].flatMap((text) => wrapText(text, width, { indent, hangingIndent: indent + 2 })),
  ];
}
