import type { Trace } from '../../autodiff/trace/trace.js';
import type { Surface } from '../palette.js';
import { matrixLines } from './matrix.js';
import { paragraph } from './section.js';

const LEAD =
  'All derivatives of all results. A row is the gradient of one result: one backward sweep gives it. A column is what ' +
  'one input does to every result: one sweep of forward mode gives it.';

/** The derivatives of several results, and which sweep of which mode gives which of them. */
export function jacobianSection(outputs: readonly [Trace, ...Trace[]], surface: Surface): string[] {
  const { inputs } = outputs[0];
  return [
    ...paragraph('JACOBIAN', LEAD, surface),
    ...matrixLines(
      {
        columns: inputs.map(({ name }) => `by ${name}`),
        rows: outputs.map((trace, index) => ({
          name: `of ${trace.resultName}`,
          numbers: trace.inputs.map(({ derivative }) => derivative),
          beside: `backward sweep ${index + 1}`,
        })),
        below: [...inputs.map((_input, index) => `sweep ${index + 1}`), 'of forward mode'],
      },
      surface,
    ),
  ];
}
