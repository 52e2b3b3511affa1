import type { ForwardStep, Operand } from '../../autodiff/trace/forward-steps.js';
import type { Trace } from '../../autodiff/trace/trace.js';
import { captionText } from '../graph/caption.js';
import { numberText } from '../trace/number-text.js';
import { pythonFormula, type PythonOperand } from './python-formula.js';
import { createPythonNames } from './python-names.js';
import { pythonFloat } from './python-number.js';

/** The tutor's numbers and PyTorch's differ by rounding alone. */
const TOLERANCE = 'rtol=1e-9, atol=1e-12, equal_nan=True';

/**
 * A Python script that computes the trace with PyTorch, in double precision, and asserts that it finds the same value,
 * the same gradient and the same adjoint of every intermediate. Runs with torch 1.9 and later.
 */
export function renderPytorch(trace: Trace): string {
  const { forward, inputs, result } = trace;
  const nameOf = scriptNames(trace);
  const isActive = (node: number): boolean => trace.tape.graph.active[node] === 1;
  const isReached = reachedNodes(trace);
  const operations = forward.slice(inputs.length);
  const kept = operations.filter(({ node }) => isActive(node) && isReached(node));
  const output = nameOf(result.node);
  return [
    `# ${captionText(trace)}`,
    '# The same computation in PyTorch, which must find the same numbers. Written by autodiff-tutor.',
    'import math',
    'import torch',
    '',
    'torch.set_default_dtype(torch.float64)',
    '',
    '',
    'def expect(name, actual, expected):',
    `    torch.testing.assert_close(actual, torch.tensor(expected), ${TOLERANCE})`,
    '    print(f"{name:>12} = {actual.item():.12g}")',
    '',
    ...section('Leaves: the values that gradients are wanted for.', [
      ...inputs.map(
        ({ node, value }) =>
          `${nameOf(node)} = torch.tensor(${pythonFloat(value)}, requires_grad=True)`,
      ),
    ]),
    ...section('Forward: PyTorch records the graph while it computes.', [
      ...namedNumbers(trace, nameOf),
      ...operations.map((step) => operationLine(step, trace, nameOf)),
    ]),
    ...(isActive(result.node)
      ? section('Backward. Intermediates keep their gradient only if they are asked to.', [
          ...kept.map(({ node }) => `${nameOf(node)}.retain_grad()`),
          `${output}.backward()`,
        ])
      : section(`${output} depends on no leaf: there is nothing to differentiate.`, [])),
    ...section('The same numbers?', [
      ...[
        ...operations,
        ...(operations.some(({ node }) => node === result.node) ? [] : [result]),
      ].map(
        ({ node, ...step }) =>
          `expect(${pythonText(nameOf(node))}, ${nameOf(node)}, ${pythonFloat(step.value)})`,
      ),
      ...[...kept].reverse().map(({ node }) => gradientLine(node, trace, nameOf)),
      ...inputs.map(({ node }) =>
        isReached(node)
          ? gradientLine(node, trace, nameOf)
          : `assert ${nameOf(node)}.grad is None  # nothing flows back to it`,
      ),
      'print("PyTorch agrees.")',
    ]),
    '',
  ].join('\n');
}

type NameOf = (node: number) => string;

/** A name for every node that is a variable of the script: its own if the expression gives it one, or `v1`, `v2`, …. */
function scriptNames({ forward, inputs, result, resultName, tape }: Trace): NameOf {
  const names = createPythonNames();
  const known = new Map<number, string>();
  for (const { name, node } of inputs) known.set(node, names.take(name));
  const own = [
    ...tape.graph.definitions,
    ...forward.flatMap(({ alias, node }) => (alias === undefined ? [] : [[alias, node] as const])),
    [resultName, result.node] as const,
  ];
  for (const [name, node] of own) if (!known.has(node)) known.set(node, names.take(name));
  return (node) => {
    const name =
      known.get(node) ?? names.take(`v${node - inputs.length - tape.graph.literals.length + 1}`);
    known.set(node, name);
    return name;
  };
}

/** The numbers that the expression names, or that are its result: constants of the script. */
function namedNumbers({ result, tape }: Trace, nameOf: NameOf): string[] {
  const { definitions, inputs, literals } = tape.graph;
  const named = new Set([...definitions.values(), result.node]);
  return literals.flatMap((literal, index) => {
    const node = inputs.length + index;
    return named.has(node) ? [`${nameOf(node)} = torch.tensor(${literalText(literal)})`] : [];
  });
}

function operationLine(step: ForwardStep, trace: Trace, nameOf: NameOf): string {
  if (step.kind === 'input') return '';
  const { inputs, literals, definitions } = trace.tape.graph;
  const named = new Set(definitions.values());
  const operandOf = ({ node }: Operand): PythonOperand => {
    const literal = literals[node - inputs.length];
    return literal === undefined || named.has(node) || node < inputs.length
      ? { kind: 'tensor', name: nameOf(node) }
      : { kind: 'number', value: literal.value, text: literalText(literal) };
  };
  const formula = pythonFormula(step, step.operands.map(operandOf));
  return `${nameOf(step.node)} = ${formula}  # ${numberText(step.value)}`;
}

function literalText({ text, value }: { readonly text: string; readonly value: number }): string {
  return text === 'pi' || text === 'e' ? `math.${text}` : pythonFloat(value);
}

function gradientLine(node: number, { adjoints, result }: Trace, nameOf: NameOf): string {
  const label = pythonText(`d${nameOf(result.node)}/d${nameOf(node)}`);
  return `expect(${label}, ${nameOf(node)}.grad, ${pythonFloat(adjoints[node] ?? NaN)})`;
}

function reachedNodes({ reverse, result }: Trace): (node: number) => boolean {
  const reached = new Set([result.node, ...reverse.map(({ to }) => to)]);
  return (node) => reached.has(node);
}

/** Names hold letters, digits and underscores only: nothing to escape. */
function pythonText(text: string): string {
  return `"${text}"`;
}

function section(title: string, lines: readonly string[]): string[] {
  return ['', `# ${title}`, ...lines];
}
