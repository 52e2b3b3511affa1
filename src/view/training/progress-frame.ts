import { stepsOf, type Run } from '../../training/run.js';
import type { Surface } from '../palette.js';
import { beside } from '../plot/beside.js';
import { plotLines } from '../plot/plot.js';
import { numberText } from '../trace/number-text.js';
import { fitPlot, lossPlot } from './plots.js';

/** From this width on there is room for two plots side by side. */
const TWO_PLOTS = 72;
/** Lines of a plot besides its rows of dots, and the line below the plots. */
const AROUND_PLOT = 3;
const STATUS = 1;
const GAP = 2;
const MOST_ROWS = 10;
const LEAST_ROWS = 4;

/**
 * Training at one moment, at most `height` lines: the loss so far and the fit, side by side or one above the other, and
 * the step. Where even small plots would not fit in, the step alone.
 */
export function progressFrame(run: Run, surface: Surface, height: number): string[] {
  const { width, palette } = surface;
  const status = `step ${stepsOf(run)} of ${run.planned}   L = ${palette.strong(numberText(run.place.loss))}`;
  const room = height - STATUS;
  if (width >= TWO_PLOTS) {
    const rows = Math.min(MOST_ROWS, room - AROUND_PLOT);
    if (rows < LEAST_ROWS) return [status];
    const half = { width: Math.floor((width - GAP) / 2), palette };
    const at = half.width + GAP;
    return [
      ...beside(plotLines(lossPlot(run), rows, half), plotLines(fitPlot(run), rows, half), at),
      status,
    ];
  }
  const rows = Math.min(MOST_ROWS - 2, Math.floor(room / 2) - AROUND_PLOT);
  if (rows < LEAST_ROWS) return [status];
  return [
    ...plotLines(lossPlot(run), rows, surface),
    ...plotLines(fitPlot(run), rows, surface),
    status,
  ];
}
