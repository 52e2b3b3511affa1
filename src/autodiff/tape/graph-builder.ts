import type { Graph, Literal, Output } from './graph.js';

/** A graph in the making. Nodes are numbered as they are added; `build` renumbers them. */
export interface GraphBuilder {
  /** The node of the input: the same one each time. */
  readonly input: (name: string) => number;
  readonly literal: (literal: Literal) => number;
  /** `right` is -1 for a unary operation. */
  readonly operation: (code: number, left: number, right: number) => number;
  readonly build: (result: GraphResult) => Graph;
}

/** Which of the added nodes are outputs or have a name, by the numbers that the builder returned. */
export interface GraphResult {
  /** At least one. */
  readonly outputs: readonly Output[];
  readonly definitions?: ReadonlyMap<string, number>;
}

/** An empty graph to add to. Adding takes constant time; `build` is linear in the number of nodes. */
export function createGraphBuilder(): GraphBuilder {
  const inputs = new Map<string, number>();
  const literals: Literal[] = [];
  // The distance of each operation from the leaves, at least 1; 0 for a literal and -1 for an input. Sorting by
  // level gives the order that Graph promises.
  const levels: number[] = [];
  const codes: number[] = [];
  const lefts: number[] = [];
  const rights: number[] = [];

  function add(level: number, code: number, left: number, right: number): number {
    codes.push(code);
    lefts.push(left);
    rights.push(right);
    return levels.push(level) - 1;
  }

  return {
    input(name) {
      const node = inputs.get(name) ?? add(-1, 0, -1, -1);
      inputs.set(name, node);
      return node;
    },
    literal(literal) {
      literals.push(literal);
      return add(0, 0, -1, -1);
    },
    operation(code, left, right) {
      const below = Math.max(levels[left] ?? 0, right < 0 ? 0 : (levels[right] ?? 0), 0);
      return add(below + 1, code, left, right);
    },
    build({ outputs, definitions = new Map<string, number>() }) {
      const place = stablePlaces(levels);
      const placeOf = (node: number): number => (node < 0 ? -1 : (place[node] ?? -1));
      const graph = {
        inputs: [...inputs.keys()],
        literals,
        size: levels.length,
        codes: new Uint8Array(levels.length),
        left: new Int32Array(levels.length),
        right: new Int32Array(levels.length),
        active: new Uint8Array(levels.length),
        outputs: outputs.map(({ node, name }) => ({ node: placeOf(node), name })),
        output: placeOf(outputs[0]?.node ?? -1),
        definitions: new Map(Array.from(definitions, ([name, node]) => [name, placeOf(node)])),
      };
      for (let node = 0; node < levels.length; node += 1) {
        const to = placeOf(node);
        graph.codes[to] = codes[node] ?? 0;
        graph.left[to] = placeOf(lefts[node] ?? -1);
        graph.right[to] = placeOf(rights[node] ?? -1);
      }
      markActive(graph);
      return graph;
    },
  };
}

/** Where each node goes when nodes are sorted by level, equal levels keeping their order: a counting sort. */
function stablePlaces(levels: readonly number[]): Int32Array {
  const next: number[] = [];
  for (const level of levels) next[level + 1] = (next[level + 1] ?? 0) + 1;
  let start = 0;
  for (let level = 0; level < next.length; level += 1) {
    const count = next[level] ?? 0;
    next[level] = start;
    start += count;
  }
  const places = new Int32Array(levels.length);
  levels.forEach((level, node) => {
    const place = next[level + 1] ?? 0;
    places[node] = place;
    next[level + 1] = place + 1;
  });
  return places;
}

function markActive({ active, inputs, left, right, size }: Graph): void {
  active.fill(1, 0, inputs.length);
  for (let node = inputs.length; node < size; node += 1) {
    active[node] = (active[left[node] ?? -1] ?? 0) | (active[right[node] ?? -1] ?? 0);
  }
}
