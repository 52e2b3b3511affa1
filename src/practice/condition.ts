import { type Numbers, type Quantity, compileQuantity, quantityNumber } from './quantity.js';

type Relation = '!=' | '=' | '<' | '<=' | '>' | '>=';

/** A condition on the numbers: `0 < a < b`, as a chain of comparisons. */
export interface Condition {
  readonly sides: readonly Quantity[];
  /** One fewer than there are sides. */
  readonly relations: readonly Relation[];
}

const SIGN = /!=|≠|<=|≤|>=|≥|==|<|>|=/g;
const RELATION_OF: ReadonlyMap<string, Relation> = new Map([
  ['≠', '!='],
  ['≤', '<='],
  ['≥', '>='],
  ['==', '='],
  ['!=', '!='],
  ['<=', '<='],
  ['>=', '>='],
  ['<', '<'],
  ['>', '>'],
  ['=', '='],
]);

/** The relative difference up to which two numbers count as equal. */
const EQUAL = 1e-9;

/**
 * Reads `x > 0 and a*x + b != 0`, which starts `column` code units into a line. Undefined if it contains no comparison.
 *
 * @throws ExpressionError for a side that is not a formula, with its place in the line
 */
export function readConditions(
  text: string,
  column: number,
  names: ReadonlySet<string>,
): Condition[] | undefined {
  const conditions: Condition[] = [];
  let start = 0;
  for (const part of text.split(/\sand\s/)) {
    const sides: Quantity[] = [];
    const relations: Relation[] = [];
    let from = 0;
    const take = (to: number): void => {
      const offset = column + start + from;
      sides.push(compileQuantity(' '.repeat(offset) + part.slice(from, to), names));
    };
    for (const sign of part.matchAll(SIGN)) {
      const relation = RELATION_OF.get(sign[0]);
      if (relation === undefined) continue;
      take(sign.index);
      relations.push(relation);
      from = sign.index + sign[0].length;
    }
    if (relations.length === 0) return undefined;
    take(part.length);
    conditions.push({ sides, relations });
    start += part.length + ' and '.length;
  }
  return conditions;
}

/** Whether a condition holds. */
export function holds({ sides, relations }: Condition, numbers: Numbers): boolean {
  const values = sides.map((side) => quantityNumber(side, numbers));
  return relations.every((relation, index) =>
    compare(values[index] ?? NaN, relation, values[index + 1] ?? NaN),
  );
}

function compare(a: number, relation: Relation, b: number): boolean {
  const isEqual = Math.abs(a - b) <= EQUAL * Math.max(1, Math.abs(a), Math.abs(b));
  switch (relation) {
    case '=':
      return isEqual;
    case '!=':
      return !isEqual && !Number.isNaN(a - b);
    case '<':
      return a < b && !isEqual;
    case '>':
      return a > b && !isEqual;
    case '<=':
      return a <= b || isEqual;
    case '>=':
      return a >= b || isEqual;
  }
}
