import type { DayRecord } from '../../schedule/day-record.js';

/**
 * Days as one text, one row per day: `day,answers,took,met,timed,ms,reviews,timed,ms,box box …;`, and of each box
 * `reviewed:missed:elapsed`. Text rather than objects, because most commands never look at them.
 */
export function dayRowsOf(days: readonly DayRecord[]): string {
  return days
    .map((record) => {
      const { day, answers, tookMs, met, metTimed, metMs } = record;
      const { reviews, reviewsTimed, reviewsMs, boxes } = record;
      const tallies = boxes.map(
        ({ reviewed, missed, elapsed }) => `${reviewed}:${missed}:${elapsed}`,
      );
      const counts = [answers, tookMs, met, metTimed, metMs, reviews, reviewsTimed, reviewsMs];
      return `${[day, ...counts, tallies.join(' ')].join()};`;
    })
    .join('');
}

/** The days that `dayRowsOf` wrote. */
export function daysOfRows(rows: string): DayRecord[] {
  return rows
    .split(';')
    .slice(0, -1)
    .map((row) => {
      const [day = '', ...fields] = row.split(',');
      const boxes = fields[8] ?? '';
      const [answers = 0, tookMs = 0, met = 0, metTimed = 0, metMs = 0, ...more] =
        fields.map(Number);
      const [reviews = 0, reviewsTimed = 0, reviewsMs = 0] = more;
      return {
        ...{ day, answers, tookMs, met, metTimed, metMs, reviews, reviewsTimed, reviewsMs },
        boxes: boxes === '' ? [] : boxes.split(' ').map(tallyOf),
      };
    });
}

function tallyOf(text: string) {
  const [reviewed = 0, missed = 0, elapsed = 0] = text.split(':').map(Number);
  return { reviewed, missed, elapsed };
}
