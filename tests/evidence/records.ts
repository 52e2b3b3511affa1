import type { BoxTally } from '../../src/schedule/stretch.js';
import type { DayRecord } from '../../src/schedule/day-record.js';
import type { ItemRecord } from '../../src/evidence/records.js';
import type { Day } from '../../src/schedule/day.js';
import type { Standing } from '../../src/schedule/leitner.js';

/** A day with this many answers, all of them reviews unless stated otherwise: `dayWith('2026-11-22', { boxes: ['8/10'] })`. */
export function dayWith(
  day: Day,
  { boxes = [], ...known }: Partial<Omit<DayRecord, 'boxes'>> & { boxes?: readonly string[] } = {},
): DayRecord {
  const tallies = boxes.map(tallyOf);
  const reviews = tallies.reduce((sum, { reviewed }) => sum + reviewed, 0);
  return {
    day,
    answers: reviews || 1,
    tookMs: 0,
    met: 0,
    metMs: 0,
    metTimed: 0,
    reviews,
    reviewsMs: 0,
    reviewsTimed: 0,
    boxes: tallies,
    ...known,
  };
}

/** `8/10`: of ten reviews eight recalled. */
export function tallyOf(words: string): BoxTally {
  const [recalled = 0, reviewed = 0] = words.split('/').map(Number);
  return { reviewed, missed: reviewed - recalled, elapsed: 0 };
}

/** A standing, due a week after its last answer unless told otherwise. */
export function standing(known: Partial<Standing> = {}): Standing {
  return {
    box: 3,
    due: '2026-11-22',
    introduced: '2026-11-01',
    since: '2026-11-15',
    lapses: 0,
    half: false,
    shakies: 0,
    ...known,
  };
}

/** An item that was answered. */
export function item(id: string, known: Partial<ItemRecord> = {}): ItemRecord {
  return {
    id,
    deck: id.split('/')[0] ?? '',
    front: `What is ${id}?`,
    level: 'beginner',
    tags: [],
    standing: standing(),
    suspended: false,
    answers: 1,
    misses: 0,
    reviews: 0,
    reviewsMissed: 0,
    mistakes: [],
    ...known,
  };
}
