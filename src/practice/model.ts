import type { Token } from '../autodiff/expression/tokenizer.js';
import { firstOperation, type Graph } from '../autodiff/tape/graph.js';
import { createGraphBuilder } from '../autodiff/tape/graph-builder.js';
import { parseInto } from './one-formula.js';

/** A name with a formula. */
export interface Computed {
  readonly name: string;
  /** The formula, without `detach(…)`. */
  readonly text: string;
  /** Whether it is detached, so that no gradient flows through it. */
  readonly isDetached: boolean;
  /** The names in the formula. */
  readonly uses: ReadonlySet<string>;
}

/** All definitions of a block as one graph. */
export interface Model {
  /** Its inputs are the drawn names, in order, then the detached ones. */
  readonly graph: Graph;
  readonly nodeOf: ReadonlyMap<string, number>;
  /** For each detached name, the input that stands for it and the node it is a copy of. */
  readonly detached: readonly { readonly input: number; readonly source: number }[];
}

/** A key that is not a valid name. */
const SOURCE = '\u0000';

/**
 * Compiles definitions given in topological order. Only `active` names pass gradients on, so names that no derivative is
 * taken with respect to cost nothing and cause no logarithm of a negative base. Unless `cuts`, detached values are
 * treated as ordinary ones.
 *
 * @throws ExpressionError for a formula that can't be read
 */
export function compileModel(
  drawn: readonly string[],
  computed: readonly Computed[],
  active: ReadonlySet<string>,
  cuts = true,
): Model {
  const builder = createGraphBuilder();
  const nodes = new Map<string, number>();
  for (const name of drawn) nodes.set(name, builder.input(name));
  const cut = cuts ? computed.filter(({ isDetached }) => isDetached) : [];
  for (const { name } of cut) nodes.set(name, builder.input(name));
  const definitions = new Map<string, number>();
  for (const { name, text, isDetached } of computed) {
    const resolve = (token: Token): number => nodes.get(token.text) ?? -1;
    const node = parseInto(builder, text, resolve);
    if (isDetached && cuts) definitions.set(SOURCE + name, node);
    else {
      nodes.set(name, node);
      definitions.set(name, node);
    }
  }
  const [last = [...nodes.values()].at(-1) ?? builder.literal({ text: '0', value: 0 })] = [
    ...definitions.values(),
  ].slice(-1);
  const graph = builder.build({ outputs: [{ node: last, name: undefined }], definitions });
  const inputs = new Map(graph.inputs.map((name, input) => [name, input]));
  const nodeOf = new Map<string, number>();
  for (const name of nodes.keys()) {
    const node = graph.definitions.get(name) ?? inputs.get(name);
    if (node !== undefined) nodeOf.set(name, node);
  }
  markActive(graph, nodeOf, active);
  return {
    graph,
    nodeOf,
    detached: cut.map(({ name }) => ({
      input: inputs.get(name) ?? -1,
      source: graph.definitions.get(SOURCE + name) ?? -1,
    })),
  };
}

function markActive(
  graph: Graph,
  nodeOf: ReadonlyMap<string, number>,
  names: ReadonlySet<string>,
): void {
  const { active, left, right, size } = graph;
  active.fill(0);
  for (const name of names) {
    const node = nodeOf.get(name);
    if (node !== undefined) active[node] = 1;
  }
  for (let node = firstOperation(graph); node < size; node += 1) {
    if (active[left[node] ?? -1] === 1 || active[right[node] ?? -1] === 1) active[node] = 1;
  }
}
