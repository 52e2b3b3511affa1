import { subscripted } from '../expression/subscript.js';
import { firstOperation, type Graph } from '../tape/graph.js';

/** What a node is called in formulas. */
export type NameOf = (node: number) => string;

/**
 * The names of Griewank & Walther, Evaluating Derivatives, section 2.2: with n inputs, these are v₁₋ₙ … v₋₁, v₀ and
 * the operations v₁, v₂, …. A literal stands for itself, in parentheses if it is negative.
 */
export function nodeNames(graph: Graph): NameOf {
  const inputs = graph.inputs.length;
  const operations = firstOperation(graph);
  const known: string[] = [];
  return (node) => (known[node] ??= nameOf(node));

  function nameOf(node: number): string {
    if (node < inputs) return subscripted('v', node - inputs + 1);
    if (node >= operations) return subscripted('v', node - operations + 1);
    const text = graph.literals[node - inputs]?.text ?? '';
    return text.startsWith('-') ? `(${text})` : text;
  }
}

/**
 * What the results are called: their names in the expression, or the first of y, f, z, out that the expression doesn't
 * use for something else; with an index, y₁, y₂, …, if there are several.
 */
export function resultNames({ inputs, definitions, outputs }: Graph): string[] {
  const taken = new Set([...inputs, ...definitions.keys(), ...outputs.map(({ name }) => name)]);
  const several = outputs.length > 1;
  const namesFrom = (base: string): string[] =>
    outputs.map(({ name }, index) => name ?? (several ? subscripted(base, index + 1) : base));
  // Not y₁ beside a variable y: one would look like a component of the other.
  const isFree = (base: string): boolean =>
    outputs.every(({ name }) => name !== undefined) ||
    [base, ...namesFrom(base)].every(
      (name, index) => outputs[index - 1]?.name === name || !taken.has(name),
    );
  const free = ['y', 'f', 'z', 'out'].find(isFree);
  if (free !== undefined) return namesFrom(free);
  let base = 'result';
  while (!isFree(base)) base += '_';
  return namesFrom(base);
}
