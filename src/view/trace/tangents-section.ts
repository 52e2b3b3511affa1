import { tangentSteps, type TangentStep } from '../../autodiff/trace/tangent-steps.js';
import type { Trace } from '../../autodiff/trace/trace.js';
import type { Surface } from '../palette.js';
import { wrapText } from '../wrap.js';
import { alignedLines, right, type Cell } from './columns.js';
import { excerptOf, withGap } from './excerpt.js';
import { tangentName } from './formula.js';
import { nodeCells, nodeFormula } from './node-cells.js';
import { numberText } from './number-text.js';
import { indented, margin, paragraph } from './section.js';
import { numericTangent, symbolicTangent, tangentProducts } from './tangent-rule.js';

const LEAD =
  'Each value v carries its tangent v\u0307, how fast it changes when one input moves: a dual number. Read downwards; ' +
  'each tangent is the sum of local derivative times the tangents above. There is a sweep for each input: its own ' +
  'tangent is 1 there, all others are 0.';

/** Forward mode: every node's value, and its tangent in the sweep of each input. */
export function tangentsSection(outputs: readonly [Trace, ...Trace[]], surface: Surface): string[] {
  const [trace] = outputs;
  const results = new Set(outputs.map(({ result }) => result.node));
  const all = tangentSteps(trace.tape, trace.forward);
  const excerpt = excerptOf(all);
  const room = surface.width - margin(surface);
  const table = [bothRules, numericTangent, undefined]
    .map((rule) =>
      alignedLines(tableRows({ trace, results, steps: excerpt.items }, rule, surface), room, 2),
    )
    .find((lines) => lines !== undefined);
  const tangentsOf = new Map(all.map((each) => [each.step.node, each.tangents]));
  const [head, printed] =
    table === undefined
      ? [[], excerpt.items.map((step) => stacked(step, trace, tangentsOf, surface))]
      : [table.slice(0, 1), table.slice(1).map((line) => [line])];
  const body = [...head, ...withGap(printed, excerpt)];
  return [...paragraph('TANGENTS', LEAD, surface), ...indented(body, table ? margin(surface) : 0)];
}

function bothRules(step: TangentStep): string {
  const [symbols, numbers] = [symbolicTangent(step), numericTangent(step)];
  return symbols === numbers ? symbols : `${symbols} = ${numbers}`;
}

interface Table {
  readonly trace: Trace;
  /** The nodes of the results. */
  readonly results: ReadonlySet<number>;
  readonly steps: readonly TangentStep[];
}

function tableRows(
  { trace, results, steps }: Table,
  rule: ((step: TangentStep) => string) | undefined,
  { palette }: Surface,
): Cell[][] {
  const muted = { paint: palette.muted };
  const title = rule === undefined ? [] : [{ text: 'tangent', ...muted }];
  const ruleCell = (each: TangentStep): Cell[] => {
    if (rule === undefined) return [];
    const name = tangentName(each.step.name);
    if (each.step.kind === 'input') return [{ text: `${name} = seed`, ...muted }];
    return [{ text: `${name} = ${rule(each) || '0'}` }];
  };
  return [
    [
      { text: '' },
      { text: '' },
      right('value', palette.muted),
      ...title,
      ...trace.inputs.map(({ name }) => right(`by ${name}`, palette.muted)),
    ],
    ...steps.map((each) => [
      ...nodeCells(each.step, palette),
      ...ruleCell(each),
      ...each.tangents.map((tangent) => {
        const isResult = results.has(each.step.node);
        return right(numberText(tangent), isResult ? palette.strong : undefined);
      }),
    ]),
  ];
}

function stacked(
  each: TangentStep,
  { inputs }: Trace,
  tangentsOf: ReadonlyMap<number, readonly number[]>,
  { width, palette }: Surface,
): string[] {
  const { step, tangents } = each;
  const name = tangentName(step.name);
  const sweeps = inputs.map((input, sweep) => {
    const products = tangentProducts(each, (node) => tangentsOf.get(node)?.[sweep] ?? 0);
    const sum = step.kind === 'input' || products === '' ? '' : `${products} = `;
    return `by ${input.name}: ${sum}${numberText(tangents[sweep] ?? NaN)}`;
  });
  const rule = step.kind === 'input' ? [] : [`${name} = ${symbolicTangent(each) || '0'}`];
  return [
    ...wrapText(
      `${palette.accent(step.name)} = ${nodeFormula(step)} = ${numberText(step.value)}`,
      width,
      { hangingIndent: 4 },
    ),
    ...[...rule, ...sweeps].flatMap((text) =>
      wrapText(text, width, { indent: 2, hangingIndent: 4 }),
    ),
  ];
}
