import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { lineOf } from '../../src/progress/journal/line.js';
import { addDays, type Day } from '../../src/schedule/day.js';
import type { Grade } from '../../src/schedule/leitner.js';
import { seededRandom } from '../../src/seeded-random.js';
import { textHash } from '../../src/text-hash.js';
import type { World } from './world.js';

const START: Day = '2026-12-01';

/** Seconds that a new item and a review take. */
const [NEW_S, REVIEW_S] = [20, 12];

/** Days until half of the items just met are forgotten. */
const FIRST_HALF_LIFE = 3;

/** Somebody who studies day by day. */
export interface Learner {
  /** What they answer instead of what they remember. */
  readonly answers?: (id: string, day: number) => Grade | undefined;
  /** Days, counted from 1, on which they don't study. */
  readonly isAway?: (day: number) => boolean;
  /** The minutes per day after which they stop. */
  readonly minutes?: number;
}

/** The results of a day. */
export interface StudyDay {
  readonly day: number;
  /** Questions that the program would ask, and new items among them. */
  readonly asked: number;
  readonly fresh: number;
  /** Items that have not been met when the day is over. */
  readonly unmet: number;
}

interface DueRow {
  readonly id: string;
  readonly new: boolean;
}

/**
 * Lets a learner study with the built program: each day it says what is due, and the answers are written to a journal as
 * another device would. Unless the learner answers in their own way, they remember with a half-life that grows with each
 * recall.
 */
export async function study(at: World, days: number, learner: Learner): Promise<StudyDay[]> {
  const folder = join(at.home, 'reviews');
  mkdirSync(folder, { recursive: true });
  const halfLife = new Map<string, { days: number; last: number }>();
  const random = seededRandom(textHash('learners'));
  const { decks } = (await at.json(['decks', '--json'])) as { decks: { items: number }[] };
  const total = decks.reduce((sum, { items }) => sum + items, 0);
  const diary: StudyDay[] = [];
  for (let day = 1; day <= days; day += 1) {
    if (learner.isAway?.(day) === true) continue;
    const date = addDays(START, day - 1);
    const due = (await at.json(['due', '--json'], { now: `${date}T09:00:00+01:00` })) as {
      items: DueRow[];
    };
    const lines = withinTime(due.items, learner).map(({ id, new: isNew }, index) => {
      const memory = halfLife.get(id) ?? { days: FIRST_HALF_LIFE, last: day - 1 };
      const recalled = random() < 2 ** (-(day - memory.last) / memory.days);
      const grade = learner.answers?.(id, day) ?? (recalled ? 'knew' : 'missed');
      const grown =
        grade === 'missed' ? Math.max(FIRST_HALF_LIFE, memory.days / 2) : memory.days * 2.5;
      halfLife.set(id, { days: grown, last: day });
      const epochMs = Date.parse(`${date}T09:00:00+01:00`) + index * 20_000;
      const stamp = { event: `day${day}n${index}`, at: { epochMs, offset: 60 }, order: epochMs };
      return lineOf({
        type: 'answer',
        id,
        grade,
        tookMs: (isNew ? NEW_S : REVIEW_S) * 1000,
        ...stamp,
      });
    });
    appendFileSync(join(folder, 'phone.jsonl'), lines.join(''));
    const fresh = due.items.filter((item) => item.new).length;
    diary.push({ day, asked: due.items.length, fresh, unmet: total - halfLife.size });
  }
  return diary;
}

/** As much as there is time for. */
function withinTime(items: readonly DueRow[], { minutes = Infinity }: Learner): readonly DueRow[] {
  let left = minutes * 60;
  return items.filter((item) => {
    if (left <= 0) return false;
    left -= item.new ? NEW_S : REVIEW_S;
    return true;
  });
}

/** The names of the decks with items that were met. */
export async function decksBegun(at: World): Promise<string[]> {
  const { decks } = (await at.json(['decks', '--json'])) as {
    decks: { name: string; items: number; new: number }[];
  };
  return decks.filter((deck) => deck.new < deck.items).map(({ name }) => name);
}
