import { type Day, daysBetween } from '../schedule/day.js';

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
export const MONTHS = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
];

/** A coming day as one would say it on `today`: `tomorrow`, `on Friday`, `on 3 Dec`, `on 3 Jan 2027`. */
export function sayDay(day: Day, today: Day): string {
  const ahead = daysBetween(today, day);
  if (ahead <= 0) return 'today';
  if (ahead === 1) return 'tomorrow';
  const date = new Date(`${day}T00:00:00Z`);
  if (ahead < 7) return `on ${WEEKDAYS[date.getUTCDay()] ?? day}`;
  const month = MONTHS[date.getUTCMonth()] ?? '';
  const year = day.slice(0, 4) === today.slice(0, 4) ? '' : ` ${day.slice(0, 4)}`;
  return `on ${date.getUTCDate()} ${month}${year}`;
}
