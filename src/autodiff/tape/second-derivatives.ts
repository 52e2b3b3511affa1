import { parseExpression } from '../expression/parse-expression.js';
import { spellingOf } from '../operations/table.js';
import { firstOperation, type Graph } from './graph.js';
import { sweepBackward } from './reverse-mode.js';
import { record, type Tape } from './tape.js';

/** How the local derivatives of each operation change with its operands, one entry per node. */
export interface SecondDerivatives {
  readonly leftByLeft: Float64Array;
  /** The mixed second derivative; the order makes no difference. */
  readonly leftByRight: Float64Array;
  readonly rightByRight: Float64Array;
}

/**
 * Differentiates the local derivatives once more. There is no table for this: the rule of each derivative is a formula
 * in the tutor's own language, so it is parsed and differentiated like any other. Rules that only pick a piece, and
 * those that are just numbers, leave nothing to differentiate.
 */
export function secondDerivatives(tape: Tape): SecondDerivatives {
  const { graph, values, leftPartials, rightPartials } = tape;
  const { active, codes, left, right, size } = graph;
  const leftByLeft = new Float64Array(size);
  const leftByRight = new Float64Array(size);
  const rightByRight = new Float64Array(size);
  const graphOf = ruleGraphs();
  for (let node = firstOperation(graph); node < size; node += 1) {
    const [l, r] = [left[node] ?? -1, right[node] ?? -1];
    const point = { a: values[l] ?? NaN, b: values[r] ?? NaN, v: values[node] ?? NaN };
    const varies = [active[l] === 1, r >= 0 && active[r] === 1] as const;
    const literalB = varies[1] ? undefined : point.b;
    const slopes = ([0, 1] as const).map((operand) => {
      const rule = varies[operand] ? graphOf(codes[node] ?? 0, operand, literalB) : undefined;
      return rule === undefined ? undefined : slopesOf(rule, point);
    });
    const [ofLeft, ofRight] = slopes;
    const throughResult = { left: leftPartials[node] ?? 0, right: rightPartials[node] ?? 0 };
    if (ofLeft !== undefined) {
      leftByLeft[node] = total(ofLeft.a, ofLeft.v, throughResult.left);
      if (varies[1]) leftByRight[node] = total(ofLeft.b, ofLeft.v, throughResult.right);
    }
    if (ofRight !== undefined)
      rightByRight[node] = total(ofRight.b, ofRight.v, throughResult.right);
  }
  return { leftByLeft, leftByRight, rightByRight };
}

/** Where a rule is evaluated: both operands and the result. */
interface RulePoint {
  readonly a: number;
  readonly b: number;
  readonly v: number;
}

/** A rule's derivative with respect to an operand: the direct part plus the part through the result. */
function total(direct: number, byResult: number, resultByOperand: number): number {
  return byResult === 0 ? direct : direct + byResult * resultByOperand;
}

function slopesOf(rule: Graph, point: RulePoint): RulePoint {
  const names = rule.inputs.map((name) => (name === 'a' || name === 'b' ? name : 'v'));
  const { values } = sweepBackward(
    record(
      rule,
      Float64Array.from(names, (name) => point[name]),
    ),
  );
  const slopeOf = (name: keyof RulePoint): number => values[names.indexOf(name)] ?? 0;
  return { a: slopeOf('a'), b: slopeOf('b'), v: slopeOf('v') };
}

/** The rules as graphs, each parsed once; undefined for a rule that is constant. */
function ruleGraphs() {
  const parsed = new Map<string, Graph>();
  return (code: number, operand: 0 | 1, literalB: number | undefined): Graph | undefined => {
    const rule = spellingOf(code).operation.derivatives[operand]?.rule;
    if (rule?.kind !== 'formula') return undefined;
    // Formulas read the same at every point; only a literal exponent changes their text.
    const text = rule.text({ a: NaN, b: NaN, literalB });
    const graph = parsed.get(text) ?? parseExpression(text);
    parsed.set(text, graph);
    return graph.inputs.length === 0 ? undefined : graph;
  };
}
