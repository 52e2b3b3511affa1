import { grade as fsrsGrade } from '../schedule/fsrs/fsrs.js';
import type { LeitnerRules } from '../schedule/rules.js';
import { DEFAULT_RULES } from '../schedule/rules.js';
import { gradeByFixedBoxes } from './fixed-boxes.js';

/** A way to decide when items come back, under a name for people. */
export interface Schedule {
  readonly name: string;
  readonly rules: LeitnerRules;
}

/** The ladder as it comes. */
export const LADDER_SCHEDULE: Schedule = { name: 'the ladder', rules: DEFAULT_RULES };

/** Boxes as the tutor had them before they fitted themselves to anybody: long intervals, and a miss back to box 1. */
export const FIXED_BOXES: Schedule = {
  name: 'fixed boxes',
  rules: {
    ...DEFAULT_RULES,
    intervals: [1, 3, 7, 16, 35, 80, 180],
    stretch: false,
    onMiss: 'first',
    scheduler: { name: 'leitner', grade: gradeByFixedBoxes },
  },
};

/** FSRS-6 with its default parameters, aiming at nine in ten. */
export const FSRS_SCHEDULE: Schedule = {
  name: 'FSRS 0.90',
  rules: { ...DEFAULT_RULES, stretch: false, scheduler: { name: 'fsrs', grade: fsrsGrade } },
};
