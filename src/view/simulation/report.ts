import type { Comparison, Question } from '../../simulation/comparison.js';
import type { Estimate } from '../../simulation/estimate.js';
import type { SimulatedDay } from '../../simulation/run.js';
import type { Surface } from '../palette.js';
import type { Axis } from '../plot/axis.js';
import { plotLines, type Point } from '../plot/plot.js';
import { renderTable } from '../table.js';

const KNOWN_ROWS = 9;
const OTHER_ROWS = 5;
/** Minutes of single days jump too much to be read. */
const DAYS_A_WEEK = 7;

/** How the simulated time goes: items known, minutes a day and, where something is left over, the backlog. */
export function coursePlots(
  days: readonly SimulatedDay[],
  items: number,
  surface: Surface,
): string[] {
  const x: Axis = { low: 1, high: Math.max(2, days.length), scale: 'linear' };
  const course = (
    title: string,
    rows: number,
    top: number,
    values: readonly number[],
  ): string[] => {
    const curve = values.map((value, index): Point => [index + 1, value]);
    const y: Axis = { low: 0, high: top, scale: 'linear' };
    return [...plotLines({ title, x, y, curve, marks: [] }, rows, surface), ''];
  };
  const minutes = days.map((_, index) => {
    const week = days.slice(Math.max(0, index + 1 - DAYS_A_WEEK), index + 1);
    return week.reduce((sum, day) => sum + day.minutes, 0) / week.length;
  });
  const backlog = days.map((day) => day.backlog);
  const known = days.map((day) => day.known);
  const isLarge = Math.max(...known) > items / 2;
  return [
    ...course('items known, day by day', KNOWN_ROWS, isLarge ? items : roundTop(known), known),
    ...course('minutes a day, mean of a week', OTHER_ROWS, roundTop(minutes), minutes),
    ...(Math.max(...backlog) >= 1
      ? course('reviews left over at the end of a day', OTHER_ROWS, roundTop(backlog), backlog)
      : []),
  ];
}

/** A number of few digits, and with a half of few, that is at least the greatest value. */
function roundTop(values: readonly number[]): number {
  const greatest = Math.max(...values);
  if (!(greatest > 0)) return 1;
  const step = 2 * 10 ** (Math.floor(Math.log10(greatest)) - 1);
  return Math.ceil(greatest / step) * step;
}

/** The schedules side by side. */
export function comparisonTable(
  { results }: Comparison,
  { items }: Question,
  surface: Surface,
): string {
  const right = (title: string) => ({ title, align: 'right' as const });
  const digits = items < 100 ? 1 : 0;
  return renderTable(
    results.map(({ name, minutes, reviews, known, knownAtEnd, more }) => [
      name,
      withError(minutes, 1),
      withError(reviews, 1),
      withError(known, digits),
      withError(knownAtEnd, digits),
      isMeasure(more) ? '' : `${signed(more)} %`,
    ]),
    [
      { title: 'schedule', align: 'left' },
      right('min a day'),
      right('reviews'),
      right('known'),
      right('at the end'),
      right('same time'),
    ],
    surface,
  );
}

/** Whether it is what the others are measured by. */
export function isMeasure({ mean, error }: Estimate): boolean {
  return mean === 0 && error === 0;
}

/** `+1.5 ± 0.7`. */
export function signed(estimate: Estimate): string {
  return `${estimate.mean < 0 ? '' : '+'}${withError(estimate, 1)}`;
}

function withError({ mean, error }: Estimate, digits: number): string {
  return `${mean.toFixed(digits)} ± ${error.toFixed(digits)}`;
}
