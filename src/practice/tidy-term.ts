import { formulaText } from './formula-text.js';
import { ADD, DIV, MUL, NEG, numberTerm, operationTerm, POW, SUB, type Term } from './term.js';

/** A product: a number over an integer, and each other factor with its exponent. */
interface Product {
  coefficient: number;
  divisor: number;
  readonly factors: Map<string, { readonly term: Term; exponent: number }>;
}

/**
 * The same formula with sums and products tidied: numbers first, equal factors as powers, like terms combined, no factor 1
 * and no summand 0. Products of sums stay products.
 */
export function tidied(term: Term): Term {
  switch (term.kind) {
    case 'number':
    case 'name':
      return term;
    case 'call':
      return { ...term, args: term.args.map(tidied) };
    case 'operation':
      break;
  }
  if (term.code === ADD || term.code === SUB) return sum(term);
  if ([MUL, DIV, NEG, POW].includes(term.code)) return fromProduct(productOf(term));
  return { ...term, args: term.args.map(tidied) };
}

function sum(term: Term): Term {
  const terms = new Map<string, { rest: Term | undefined; coefficient: number }>();
  const collect = (part: Term, sign: number): void => {
    if (part.kind === 'operation' && (part.code === ADD || part.code === SUB)) {
      const [left, right] = part.args;
      if (left !== undefined) collect(left, sign);
      if (right !== undefined) collect(right, part.code === SUB ? -sign : sign);
      return;
    }
    const tidy = tidied(part);
    const inner = tidy.kind === 'operation' && tidy.code === NEG ? tidy.args[0] : undefined;
    if (inner !== undefined && isSum(inner)) {
      collect(inner, -sign);
      return;
    }
    if (tidy !== part && isSum(tidy)) {
      collect(tidy, sign);
      return;
    }
    const { coefficient: above, divisor, factors } = productOf(tidy);
    const coefficient = above / divisor;
    const rest =
      factors.size === 0 ? undefined : fromProduct({ coefficient: 1, divisor: 1, factors });
    const key = rest === undefined ? '' : formulaText(rest);
    const known = terms.get(key);
    if (known === undefined) terms.set(key, { rest, coefficient: sign * coefficient });
    else known.coefficient = short(known.coefficient + sign * coefficient);
  };
  collect(term, 1);
  const parts = [...terms.values()].filter(({ coefficient }) => coefficient !== 0);
  // Added terms come before subtracted ones, and a bare number comes last.
  const place = ({ rest, coefficient }: (typeof parts)[number]): number =>
    rest === undefined
      ? coefficient > 0 && parts.some((part) => part.coefficient < 0)
        ? -1
        : 1
      : 0;
  parts.sort((a, b) => place(a) - place(b));
  const [first, ...others] = parts.map(({ rest, coefficient }) => times(coefficient, rest));
  if (first === undefined) return numberTerm(0);
  return others.reduce((whole, part) => operationTerm(ADD, whole, part), first);
}

function isSum(term: Term): boolean {
  return term.kind === 'operation' && (term.code === ADD || term.code === SUB);
}

function times(coefficient: number, rest: Term | undefined): Term {
  if (rest === undefined) return numberTerm(coefficient);
  const product = productOf(rest);
  return fromProduct({ ...product, coefficient: coefficient * product.coefficient });
}

function productOf(term: Term): Product {
  const product: Product = { coefficient: 1, divisor: 1, factors: new Map() };
  multiply(product, term, 1);
  return product;
}

/** Adds a factor with an integer power to a product. */
function multiply(product: Product, term: Term, power: number): void {
  if (term.kind === 'number' && Number.isFinite(Number(term.text))) {
    const size = term.value ** Math.abs(power);
    if (power < 0 && Number.isInteger(size) && size > 0 && isShort(product.divisor * size)) {
      product.divisor *= size;
      return;
    }
    if (isShort(term.value ** power)) {
      product.coefficient = short(product.coefficient * term.value ** power);
      return;
    }
  }
  if (term.kind === 'operation') {
    const [left, right] = term.args;
    if (term.code === NEG && left !== undefined) {
      if (power % 2 !== 0) product.coefficient *= -1;
      multiply(product, left, power);
      return;
    }
    if ((term.code === MUL || term.code === DIV) && left !== undefined && right !== undefined) {
      multiply(product, left, power);
      multiply(product, right, term.code === DIV ? -power : power);
      return;
    }
    if (
      term.code === POW &&
      left !== undefined &&
      right?.kind === 'number' &&
      Number.isInteger(right.value)
    ) {
      multiply(product, left, power * right.value);
      return;
    }
  }
  const tidy = tidyInside(term);
  const key = formulaText(tidy);
  const known = product.factors.get(key);
  if (known === undefined) product.factors.set(key, { term: tidy, exponent: power });
  else known.exponent += power;
}

/** Anything that is not a product: sums, calls and other powers. */
function tidyInside(term: Term): Term {
  if (term.kind === 'operation' && term.code === POW) {
    const [base, exponent] = term.args.map(tidied);
    if (base === undefined || exponent === undefined) return term;
    if (exponent.kind === 'number' && exponent.value === 1) return base;
    return operationTerm(POW, base, exponent);
  }
  return tidied(term);
}

function fromProduct({ coefficient, divisor, factors }: Product): Term {
  if (coefficient === 0) return numberTerm(0);
  const above: Term[] = [];
  const below: Term[] = [];
  const inOrder = [...factors].sort(
    ([text, a], [other, b]) =>
      weight(a.term) - weight(b.term) || (isSum(a.term) ? text.length - other.length : 0),
  );
  for (const [, { term, exponent }] of inOrder) {
    if (exponent === 0) continue;
    const size = Math.abs(exponent);
    const power = size === 1 ? term : operationTerm(POW, term, numberTerm(size));
    (exponent > 0 ? above : below).push(power);
  }
  const [whole, part] = fraction(coefficient, divisor);
  if (Math.abs(whole) !== 1 || above.length === 0) above.unshift(numberTerm(whole));
  const [first] = above;
  // The sign goes to the first factor: -a*b is easier to read than -(a*b).
  if (whole === -1 && first !== undefined && first.kind !== 'number') {
    above[0] = operationTerm(NEG, first);
  }
  if (part !== 1) below.unshift(numberTerm(part));
  const top = chained(above);
  return below.length === 0 ? top : operationTerm(DIV, top, chained(below));
}

function chained([first = numberTerm(1), ...others]: readonly Term[]): Term {
  return others.reduce((whole, factor) => operationTerm(MUL, whole, factor), first);
}

/** Names before powers of names before everything longer. */
function weight(term: Term): number {
  return term.kind === 'name' ? 0 : isSum(term) ? 2 : 1;
}

/** A number over an integer in lowest terms, also for numbers with long decimals: 1/3. */
function fraction(number: number, divisor: number): [number, number] {
  if (Number.isInteger(number)) {
    const common = commonDivisor(Math.abs(number), divisor);
    return [number / common, divisor / common];
  }
  const value = number / divisor;
  if (String(value).length <= 8) return [value, 1];
  for (let below = 2; below <= 60; below += 1) {
    const above = Math.round(value * below);
    if (Math.abs(above / below - value) <= 1e-12 * Math.abs(value)) return [above, below];
  }
  return [number, divisor];
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}

function short(number: number): number {
  return Number(number.toPrecision(15));
}

function isShort(number: number): boolean {
  return Number.isFinite(number) && Math.abs(number) < 1e12;
}
