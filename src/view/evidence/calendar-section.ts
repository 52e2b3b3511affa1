import {
  CALENDAR_WEEKS,
  type CalendarDay,
  DAYS_A_WEEK,
  shadeOf,
  SHADES,
  shadeStep,
} from '../../evidence/calendar.js';
import type { Evidence } from '../../evidence/evidence.js';
import { MONTHS } from '../due-day.js';
import type { Palette, Surface } from '../palette.js';
import { padEnd } from '../wrap.js';
import { drawn, prose, type Section } from './section.js';
import { streakText, timeText } from './sentences.js';

const ROWS = ['Mon', '', 'Wed', '', 'Fri', '', 'Sun'];
const MARGIN = 4;
/** A week and the space behind it. */
const COLUMN = 2;
const NOTHING = '·';
const ABSENT = '~';
const GLYPHS = [NOTHING, '░', '▒', '▓', '█'];

/** The last 26 weeks, or as many as fit, day by day; time and days in a row. */
export function calendarSection(evidence: Evidence, surface: Surface): Section {
  const weeks = weeksOf(evidence.calendar);
  const fit = Math.min(CALENDAR_WEEKS, Math.floor((surface.width - MARGIN + 1) / COLUMN));
  const shown = weeks.slice(-fit);
  const days = shown.flat();
  const step = shadeStep(days);
  const rows = ROWS.map((name, row) => {
    const cells = shown.map((week) => cell(week[row], step, surface.palette));
    return `${surface.palette.muted(padEnd(name, MARGIN))}${cells.join(' ')}`.trimEnd();
  });
  return {
    title: `Calendar of ${shown.length} weeks`,
    blocks: [
      drawn([surface.palette.muted(monthsLine(shown)), ...rows, '']),
      ...prose(legend(days, step), streakText(evidence), ...evidence.time.map(timeText)),
    ],
  };
}

/** The days by weeks. */
export function weeksOf(calendar: readonly CalendarDay[]): CalendarDay[][] {
  const count = Math.ceil(calendar.length / DAYS_A_WEEK);
  return Array.from({ length: count }, (_, week) =>
    calendar.slice(week * DAYS_A_WEEK, (week + 1) * DAYS_A_WEEK),
  );
}

/** Where names of months stand: the index of a week, and the name of the month that begins in it. */
export function monthsOf(
  weeks: readonly (readonly CalendarDay[])[],
): [week: number, name: string][] {
  const names = weeks.flatMap((week, index): [number, string][] => {
    const first = index === 0 ? week[0] : week.find(({ day }) => day.endsWith('-01'));
    return first === undefined ? [] : [[index, MONTHS[Number(first.day.slice(5, 7)) - 1] ?? '']];
  });
  // No room for the month that is cut off at the left.
  return names.filter(([week], index) => (names[index + 1]?.[0] ?? Infinity) - week >= 2);
}

function monthsLine(weeks: readonly (readonly CalendarDay[])[]): string {
  return monthsOf(weeks)
    .reduce((line, [week, name]) => padEnd(line, MARGIN + week * COLUMN) + name, '')
    .slice(0, MARGIN + weeks.length * COLUMN + 1);
}

function cell(day: CalendarDay | undefined, step: number, palette: Palette): string {
  if (day === undefined) return ' ';
  const shade = shadeOf(day.answers, step);
  if (shade > 0) return palette.good(GLYPHS[shade] ?? '');
  if (day.absent) return palette.caution(ABSENT);
  return day.before ? ' ' : palette.muted(NOTHING);
}

/** What the glyphs mean, as far as they occur. */
function legend(days: readonly CalendarDay[], step: number): string {
  const used = new Set(days.map(({ answers }) => shadeOf(answers, step)));
  const shades = GLYPHS.flatMap((glyph, shade) =>
    shade > 0 && used.has(shade) ? [`${glyph} ${shadeText(shade, step)}`] : [],
  );
  const absent = days.some((day) => day.absent && day.answers === 0);
  const nothing = days.some(({ answers, absent, before }) => answers === 0 && !absent && !before);
  const none = nothing ? [`${NOTHING} none`] : [];
  const signs = [...none, ...shades, ...(absent ? [`${ABSENT} planned absence`] : [])];
  return shades.length === 0 ? 'No answers in these weeks.' : `Answers a day: ${signs.join('  ')}`;
}

/** How many answers a shade stands for. */
export function shadeText(shade: number, step: number): string {
  const first = (shade - 1) * step + 1;
  if (shade === SHADES) return `${first} or more`;
  return step === 1 ? String(first) : `${first}–${shade * step}`;
}
