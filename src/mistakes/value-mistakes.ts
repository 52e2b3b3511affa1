import type { Operation } from '../autodiff/operations/operation.js';
import { SPELLINGS, spellingOf } from '../autodiff/operations/table.js';
import { firstOperation, type Graph } from '../autodiff/tape/graph.js';
import type { MistakeCode } from './sentences.js';

/** A mistake in computing a value: what the operation then gives; undefined where it can't be made. */
export interface ValueMistake {
  readonly code: MistakeCode;
  /** Whether it is made at every possible operation; otherwise only once, at the last one where it is possible. */
  readonly isEverywhere: boolean;
  readonly run: (operation: Operation) => ((a: number, b: number) => number) | undefined;
}

const ANGLES = new Set(['sin', 'cos', 'tan']);
const IN_ORDER = new Set(['sub', 'div', 'pow']);

function hasTwo({ derivatives }: Operation): boolean {
  return derivatives.length === 2;
}

function instead(
  code: MistakeCode,
  right: string,
  run: (a: number, b: number) => number,
): ValueMistake {
  return {
    code,
    isEverywhere: false,
    run: (operation) => (hasTwo(operation) && operation.name !== right ? run : undefined),
  };
}

const LOG10 = SPELLINGS.find(({ text }) => text === 'log10')?.operation.value ?? Math.log10;

/** All of them, the likeliest first. */
export const VALUE_MISTAKES: readonly ValueMistake[] = [
  {
    code: 'operands-swapped',
    isEverywhere: false,
    run: ({ name, value }) => (IN_ORDER.has(name) ? (a, b) => value(b, a) : undefined),
  },
  {
    code: 'degrees',
    isEverywhere: true,
    run: ({ name, value }) =>
      ANGLES.has(name) ? (a) => value((a * Math.PI) / 180, NaN) : undefined,
  },
  {
    code: 'log10',
    isEverywhere: true,
    run: ({ name }) => (name === 'log' ? (a) => LOG10(a, NaN) : undefined),
  },
  instead('sum-for-product', 'add', (a, b) => a + b),
  instead('difference-taken', 'sub', (a, b) => a - b),
  instead('product-for-sum', 'mul', (a, b) => a * b),
  {
    code: 'operand-itself',
    isEverywhere: false,
    run: ({ derivatives, notation }) =>
      derivatives.length === 1 && notation.kind === 'call' ? (a) => a : undefined,
  },
];

/** The mistake with that code, if it is one about values. */
export function valueMistake(code: string): ValueMistake | undefined {
  return VALUE_MISTAKES.find((mistake) => mistake.code === code);
}

/** The nodes on the way to `output` where a mistake is made, last first. */
export function mistakenNodes(graph: Graph, output: number, mistake: ValueMistake): number[] {
  const reaches = new Uint8Array(graph.size);
  reaches[output] = 1;
  const nodes: number[] = [];
  for (let node = output; node >= firstOperation(graph); node -= 1) {
    if (reaches[node] !== 1) continue;
    for (const operand of [graph.left[node] ?? -1, graph.right[node] ?? -1]) {
      if (operand >= 0) reaches[operand] = 1;
    }
    if (mistake.run(spellingOf(graph.codes[node] ?? 0).operation) === undefined) continue;
    nodes.push(node);
    if (!mistake.isEverywhere) break;
  }
  return nodes;
}

/** The values when the mistake is made at `nodes`; `right` holds the values without it. */
export function mistakenValues(
  graph: Graph,
  right: Float64Array,
  mistake: ValueMistake,
  nodes: readonly number[],
): Float64Array {
  const values = right.slice();
  const wrong = new Set(nodes);
  for (let node = firstOperation(graph); node < graph.size; node += 1) {
    const { operation } = spellingOf(graph.codes[node] ?? 0);
    const run = (wrong.has(node) ? mistake.run(operation) : undefined) ?? operation.value;
    values[node] = run(
      values[graph.left[node] ?? -1] ?? NaN,
      values[graph.right[node] ?? -1] ?? NaN,
    );
  }
  return values;
}
