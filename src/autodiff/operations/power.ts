import { edge, formula, kink, type Edge, type Operation, type RulePlace } from './operation.js';

/** `a^b`, which has more edges than all the other operations together. */
export const power: Operation = {
  name: 'pow',
  spellings: ['^', '**'],
  notation: { kind: 'infix', precedence: 4, associativity: 'right' },
  value: raise,
  derivatives: [
    {
      number: (a, b) => (b === 0 ? 0 : b * raise(a, b - 1)),
      rule: { kind: 'formula', text: baseRule },
      closed: (_a, b) => b === 0,
    },
    {
      // Where a = 0 and b >= 0 the formula would be 0 * -inf; PyTorch defines it as 0.
      number: (a, b, v) => (a === 0 && b >= 0 ? 0 : v * Math.log(a)),
      rule: formula('v*ln(a)'),
    },
  ],
  side: (a, b) => (Number.isInteger(b) && b >= 0 ? 1 : Math.sign(a)),
  edge: powerEdge,
};

/**
 * IEEE 754-2019 section 9.2.1: 1 to any power is 1, even nan, and -1 to an infinite power is 1. JavaScript's
 * own `**` gives nan for both; PyTorch follows IEEE.
 */
function raise(a: number, b: number): number {
  return a === 1 || (a === -1 && (b === Infinity || b === -Infinity)) ? 1 : a ** b;
}

function baseRule({ literalB }: RulePlace): string {
  if (literalB === undefined || !Number.isFinite(literalB)) return 'b*a^(b-1)';
  if (literalB === 0 || literalB === 1) return String(literalB);
  if (literalB === 2) return 'b*a';
  // Rounded so that 2.3 - 1 reads 1.3 and not 1.2999999999999998.
  const lowered = Number((literalB - 1).toPrecision(12));
  return lowered < 0 ? `b*a^(${lowered})` : `b*a^${lowered}`;
}

function powerEdge(a: number, b: number, exponentVaries: boolean): Edge | undefined {
  if (a === 0 && b === 0 && exponentVaries) {
    return kink(
      '0^0 counts as 1, and the slope depends on the direction. PyTorch takes 0 for both derivatives.',
    );
  }
  if (a === 0 && b < 0) {
    return edge(
      'Zero to a negative power divides by zero: the value is infinite, and so is the slope.',
    );
  }
  if (a === 0 && b > 0 && b < 1) {
    return edge(
      'The slope of a root grows without bound as its operand approaches 0. PyTorch gives inf at 0.',
    );
  }
  if (a === 0 && exponentVaries) {
    return kink(
      'The rule for the exponent would need ln(0). PyTorch takes 0 for the derivative with respect to the exponent.',
    );
  }
  if (a < 0 && !Number.isInteger(b)) {
    return edge(
      'A negative number to a non-integer power is not a real number: nan, with nan derivatives.',
    );
  }
  if (a < 0 && exponentVaries) {
    return edge(
      'The derivative with respect to the exponent needs the logarithm of a negative number, so it is nan, in PyTorch too.',
    );
  }
  return undefined;
}
