import { firstOperation, type Graph } from '../tape/graph.js';

const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉';

/** How a node is called in formulas. */
export type NameOf = (node: number) => string;

/**
 * The names of Griewank & Walther, Evaluating Derivatives, section 2.2: with n inputs, these are v₁₋ₙ … v₋₁, v₀ and
 * the operations v₁, v₂, …. A literal is called by itself, in parentheses if it is negative.
 */
export function nodeNames(graph: Graph): NameOf {
  const inputs = graph.inputs.length;
  const operations = firstOperation(graph);
  const known: string[] = [];
  return (node) => (known[node] ??= nameOf(node));

  function nameOf(node: number): string {
    if (node < inputs) return subscripted(node - inputs + 1);
    if (node >= operations) return subscripted(node - operations + 1);
    const text = graph.literals[node - inputs]?.text ?? '';
    return text.startsWith('-') ? `(${text})` : text;
  }
}

function subscripted(index: number): string {
  let text = index < 0 ? 'v₋' : 'v';
  for (const digit of String(Math.abs(index))) text += SUBSCRIPTS.charAt(Number(digit));
  return text;
}

/**
 * What the result is called: its name in the expression, or the first of y, f, z, out that the expression
 * doesn't use for something else.
 */
export function resultName({ inputs, definitions, outputName }: Graph): string {
  if (outputName !== undefined) return outputName;
  const taken = new Set([...inputs, ...definitions.keys()]);
  const free = ['y', 'f', 'z', 'out'].find((name) => !taken.has(name));
  if (free !== undefined) return free;
  let name = 'result';
  while (taken.has(name)) name += '_';
  return name;
}
