import { parseExpression } from '../autodiff/expression/parse-expression.js';
import { spellingOf } from '../autodiff/operations/table.js';
import type { Graph } from '../autodiff/tape/graph.js';
import { createGraphBuilder } from '../autodiff/tape/graph-builder.js';
import {
  type Ends,
  mistakenSweep,
  type SweepAlgebra,
  type TapeEdge,
} from '../mistakes/mistaken-sweep.js';
import type { SlopeMistake } from '../mistakes/slope-mistakes.js';
import {
  ADD,
  MUL,
  nameTerm,
  numberTerm,
  operationTerm,
  sizeOf,
  SUB,
  type Term,
  termOf,
} from './term.js';
import { tidied } from './tidy-term.js';

/** A larger term is left as it is: shared parts would be written out again and again. */
const UNWIELDY = 1500;

/** Whether a formula is too long to be worked on. */
export function isUnwieldy(term: Term): boolean {
  return sizeOf(term, UNWIELDY) >= UNWIELDY;
}

/** Terms for nodes that are not expanded; see `termOf`. */
export type Leaf = (node: number) => Term | undefined;

/**
 * The derivative as a formula: the backward sweep, carried out with formulas instead of numbers, by the rules in the table
 * of operations. With a mistake, the formula that the mistake leads to.
 */
export function symbolicDerivative(
  graph: Graph,
  ends: Ends,
  leaf: Leaf,
  mistake?: SlopeMistake,
): Term {
  const { derivative } = mistakenSweep(graph, ends, mistake, formulasOn(graph, leaf));
  return isUnwieldy(derivative) ? derivative : tidied(derivative);
}

function formulasOn(graph: Graph, leaf: Leaf): SweepAlgebra<Term> {
  const valueOf = (node: number): Term => termOf(graph, node, leaf);
  const placeOf = ({ from }: TapeEdge) => ({
    a: valueOf(graph.left[from] ?? -1),
    b: (graph.right[from] ?? -1) < 0 ? numberTerm(NaN) : valueOf(graph.right[from] ?? -1),
    v: valueOf(from),
  });
  const code = ({ from }: TapeEdge): number => graph.codes[from] ?? 0;
  return {
    zero: numberTerm(0),
    one: numberTerm(1),
    add: (a, b) => operationTerm(ADD, a, b),
    scale: (factor, a) => operationTerm(MUL, numberTerm(factor), a),
    pass: (upstream, edge) =>
      operationTerm(MUL, upstream, localTerm(code(edge), edge.operand, placeOf(edge))),
    passBy(rule, g, edge) {
      const place = placeOf(edge);
      return instantiated(rule, { g, d: localTerm(code(edge), edge.operand, place), ...place });
    },
    passAt(variable, upstream, edge) {
      const { b } = placeOf(edge);
      const a = valueOf(variable);
      const { derivatives } = spellingOf(code(edge)).operation;
      const v = operationTerm(code(edge), ...(derivatives.length === 2 ? [a, b] : [a]));
      return operationTerm(MUL, upstream, localTerm(code(edge), 0, { a, b, v }));
    },
  };
}

interface RulePlace {
  readonly a: Term;
  readonly b: Term;
  readonly v: Term;
}

/** The local derivative as a formula, from the table's rule. */
function localTerm(code: number, operand: 0 | 1, place: RulePlace): Term {
  const { derivatives, name } = spellingOf(code).operation;
  const { rule } = derivatives[operand] ?? derivatives[0];
  const { a, b } = place;
  if (rule.kind === 'case') return pieceTerm(name, operand, place);
  const literalB = b.kind === 'number' && !Number.isNaN(b.value) ? b.value : undefined;
  return instantiated(rule.text({ a: a.kind === 'number' ? a.value : NaN, b: NaN, literalB }), {
    ...place,
  });
}

/** The slope of a piece: which one depends on the numbers. */
function pieceTerm(name: string, operand: 0 | 1, { a, b }: RulePlace): Term {
  if (name === 'abs') return { kind: 'call', name: 'sign', args: [a] };
  if (name === 'relu') return { kind: 'call', name: 'step', args: [a] };
  const isFirstLarger = (name === 'max') === (operand === 0);
  const difference = isFirstLarger ? operationTerm(SUB, a, b) : operationTerm(SUB, b, a);
  return { kind: 'call', name: 'step', args: [tidied(difference)] };
}

/** Parsed rules. There are few: one per operation, and a power for each exponent. */
const ruleGraphs = new Map<string, Graph>();

/** A rule in the tutor's own language with formulas substituted for its names. */
function instantiated(rule: string, terms: Readonly<Record<string, Term>>): Term {
  let graph = ruleGraphs.get(rule);
  if (graph === undefined) {
    graph = parseExpression(rule);
    ruleGraphs.set(rule, graph);
  }
  const { inputs } = graph;
  return termOf(graph, graph.output, (node) => terms[inputs[node] ?? '']);
}

/** The derivative of a formula with respect to one of its names. */
export function derivativeOfTerm(term: Term, name: string): Term {
  const builder = createGraphBuilder();
  const calls = new Map<string, Term>();
  const nodeOf = (at: Term): number => {
    switch (at.kind) {
      case 'name':
        return builder.input(at.name);
      case 'number':
        return builder.literal({ text: at.text, value: at.value });
      case 'call': {
        // `step` and `sign` are piecewise constant: their slope is 0.
        const placeholder = `\u0000${calls.size}`;
        calls.set(placeholder, at);
        return builder.input(placeholder);
      }
      case 'operation': {
        const [left = -1, right = -1] = at.args.map(nodeOf);
        return builder.operation(at.code, left, right);
      }
    }
  };
  const variable = builder.input(name);
  const graph = builder.build({ outputs: [{ node: nodeOf(term), name: undefined }] });
  const leaf: Leaf = (node) => {
    const input = graph.inputs[node];
    return input === undefined ? undefined : (calls.get(input) ?? nameTerm(input));
  };
  graph.active.fill(0);
  graph.active[variable] = 1;
  for (let node = 0; node < graph.size; node += 1) {
    if (graph.active[graph.left[node] ?? -1] === 1) graph.active[node] = 1;
    if (graph.active[graph.right[node] ?? -1] === 1) graph.active[node] = 1;
  }
  return symbolicDerivative(graph, { output: graph.output, variable }, leaf);
}
