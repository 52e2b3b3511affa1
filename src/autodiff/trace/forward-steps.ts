import { CONSTANTS, spellingOf, type Spelling } from '../operations/table.js';
import { firstOperation, type Graph } from '../tape/graph.js';
import type { Tape } from '../tape/tape.js';
import type { NameOf } from './names.js';

/** An operand as a formula shows it. */
export interface Operand {
  readonly node: number;
  /** `v₁`, or the text of a literal. */
  readonly name: string;
  readonly value: number;
  /** Something on the tape, a number that the expression spells out, or a named constant. */
  readonly kind: 'value' | 'number' | 'constant';
}

interface StepBase {
  readonly node: number;
  /** `v₁`. */
  readonly name: string;
  readonly value: number;
  /** What the expression calls it, such as `h` in `h = x^2; h*h`. */
  readonly alias: string | undefined;
}

/** A value that is given. */
interface InputStep extends StepBase {
  readonly kind: 'input';
  readonly variable: string;
}

/** A value that is computed. */
export interface OperationStep extends StepBase {
  readonly kind: 'operation';
  readonly spelling: Spelling;
  readonly operands: readonly Operand[];
}

/** One line of the forward sweep. */
export type ForwardStep = InputStep | OperationStep;

/** The forward sweep, line by line: the inputs, then every operation in the order of the tape. */
export function forwardSteps({ graph, values }: Tape, nameOf: NameOf): ForwardStep[] {
  const steps: ForwardStep[] = [];
  const aliases = new Map(Array.from(graph.definitions, ([name, node]) => [node, name]));
  const baseOf = (node: number): StepBase => ({
    node,
    name: nameOf(node),
    value: values[node] ?? NaN,
    alias: aliases.get(node),
  });
  const operandOf = (node: number): Operand => ({
    node,
    name: nameOf(node),
    value: values[node] ?? NaN,
    kind: kindOf(graph, node),
  });
  graph.inputs.forEach((variable, node) => {
    steps.push({ kind: 'input', ...baseOf(node), variable });
  });
  for (let node = firstOperation(graph); node < graph.size; node += 1) {
    const left = graph.left[node] ?? -1;
    const right = graph.right[node] ?? -1;
    steps.push({
      kind: 'operation',
      ...baseOf(node),
      spelling: spellingOf(graph.codes[node] ?? 0),
      operands: right < 0 ? [operandOf(left)] : [operandOf(left), operandOf(right)],
    });
  }
  return steps;
}

/** The step of an operation's node, among all forward steps of its tape. */
export function operationStep(
  forward: readonly ForwardStep[],
  graph: Graph,
  node: number,
): OperationStep | undefined {
  const step = forward[node - graph.literals.length];
  return step?.kind === 'operation' ? step : undefined;
}

function kindOf(graph: Graph, node: number): Operand['kind'] {
  const literal = graph.literals[node - graph.inputs.length];
  if (literal === undefined || node >= firstOperation(graph)) return 'value';
  return CONSTANTS.has(literal.text) ? 'constant' : 'number';
}
