import type { Evidence } from '../../evidence/evidence.js';
import type { ForecastDay } from '../../evidence/forecast.js';
import type { Day } from '../../schedule/day.js';
import { MONTHS } from '../due-day.js';
import type { Surface } from '../palette.js';
import { padEnd, padStart } from '../wrap.js';
import { drawn, prose, type Section } from './section.js';
import { busiestText, forecastText } from './sentences.js';

const ROWS = 4;
const EIGHTHS = ['', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
const DAYS_A_WEEK = 7;

/** The reviews of the coming days as bars. */
export function forecastSection(evidence: Evidence, surface: Surface): Section {
  const hasAny = evidence.forecast.some(({ due }) => due > 0);
  return {
    title: `Reviews of the next ${evidence.forecast.length} days`,
    blocks: [
      ...(hasAny ? [drawn(chart(evidence.forecast, surface))] : []),
      ...prose(forecastText(evidence), busiestText(evidence)),
    ],
  };
}

/** Bars of eighths of a row, a day each, with the number of the highest, and the date below every seventh. */
function chart(forecast: readonly ForecastDay[], { width, palette }: Surface): string[] {
  const most = Math.max(1, ...forecast.map(({ due }) => due));
  const margin = String(most).length;
  const room = width - margin - 1;
  const column = room >= 2 * forecast.length ? 2 : 1;
  const shown = forecast.slice(0, Math.floor(room / column));
  const bars = Array.from({ length: ROWS }, (_, index) => {
    const row = ROWS - 1 - index;
    const label = index === 0 ? String(most) : index === ROWS - 1 ? '0' : '';
    const edge = palette.muted(padStart(label, margin) + (label === '' ? '│' : '┤'));
    const line = shown.map(({ due }) => padEnd(barPiece(due / most, row), column)).join('');
    return edge + palette.accent(line.trimEnd());
  });
  const dates = shown.reduce(
    (line, { day }, index) =>
      index % DAYS_A_WEEK === 0 && index + dateText(day).length <= room
        ? padEnd(line, index * column) + dateText(day)
        : line,
    '',
  );
  const isWhole = dates.length <= room;
  const below = isWhole ? dates : dates.slice(0, dates.lastIndexOf('  ')).trimEnd();
  return [...bars, palette.muted(`${padStart('', margin)} ${below}`)];
}

/** What of a bar lies in a row, counted from the bottom. What there is at all is seen. */
function barPiece(share: number, row: number): string {
  const eighths = share === 0 ? 0 : Math.max(1, Math.round(share * ROWS * 8));
  return EIGHTHS[Math.max(0, Math.min(8, eighths - row * 8))] ?? '';
}

/** `27 Nov`. */
export function dateText(day: Day): string {
  return `${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1] ?? ''}`;
}
