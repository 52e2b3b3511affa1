import type { TangentStep, TangentTerm } from '../../autodiff/trace/tangent-steps.js';
import { enclosed, tangentName } from './formula.js';
import { numberText } from './number-text.js';

/** A tangent as the sum of local derivatives times tangents, in symbols: `cos(v₀)·v̇₀`, `v₀·v̇₋₁ + v₋₁·v̇₀`. */
export function symbolicTangent({ terms }: TangentStep): string {
  return summed(terms, ({ rule, local }) => (rule.kind === 'case' ? numeric(local) : rule.text));
}

/** The same with the local derivatives in numbers, which are those of every sweep: `5.0000·v̇₋₁ + 2.0000·v̇₀`. */
export function numericTangent({ terms }: TangentStep): string {
  return summed(terms, ({ local }) => numeric(local));
}

/** One sweep's sum in numbers: `5.0000·1.0000 + 2.0000·0.0000`. */
export function tangentProducts(
  { terms }: TangentStep,
  tangentOf: (node: number) => number,
): string {
  return terms
    .map(({ local, operand }) => {
      const tangent = enclosed(numberText(tangentOf(operand.node)));
      return `${enclosed(numberText(local))}·${tangent}`;
    })
    .join(' + ');
}

function numeric(local: number): string {
  return Math.abs(local) === 1 ? String(local) : numberText(local);
}

function summed(terms: readonly TangentTerm[], factorOf: (term: TangentTerm) => string): string {
  return terms
    .map((term, index) => {
      const tangent = tangentName(term.operand.name);
      const factor = factorOf(term).replace(/^\((.*)\)$/, '$1');
      const sign = index === 0 ? '' : ' + ';
      if (factor === '1') return sign + tangent;
      if (factor === '-1') return (index === 0 ? '-' : ' - ') + tangent;
      return `${sign}${asFactor(factor)}·${tangent}`;
    })
    .join('');
}

/** A text that may stand before a multiplication sign: in parentheses if it has an operator outside of any. */
function asFactor(text: string): string {
  let depth = 0;
  for (const character of text) {
    if (character === '(') depth += 1;
    else if (character === ')') depth -= 1;
    else if (depth === 0 && ' +-*/^'.includes(character)) return `(${text})`;
  }
  return text;
}
