import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../../../src/schedule/day.js';
import { grade, recallOf } from '../../../src/schedule/fsrs/fsrs.js';
import { type Grade, GRADES, type Standing } from '../../../src/schedule/leitner.js';
import { DEFAULT_RULES } from '../../../src/schedule/rules.js';

const START = '2026-11-01';
const ID = 'deck/item';

/** The standing after answers, each on a day counted from the first one's: `[0, 'knew'], [2, 'missed']`. */
function after(...answers: readonly (readonly [day: number, given: Grade])[]): Standing {
  let standing: Standing | undefined;
  for (const [day, given] of answers) {
    standing = grade(standing, given, addDays(START, day), DEFAULT_RULES, ID);
  }
  if (standing === undefined) throw new Error('no answers');
  return standing;
}

/** `box 3, in 11 days`: in which box an item is, and when it comes, counted from the answer that set its day. */
function seen({ box, due, since }: Standing): string {
  return `box ${box}, in ${daysBetween(since, due)} days`;
}

describe('FSRS', () => {
  it('lengthens the interval after each recall, and shows the box with a comparable one', () => {
    const known: [number, Grade][] = [[0, 'knew']];
    const steps: string[] = [];
    for (let count = 0; count < 5; count += 1) {
      const standing = after(...known);
      steps.push(seen(standing));
      known.push([daysBetween(START, standing.due), 'knew']);
    }
    expect(steps).toEqual([
      'box 1, in 2 days',
      'box 3, in 11 days',
      'box 5, in 46 days',
      'box 7, in 162 days',
      'box 7, in 492 days',
    ]);
  });

  it('puts a missed item into box 1, and keeps count of lapses', () => {
    const missed = after([0, 'knew'], [2, 'knew'], [13, 'missed']);
    expect(missed).toMatchObject({ box: 1, lapses: 1, introduced: START });
    expect(daysBetween(missed.since, missed.due)).toBeLessThanOrEqual(3);
  });

  it('lets early practice change nothing, except by a miss', () => {
    const before = after([0, 'knew'], [2, 'knew']);
    const early = addDays(START, 4);
    expect(grade(before, 'knew', early, DEFAULT_RULES, ID)).toBe(before);
    expect(grade(before, 'shaky', early, DEFAULT_RULES, ID)).toBe(before);
    expect(grade(before, 'missed', early, DEFAULT_RULES, ID)).toMatchObject({ box: 1, lapses: 1 });
  });

  it('counts the first miss of a day', () => {
    const once = after([0, 'knew'], [2, 'knew'], [13, 'missed']);
    const today = addDays(START, 13);
    expect(grade(once, 'missed', today, DEFAULT_RULES, ID)).toBe(once);
    expect(grade(once, 'knew', today, DEFAULT_RULES, ID)).toBe(once);
  });

  it('counts a miss on the day of a recall', () => {
    expect(after([0, 'knew'], [2, 'knew'], [2, 'missed'])).toMatchObject({ box: 1, lapses: 1 });
  });

  it('never postpones an item for an early miss', () => {
    const before = after([0, 'knew'], [2, 'knew']);
    const missed = grade(before, 'missed', addDays(before.due, -1), DEFAULT_RULES, ID);
    expect(missed.due).toBe(before.due);
  });

  it('starts from today again if the clock was wrong', () => {
    const future = after([900, 'knew']);
    const back = grade(future, 'knew', START, DEFAULT_RULES, ID);
    expect(back).toMatchObject({ since: START, due: addDays(START, 2), memory: future.memory });
  });

  it('derives a missing memory from the interval', () => {
    const { memory, ...brought } = after([0, 'knew'], [2, 'knew']);
    expect(memory).toBeDefined();
    expect(recallOf(brought, brought.due)).toBeCloseTo(0.9, 6);
    expect(grade(brought, 'knew', brought.due, DEFAULT_RULES, ID).due > brought.due).toBe(true);
  });

  it('expects less and less to be recalled', () => {
    const standing = after([0, 'knew'], [2, 'knew']);
    expect(recallOf(standing, standing.since)).toBe(1);
    expect(recallOf(standing, standing.due)).toBeCloseTo(0.9, 2);
    expect(recallOf(standing, addDays(standing.due, 100))).toBeLessThan(0.8);
  });

  it('always leaves an item in a box of the ladder, due on a later day, with a finite memory', () => {
    const anyAnswer = fc.tuple(fc.integer({ min: -3, max: 400 }), fc.constantFrom(...GRADES));
    fc.assert(
      fc.property(fc.array(anyAnswer, { minLength: 1, maxLength: 15 }), (steps) => {
        let [day, standing]: [string, Standing | undefined] = [START, undefined];
        for (const [ahead, given] of steps) {
          day = addDays(day, ahead);
          standing = grade(standing, given, day, DEFAULT_RULES, ID);
          expect(standing.box).toBeGreaterThanOrEqual(1);
          expect(standing.box).toBeLessThanOrEqual(7);
          expect(standing.memory?.stability).toBeGreaterThan(0);
          expect(standing.memory?.stability).toBeLessThanOrEqual(36500);
          const recall = recallOf(standing, day);
          expect(recall).toBeGreaterThan(0);
          expect(recall).toBeLessThanOrEqual(1);
          if (given !== 'missed' && standing.since <= day) expect(standing.due > day).toBe(true);
        }
      }),
    );
  });
});
