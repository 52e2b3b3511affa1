import type { Run } from '../../training/run.js';
import type { Surface } from '../palette.js';
import { plotLines } from '../plot/plot.js';
import { numberText } from '../trace/number-text.js';
import { fitPlot } from './plots.js';

const ROWS = 10;

/** What stands for the moving picture where nothing can move: the loss at some steps, and the fit at the end. */
export function figures(run: Run, surface: Surface): string[] {
  const { losses } = run;
  const last = losses.length - 1;
  const steps = losses.map((_, step) => step).filter((step) => step === last || isRound(step));
  const digits = String(last).length;
  return [
    ...steps.map(
      (step) => `  step ${String(step).padStart(digits)}   L = ${numberText(losses[step] ?? NaN)}`,
    ),
    '',
    ...plotLines(fitPlot(run), ROWS, surface),
  ];
}

/** 0, 1, 2, 5, 10, 20, 50, …. */
function isRound(step: number): boolean {
  return step === 0 || /^[125]0*$/.test(String(step));
}
