import type { LocalDerivative } from '../operations/operation.js';
import { SPELLINGS } from '../operations/table.js';
import { firstOperation, type Graph } from './graph.js';

/** A graph evaluated at one point: every value, with the local derivatives that the sweeps multiply by. */
export interface Tape {
  readonly graph: Graph;
  readonly values: Float64Array;
  /** The partial derivatives of each node w.r.t. its first and its second operand; 0 where that operand is constant. */
  readonly leftPartials: Float64Array;
  readonly rightPartials: Float64Array;
}

// Columns of the table of operations, so that the loops below look up one array instead of three objects.
const VALUES = SPELLINGS.map(({ operation }) => operation.value);
const LEFT = SPELLINGS.map(({ operation }) => partial(operation.derivatives[0].number));
const RIGHT = SPELLINGS.map(({ operation }) => partial(operation.derivatives[1]?.number ?? 0));
// A call costs more than everything else here, so constant derivatives do without one.
const LEFT_FIXED = Float64Array.from(SPELLINGS, ({ operation }) =>
  fixed(operation.derivatives[0].number),
);
const RIGHT_FIXED = Float64Array.from(SPELLINGS, ({ operation }) =>
  fixed(operation.derivatives[1]?.number ?? 0),
);

/**
 * The forward sweep: computes every node at `point`, one number for each of `graph.inputs`, and records the
 * local derivatives of those operands that depend on an input.
 */
export function record(graph: Graph, point: Float64Array): Tape {
  const { active, codes, left, right, size } = graph;
  const values = startValues(graph, point);
  const leftPartials = new Float64Array(size);
  const rightPartials = new Float64Array(size);
  for (let node = firstOperation(graph); node < size; node += 1) {
    const code = codes[node] ?? 0;
    const l = left[node] ?? 0;
    const r = right[node] ?? 0;
    const a = values[l] ?? NaN;
    const b = r < 0 ? NaN : (values[r] ?? NaN);
    const v = (VALUES[code] ?? zero)(a, b);
    values[node] = v;
    if (active[l] === 1) {
      const same = LEFT_FIXED[code] ?? 0;
      leftPartials[node] = Number.isNaN(same) ? (LEFT[code] ?? zero)(a, b, v) : same;
    }
    if (r >= 0 && active[r] === 1) {
      const same = RIGHT_FIXED[code] ?? 0;
      rightPartials[node] = Number.isNaN(same) ? (RIGHT[code] ?? zero)(a, b, v) : same;
    }
  }
  return { graph, values, leftPartials, rightPartials };
}

/** Only the values, for callers that just need the number at a nearby point. */
export function evaluate(graph: Graph, point: Float64Array): Float64Array {
  const { codes, left, right, size } = graph;
  const values = startValues(graph, point);
  for (let node = firstOperation(graph); node < size; node += 1) {
    const value = VALUES[codes[node] ?? 0] ?? zero;
    const r = right[node] ?? 0;
    values[node] = value(values[left[node] ?? 0] ?? NaN, r < 0 ? NaN : (values[r] ?? NaN));
  }
  return values;
}

/** An array for every value, with inputs and literals filled in. */
function startValues({ inputs, literals, size }: Graph, point: Float64Array): Float64Array {
  const values = new Float64Array(size);
  values.set(point);
  literals.forEach((literal, index) => {
    values[inputs.length + index] = literal.value;
  });
  return values;
}

/** The value of the expression: of its first result, if it has several. */
export function outputValue({ graph, values }: Tape): number {
  return values[graph.output] ?? NaN;
}

type Partial = Exclude<LocalDerivative['number'], number>;

function partial(number: LocalDerivative['number']): Partial {
  return typeof number === 'number' ? zero : number;
}

/** The derivative if it is constant, or nan. */
function fixed(number: LocalDerivative['number']): number {
  return typeof number === 'number' ? number : NaN;
}

function zero(): number {
  return 0;
}
