import { spellingOf } from '../autodiff/operations/table.js';
import { alongEdge } from '../autodiff/tape/along-edge.js';
import type { Tape } from '../autodiff/tape/tape.js';
import {
  type Ends,
  type Mistaken,
  mistakenSweep,
  type SweepAlgebra,
  type TapeEdge,
} from './mistaken-sweep.js';
import { ruleNumber } from './small-formula.js';
import type { SlopeMistake } from './slope-mistakes.js';

/** The derivative that a mistake leads to at a tape's point, and the edges where it is made. */
export function mistakenDerivative(
  tape: Tape,
  ends: Ends,
  mistake: SlopeMistake | undefined,
): Mistaken<number> {
  return mistakenSweep(tape.graph, ends, mistake, numbersOn(tape));
}

function numbersOn(tape: Tape): SweepAlgebra<number> {
  const { graph, values } = tape;
  const operandsOf = ({ from }: TapeEdge) => ({
    a: values[graph.left[from] ?? -1] ?? NaN,
    b: values[graph.right[from] ?? -1] ?? NaN,
  });
  return {
    zero: 0,
    one: 1,
    add: (a, b) => a + b,
    scale: (factor, a) => factor * a,
    pass: (upstream, { from, operand }) => alongEdge(tape, from, operand, upstream),
    passBy(rule, g, edge) {
      const { from, operand } = edge;
      const d = (operand === 0 ? tape.leftPartials : tape.rightPartials)[from] ?? NaN;
      return ruleNumber(rule, { g, d, ...operandsOf(edge), v: values[from] ?? NaN });
    },
    passAt(variable, upstream, edge) {
      const { derivatives, value } = spellingOf(graph.codes[edge.from] ?? 0).operation;
      const { number } = derivatives[0];
      const { b } = operandsOf(edge);
      const x = values[variable] ?? NaN;
      return upstream * (typeof number === 'number' ? number : number(x, b, value(x, b)));
    },
  };
}
