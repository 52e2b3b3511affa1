import { hessian } from '../../autodiff/tape/hessian.js';
import type { Trace } from '../../autodiff/trace/trace.js';
import type { Surface } from '../palette.js';
import { matrixLines } from './matrix.js';
import { paragraph } from './section.js';

/** The second derivatives of a result. `isMore`: another matrix, for a reader who knows by now what one is. */
export function hessianSection(trace: Trace, surface: Surface, isMore = false): string[] {
  const { inputs, resultName: y } = trace;
  const lead = isMore
    ? `The same of ${y}.`
    : `How the derivatives of ${y} change in their turn; symmetric, for the order of two derivatives makes no difference. ` +
      'Found forward over reverse: for each input one sweep of tangents, then a backward sweep that carries them along.';
  const rows = hessian(trace.tape, trace.result.node);
  return [
    ...paragraph('HESSIAN', lead, surface),
    ...matrixLines(
      {
        columns: inputs.map(({ name }) => `by ${name}`),
        rows: inputs.map(({ name }, index) => ({
          name: `∂${y}/∂${name}`,
          numbers: [...(rows[index] ?? [])],
        })),
      },
      surface,
    ),
  ];
}
