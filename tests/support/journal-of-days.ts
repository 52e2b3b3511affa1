import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lineOf } from '../../src/progress/journal/line.js';
import { addDays, type Day } from '../../src/schedule/day.js';
import { type Grade, grade, isDue, type Standing } from '../../src/schedule/leitner.js';
import { DEFAULT_RULES } from '../../src/schedule/rules.js';
import { luck } from './events.js';

/** A learner who studies these items day by day, the same on every call. */
interface Learner {
  readonly ids: readonly string[];
  /** The last day, and how many days there are up to it. */
  readonly until: Day;
  readonly days: number;
  readonly newPerDay?: number;
  /** Days on which nothing is answered. */
  readonly away?: (day: Day) => boolean;
  /** The mistake that a missed answer shows. */
  readonly mistake?: (id: string, random: number) => string | undefined;
}

/** The lines of the learner's journal: every fifth item is hard, and one day in eight is skipped. */
export function journalOfDays({
  ids,
  until,
  days,
  newPerDay = 5,
  away = () => false,
  mistake = () => undefined,
}: Learner): string {
  const random = luck(7);
  const standings = new Map<string, Standing>();
  const lines: string[] = [];
  let met = 0;
  for (let back = days - 1; back >= 0; back -= 1) {
    const day = addDays(until, -back);
    if (away(day) || (back > 0 && random() < 1 / 8)) continue;
    const due = [...standings].filter(([, standing]) => isDue(standing, day)).map(([id]) => id);
    const fresh = ids.slice(met, met + newPerDay);
    met += fresh.length;
    let epochMs = Date.parse(`${day}T18:00:00Z`);
    const tell = (id: string, given: Grade) => {
      const tookMs = Math.round(4000 + 14_000 * random() ** 2);
      epochMs += tookMs;
      lines.push(
        lineOf({
          ...{ type: 'answer', id, grade: given, tookMs, order: epochMs },
          mistake: given === 'missed' ? mistake(id, random()) : undefined,
          event: `e${lines.length.toString(36).padStart(11, '0')}`,
          at: { epochMs, offset: 60 },
        }),
      );
      standings.set(id, grade(standings.get(id), given, day, DEFAULT_RULES, id));
    };
    for (const id of [...due, ...fresh]) {
      const isHard = ids.indexOf(id) % 5 === 2;
      const given = gradeBy(random(), isHard ? 0.6 : 0.93);
      tell(id, given);
      if (given === 'missed') tell(id, 'knew');
    }
  }
  return lines.join('');
}

function gradeBy(chance: number, recall: number): Grade {
  return chance > recall ? 'missed' : chance > recall * 0.9 ? 'shaky' : 'knew';
}

/** Puts a journal into a state folder. */
export function keepJournal(home: string, lines: string): void {
  mkdirSync(join(home, 'reviews'), { recursive: true });
  writeFileSync(join(home, 'reviews', 'laptop.jsonl'), lines);
}
