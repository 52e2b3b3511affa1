import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { OptimizerName } from '../../src/training/choices.js';
import { nextPlace, startAt } from '../../src/training/descent.js';
import { compileModel, weightsOf } from '../../src/training/model.js';
import { chosenModels } from '../../src/training/models.js';

/** One line of PyTorch's answers: where its optimizer was after some steps. */
interface GoldenRun {
  readonly model: 'line' | 'network';
  readonly optimizer: OptimizerName;
  readonly lr: number;
  readonly start: Readonly<Record<string, number>>;
  readonly places: readonly {
    readonly step: number;
    readonly loss: number;
    readonly weights: Readonly<Record<string, number>>;
  }[];
}

const RUNS = readFileSync(new URL('../golden/training.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as GoldenRun);

describe("training goes where PyTorch's optimizers go", () => {
  test.each(RUNS)('$model, $optimizer, lr $lr', ({ model: name, optimizer, lr, start, places }) => {
    const [exercise] = chosenModels(name);
    if (exercise === undefined) throw new Error(`no model ${name}`);
    const compiled = compileModel(exercise.model);
    const graph = compiled.loss;
    let place = startAt(graph, weightsOf(compiled, new Map(Object.entries(start))));
    for (const golden of places) {
      while (place.state.steps < golden.step) place = nextPlace(graph, place, { optimizer, lr });
      expect(worst([place.loss], [golden.loss])).toBeLessThan(1e-9);
      const theirs = graph.inputs.map((weight) => golden.weights[weight] ?? NaN);
      expect(worst([...place.weights], theirs)).toBeLessThan(1e-9);
    }
    expect(place.state.steps).toBe(200);
  });
});

/** The largest difference between two lists: relative to PyTorch's, or absolute for numbers below 1. */
function worst(ours: readonly number[], theirs: readonly number[]): number {
  return Math.max(
    ...theirs.map(
      (their, index) => Math.abs((ours[index] ?? NaN) - their) / Math.max(1, Math.abs(their)),
    ),
  );
}
