import type { OperationStep } from '../../autodiff/trace/forward-steps.js';
import { pythonScalar } from './python-number.js';

/** An operand in a script: the name of a tensor, or a number. */
export type PythonOperand =
  | { readonly kind: 'tensor'; readonly name: string }
  | { readonly kind: 'number'; readonly value: number; readonly text: string };

/** What PyTorch calls by another name than the table of operations; see `Operation.name`. */
const CALLS: ReadonlyMap<string, string> = new Map([
  ['softplus', 'torch.nn.functional.softplus'],
  ['max', 'torch.maximum'],
  ['min', 'torch.minimum'],
]);

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['add', '+'],
  ['sub', '-'],
  ['mul', '*'],
  ['div', '/'],
  ['pow', '**'],
]);

/**
 * An operation in PyTorch's words. Numbers stay bare where PyTorch computes with them as it does with tensors; where it
 * takes another route (`2 / x` multiplies by a reciprocal, `x ** 0.5` is a square root) or needs a tensor, they are made
 * tensors, so that the script gives the same numbers even at infinities.
 */
export function pythonFormula(
  { spelling }: OperationStep,
  operands: readonly PythonOperand[],
): string {
  const { name, notation } = spelling.operation;
  const [first, second] = operands;
  if (notation.kind === 'prefix' && first !== undefined) return `-${tensor(first)}`;
  const sign = SIGNS.get(name);
  if (sign === undefined || first === undefined || second === undefined) {
    return `${CALLS.get(name) ?? `torch.${name}`}(${operands.map(tensor).join(', ')})`;
  }
  const isBare = (operand: PythonOperand, other: PythonOperand): boolean =>
    operand.kind === 'number' && other.kind === 'tensor' && mayStayBare(name, operand, second);
  const left = isBare(first, second) ? scalar(first) : tensor(first);
  const right = isBare(second, first) ? scalar(second) : tensor(second);
  return `${left} ${sign} ${right}`;
}

function mayStayBare(
  name: string,
  operand: PythonOperand & { kind: 'number' },
  second: PythonOperand,
): boolean {
  if (name === 'div') return operand === second;
  if (name === 'pow') return operand === second && Number.isSafeInteger(operand.value);
  return true;
}

function tensor(operand: PythonOperand): string {
  return operand.kind === 'tensor' ? operand.name : `torch.tensor(${operand.text})`;
}

function scalar(operand: PythonOperand): string {
  if (operand.kind === 'tensor') return operand.name;
  const text = operand.text.startsWith('math.') ? operand.text : pythonScalar(operand.value);
  return text.startsWith('-') ? `(${text})` : text;
}
