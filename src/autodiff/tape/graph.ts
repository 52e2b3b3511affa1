/** A number written out in the expression, or a named constant. */
export interface Literal {
  /** As it reads in the expression: `2`, `1e-3`, `pi`. */
  readonly text: string;
  readonly value: number;
}

/** A node to differentiate, and the name that the expression gives it, as in `y = x^2`. */
export interface Output {
  readonly node: number;
  readonly name: string | undefined;
}

/**
 * What an expression computes, before it has any values: a list of nodes in which every operand comes before
 * its result (a Wengert list). Nodes `0 … inputs.length - 1` are the inputs, then come the literals, then the
 * operations, ordered by their distance from the inputs: first what needs only inputs, then what needs that,
 * as one would work it out by hand. All arrays have one entry per node: ten bytes a node in total.
 */
export interface Graph {
  readonly inputs: readonly string[];
  readonly literals: readonly Literal[];
  /** Number of nodes. */
  readonly size: number;
  /** Codes into the table of operations; 0 and meaningless before the first operation. */
  readonly codes: Uint8Array;
  /** First and second operand as nodes; -1 where there is none. */
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** 1 where the node depends on an input: PyTorch's `requires_grad`. */
  readonly active: Uint8Array;
  /** The results, at least one; several for an expression such as `x*y, x + y`. */
  readonly outputs: readonly Output[];
  /** The node of the first result; most expressions have only one. */
  readonly output: number;
  /** Names of intermediates, as in `h = x^2; h*h`. */
  readonly definitions: ReadonlyMap<string, number>;
}

/** The first node that is an operation. */
export function firstOperation(graph: Graph): number {
  return graph.inputs.length + graph.literals.length;
}
