import { parseExpression } from '../autodiff/expression/parse-expression.js';
import { evaluate } from '../autodiff/tape/tape.js';

/** What a mistaken rule may use: the upstream gradient `g`, the local derivative `d`, the operands `a`, `b` and the value `v`. */
export interface RuleNumbers {
  readonly g: number;
  readonly d: number;
  readonly a: number;
  readonly b: number;
  readonly v: number;
}

type RuleRun = (numbers: RuleNumbers) => number;

const compiled = new Map<string, RuleRun>();

/** Evaluates a rule in the tutor's own language, such as `g*b*v`. Each text is parsed once. */
export function ruleNumber(text: string, numbers: RuleNumbers): number {
  let run = compiled.get(text);
  if (run === undefined) {
    run = compile(text);
    compiled.set(text, run);
  }
  return run(numbers);
}

function compile(text: string): RuleRun {
  const graph = parseExpression(text);
  const names = graph.inputs as readonly (keyof RuleNumbers)[];
  return (numbers) => {
    const point = Float64Array.from(names, (name) => numbers[name]);
    return evaluate(graph, point)[graph.output] ?? NaN;
  };
}
