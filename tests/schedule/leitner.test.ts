import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../../src/schedule/day.js';
import {
  boxOf,
  type Grade,
  grade,
  intervalOf,
  isDue,
  type Standing,
} from '../../src/schedule/leitner.js';
import { DEFAULT_RULES, type LeitnerRules } from '../../src/schedule/rules.js';

const TODAY = '2026-11-22';
const ID = 'deck/item';

/** A ladder with intervals too short to be spread, so that the days are easy to predict. */
const SHORT: LeitnerRules = { ...DEFAULT_RULES, intervals: [1, 2, 4, 6] };

/** `box 2, due in 3`: a standing as the tables below write it; `new` for none. */
function standing(text: string): Standing | undefined {
  const [, box, days] = /^box (\d+), due in (-?\d+)$/.exec(text) ?? [];
  if (box === undefined || days === undefined) return undefined;
  return {
    box: Number(box),
    due: addDays(TODAY, Number(days)),
    introduced: '2026-11-01',
    since: '2026-11-01',
    lapses: 0,
    half: false,
    shakies: 0,
  };
}

function after(before: string, given: Grade, rules = SHORT): Standing {
  return grade(standing(before), given, TODAY, rules, ID);
}

describe('grade', () => {
  it('keeps the contract’s example: knew on 2026-11-22 is box 2, due on 2026-11-25', () => {
    expect(grade(undefined, 'knew', '2026-11-22', DEFAULT_RULES, ID)).toEqual({
      box: 2,
      due: '2026-11-25',
      introduced: '2026-11-22',
      since: '2026-11-22',
      lapses: 0,
      half: false,
      shakies: 0,
    });
  });

  describe.each(['first', 'down'] as const)('with a miss that sends an item %s', (onMiss) => {
    it.each<readonly [before: string, given: Grade, first: string, down: string]>([
      // A new item is in box 1, and due.
      ['new', 'knew', 'box 2, due in 2', 'box 2, due in 2'],
      ['new', 'shaky', 'box 1, due in 1', 'box 1, due in 1'],
      ['new', 'missed', 'box 1, due in 1', 'box 1, due in 1'],
      // Due today, or long ago: the day counts from today.
      ['box 1, due in 0', 'knew', 'box 2, due in 2', 'box 2, due in 2'],
      ['box 2, due in 0', 'knew', 'box 3, due in 4', 'box 3, due in 4'],
      ['box 2, due in -90', 'knew', 'box 3, due in 4', 'box 3, due in 4'],
      ['box 3, due in 0', 'shaky', 'box 3, due in 4', 'box 3, due in 4'],
      ['box 3, due in -1', 'missed', 'box 1, due in 1', 'box 2, due in 2'],
      ['box 1, due in 0', 'missed', 'box 1, due in 1', 'box 1, due in 1'],
      // The top box is the top.
      ['box 4, due in 0', 'knew', 'box 4, due in 6', 'box 4, due in 6'],
      ['box 4, due in 0', 'shaky', 'box 4, due in 6', 'box 4, due in 6'],
      ['box 4, due in 0', 'missed', 'box 1, due in 1', 'box 3, due in 4'],
      // Early: only a miss counts, and it never puts the item off.
      ['box 2, due in 1', 'knew', 'box 2, due in 1', 'box 2, due in 1'],
      ['box 2, due in 1', 'shaky', 'box 2, due in 1', 'box 2, due in 1'],
      ['box 4, due in 6', 'missed', 'box 1, due in 1', 'box 3, due in 4'],
      ['box 4, due in 2', 'missed', 'box 1, due in 1', 'box 3, due in 2'],
      ['box 1, due in 1', 'missed', 'box 1, due in 1', 'box 1, due in 1'],
      // The ladder had nine boxes once.
      ['box 9, due in 0', 'knew', 'box 4, due in 6', 'box 4, due in 6'],
      ['box 9, due in 0', 'shaky', 'box 4, due in 6', 'box 4, due in 6'],
      ['box 9, due in 0', 'missed', 'box 1, due in 1', 'box 3, due in 4'],
      ['box 9, due in 50', 'knew', 'box 9, due in 50', 'box 9, due in 50'],
      ['box 9, due in 50', 'missed', 'box 1, due in 1', 'box 3, due in 4'],
    ])('%s + %s', (before, given, first, down) => {
      const expected = standing(onMiss === 'first' ? first : down);
      const { box, due } = after(before, given, { ...SHORT, onMiss });
      expect({ box, due }).toEqual({ box: expected?.box, due: expected?.due });
    });
  });

  it('climbs the default ladder, with intervals spread by up to a tenth from a week on', () => {
    const boxes: string[] = [];
    let now: Standing | undefined;
    for (let times = 0; times < 8; times += 1) {
      const day: string = now?.due ?? TODAY;
      now = grade(now, 'knew', day, DEFAULT_RULES, 'why-autodiff/what-is-autodiff');
      const days = Math.round((Date.parse(now.due) - Date.parse(day)) / 86_400_000);
      boxes.push(`box ${now.box} after ${days}`);
    }
    expect(boxes.map((line) => line.replace(/ after.*/, ''))).toEqual([
      'box 2',
      'box 3',
      'box 4',
      'box 5',
      'box 6',
      'box 7',
      'box 7',
      'box 7',
    ]);
    const waits = boxes.map((line) => Number(line.replace(/.*after /, '')));
    for (const [index, interval] of [3, 7, 15, 30, 60, 120, 120, 120].entries()) {
      expect(Math.abs((waits[index] ?? 0) - interval)).toBeLessThanOrEqual(interval / 10 + 0.5);
    }
  });

  it.each([
    [7, 3],
    [6, 3],
    [5, 2],
    [4, 2],
    [3, 1],
    [2, 1],
    [1, 1],
    [9, 3], // The ladder has seven boxes; it had nine once.
  ])('sends an item that is missed in box %i to half of that: %i', (from, to) => {
    const now = standing(`box ${from}, due in 0`);
    expect(grade(now, 'missed', TODAY, DEFAULT_RULES, ID).box).toBe(to);
  });

  it('halves the interval of an item with two lapses', () => {
    const intervals = [1, 5, 12];
    const rules = { ...DEFAULT_RULES, intervals };
    let now = standing('box 3, due in 0');
    const waits: number[] = [];
    for (const given of ['missed', 'knew', 'missed', 'shaky', 'knew'] as const) {
      const day = now?.due ?? TODAY;
      now = grade(now, given, day, rules, ID);
      waits.push(daysBetween(day, now.due));
    }
    // Missed from box 3, known in box 1, missed from box 2: from then on a box of 5 days waits 2.5, rounded.
    expect(waits).toEqual([1, 5, 1, 1, 3]);
    expect(now).toMatchObject({ box: 2, lapses: 2, half: true });
  });

  it('asks a shaky item in box 1 after one day, two, then three', () => {
    const waits: number[] = [];
    let now: Standing | undefined;
    for (const given of [...Array<Grade>(5).fill('shaky'), 'missed', 'shaky'] as const) {
      const day: string = now?.due ?? TODAY;
      now = grade(now, given, day, DEFAULT_RULES, ID);
      waits.push(daysBetween(day, now.due));
    }
    expect(waits).toEqual([1, 2, 3, 3, 3, 1, 1]);
  });

  it('uses the intervals of the day', () => {
    const box2 = standing('box 2, due in 0');
    const due = grade(box2, 'knew', TODAY, DEFAULT_RULES, ID, [1, 3.4, 5.6]).due;
    expect(daysBetween(TODAY, due)).toBe(6);
  });

  it('counts the times an item was missed after it had been known', () => {
    const tale = (...grades: Grade[]): number => {
      let now: Standing | undefined;
      for (const given of grades) now = grade(now, given, now?.due ?? TODAY, SHORT, ID);
      return now?.lapses ?? 0;
    };
    expect(tale('missed', 'missed', 'shaky', 'missed')).toBe(0); // It was never known.
    expect(tale('knew', 'missed')).toBe(1);
    expect(tale('knew', 'missed', 'missed')).toBe(1); // Still the same lapse.
    expect(tale('knew', 'shaky', 'missed', 'knew', 'knew', 'missed')).toBe(2);
  });

  it('remembers the day on which the learner met the item', () => {
    const first = grade(undefined, 'shaky', '2026-11-22', SHORT, ID);
    const second = grade(first, 'knew', '2026-11-23', SHORT, ID);
    const third = grade(second, 'missed', '2026-11-23', SHORT, ID);
    expect([first, second, third].map(({ introduced }) => introduced)).toEqual(
      Array(3).fill('2026-11-22'),
    );
  });

  it('brings a missed item back without moving it up for that', () => {
    const missed = after('box 3, due in 0', 'missed');
    expect(grade(missed, 'knew', TODAY, SHORT, ID)).toEqual(missed);
  });
});

describe('isDue, boxOf and intervalOf', () => {
  it('take an item that was never answered as due, in box 1', () => {
    expect(isDue(undefined, TODAY)).toBe(true);
    expect(boxOf(undefined)).toBe(1);
    expect(boxOf(standing('box 3, due in 1'))).toBe(3);
  });

  it('call an item due from its day on', () => {
    const item = standing('box 2, due in 0');
    expect(isDue(item, addDays(TODAY, -1))).toBe(false);
    expect(isDue(item, TODAY)).toBe(true);
    expect(isDue(item, addDays(TODAY, 300))).toBe(true);
  });

  it('let boxes above a shortened ladder wait like its top', () => {
    expect([1, 2, 3, 4, 5, 99].map((box) => intervalOf(box, SHORT))).toEqual([1, 2, 4, 6, 6, 6]);
  });
});
