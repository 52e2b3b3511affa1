import { hessian } from '../autodiff/tape/hessian.js';
import { sweepBackward } from '../autodiff/tape/reverse-mode.js';
import { evaluate, record, type Tape } from '../autodiff/tape/tape.js';
import { mistakenDerivative } from '../mistakes/on-tape.js';
import type { SlopeMistake } from '../mistakes/slope-mistakes.js';
import type { Model } from './model.js';
import type { Numbers } from './quantity.js';

/** The definitions of a block at one point: all values, and any derivatives on request. */
export interface Run extends Numbers {
  readonly model: Model;
  readonly tape: Tape;
  /** The adjoints of every node, of the value called `of`. */
  adjoints(of: string): Float64Array;
}

/** Runs a model with `drawn` numbers, one for each drawn name in order. Sweeps run only on request. */
export function runModel(model: Model, drawn: readonly number[]): Run {
  const { graph, nodeOf } = model;
  const tape = record(graph, pointOf(model, drawn));
  const swept = new Map<number, Float64Array>();
  const curved = new Map<number, Float64Array[]>();
  const nodeNamed = (name: string): number => nodeOf.get(name) ?? -1;
  const adjoints = (of: string): Float64Array => {
    const output = nodeNamed(of);
    const known = swept.get(output) ?? sweepBackward(tape, { output }).values;
    swept.set(output, known);
    return known;
  };
  return {
    model,
    tape,
    adjoints,
    value: (name) => tape.values[nodeNamed(name)] ?? NaN,
    derivative(of, [first = '', second]) {
      if (second === undefined) return adjoints(of)[nodeNamed(first)] ?? NaN;
      const output = nodeNamed(of);
      const rows = curved.get(output) ?? hessian(tape, output);
      curved.set(output, rows);
      return rows[nodeNamed(first)]?.[nodeNamed(second)] ?? NaN;
    },
  };
}

/** The point of a model's graph: detached names get the value of the node they are a copy of. */
function pointOf({ graph, detached }: Model, drawn: readonly number[]): Float64Array {
  const point = new Float64Array(graph.inputs.length);
  point.set(drawn);
  for (const { input, source } of detached) point[input] = evaluate(graph, point)[source] ?? NaN;
  return point;
}

/** The same point with the derivatives that a mistake leads to. Only `scale` mistakes affect second derivatives. */
export function mistakenNumbers(run: Run, mistake: SlopeMistake): Numbers {
  const { tape, model } = run;
  return {
    value: (name) => run.value(name),
    derivative(of, by) {
      const [variable = '', second] = by;
      if (second !== undefined) {
        return (mistake.kind === 'scale' ? mistake.factor : 1) * run.derivative(of, by);
      }
      const ends = {
        output: model.nodeOf.get(of) ?? -1,
        variable: model.nodeOf.get(variable) ?? -1,
      };
      return mistakenDerivative(tape, ends, mistake).derivative;
    },
  };
}
