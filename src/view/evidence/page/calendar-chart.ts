import { type CalendarDay, shadeOf, SHADES, shadeStep } from '../../../evidence/calendar.js';
import { countOf, formatDuration } from '../../duration.js';
import { monthsOf, shadeText, weeksOf } from '../calendar-section.js';
import { dateText } from '../forecast-section.js';

const CELL = 11;
const STEP = 14;
const LEFT = 32;
const TOP = 18;
const ROWS = ['Mon', '', 'Wed', '', 'Fri', '', 'Sun'];

/** The calendar, a column a week, and what its shades mean. */
export function calendarChart(calendar: readonly CalendarDay[]): string {
  const weeks = weeksOf(calendar);
  const step = shadeStep(calendar);
  const months = monthsOf(weeks).map(
    ([week, name]) => `<text class="label" x="${LEFT + week * STEP}" y="11">${name}</text>`,
  );
  const names = ROWS.map((name, row) =>
    name === ''
      ? ''
      : `<text class="label end" x="${LEFT - 6}" y="${TOP + row * STEP + 10}">${name}</text>`,
  );
  const cells = weeks.flatMap((week, column) =>
    week.map((day, row) => cell(day, LEFT + column * STEP, TOP + row * STEP, step)),
  );
  const studied = calendar.filter(({ answers }) => answers > 0).length;
  return [
    `<svg class="calendar" viewBox="0 0 ${LEFT + weeks.length * STEP} ${TOP + 7 * STEP}" role="img"><title>Answers a day in the last ${weeks.length} weeks</title>`,
    `<desc>Something was answered on ${countOf(studied, 'day')} of ${calendar.length}.</desc>`,
    ...months,
    ...names,
    ...cells,
    '</svg>',
    legend(calendar, step),
  ].join('\n');
}

function cell(day: CalendarDay, x: number, y: number, step: number): string {
  const { answers, tookMs, absent } = day;
  const shade = shadeOf(answers, step);
  const look = shade === 0 && absent ? 'away' : `s${shade}`;
  const inset = look === 'away' ? 0.5 : 0;
  const said = answers > 0 ? countOf(answers, 'answer') : absent ? 'planned absence' : 'no answers';
  const time = tookMs > 0 ? `, ${formatDuration(tookMs)}` : '';
  return `<rect class="${look}" x="${x + inset}" y="${y + inset}" width="${CELL - 2 * inset}" height="${CELL - 2 * inset}" rx="2"><title>${dateText(day.day)} ${day.day.slice(0, 4)}: ${said}${time}</title></rect>`;
}

function legend(calendar: readonly CalendarDay[], step: number): string {
  const sign = (look: string, text: string): string =>
    `<li><svg viewBox="0 0 12 12" aria-hidden="true"><rect class="${look}" x="0.5" y="0.5" width="11" height="11" rx="2"/></svg>${text}</li>`;
  const shades = Array.from({ length: SHADES }, (_, index) =>
    sign(`s${index + 1}`, shadeText(index + 1, step)),
  );
  const away = calendar.some(({ absent }) => absent) ? [sign('away', 'planned absence')] : [];
  return `<ul class="legend">${[...shades, ...away].join('')}</ul>`;
}
