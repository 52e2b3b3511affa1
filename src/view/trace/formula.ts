import type { Spelling } from '../../autodiff/operations/table.js';
import type { Operand, OperationStep } from '../../autodiff/trace/forward-steps.js';
import { numberText } from './number-text.js';

/** How much air a formula gets: `a + b`, or `a+b` where it is part of something longer. */
type Spacing = 'loose' | 'tight';

/** An operation as it is written, with these texts for its operands. Powers are always tight. */
export function formulaText(
  { text, operation }: Spelling,
  operands: readonly string[],
  spacing: Spacing = 'loose',
): string {
  const [first = '', second = ''] = operands;
  switch (operation.notation.kind) {
    case 'call':
      return `${text}(${operands.join(spacing === 'tight' ? ',' : ', ')})`;
    case 'prefix':
      return `${text}${first}`;
    case 'infix': {
      const space = spacing === 'tight' || operation.name === 'pow' ? '' : ' ';
      return first + space + text + space + second;
    }
  }
}

/** The formula of a step with numbers for names: `ln(2.0000)`. Numbers that the expression spells out stay as they are. */
export function numericFormulaText({ spelling, operands }: OperationStep): string {
  return formulaText(
    spelling,
    operands.map((operand, index) => operandNumber(operand, index, spelling)),
  );
}

function operandNumber(
  { kind, name, value }: Operand,
  index: number,
  { operation }: Spelling,
): string {
  if (kind === 'number') return name;
  const { notation } = operation;
  const leads = notation.kind === 'infix' && index === 0 && operation.name !== 'pow';
  return notation.kind === 'call' || leads ? numberText(value) : enclosed(numberText(value));
}

/** A number as it stands behind an operator: in parentheses if it is negative. */
export function enclosed(number: string): string {
  return number.startsWith('-') ? `(${number})` : number;
}

/** The name of a value's adjoint: a bar over the v. */
export function adjointName(name: string): string {
  return name.replace('v', 'v\u0304');
}

/** The name of a value's tangent: a dot over the v. */
export function tangentName(name: string): string {
  return name.replace('v', 'v\u0307');
}
