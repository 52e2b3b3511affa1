import { grade as fsrsGrade } from '../schedule/fsrs/fsrs.js';
import type { LeitnerRules } from '../schedule/rules.js';
import { DEFAULT_RULES } from '../schedule/rules.js';
import { gradeByFixedBoxes } from './fixed-boxes.js';

/** A scheduler with its rules and a display name. */
export interface Schedule {
  readonly name: string;
  readonly rules: LeitnerRules;
}

/** The ladder with its defaults. */
export const LADDER_SCHEDULE: Schedule = { name: 'the ladder', rules: DEFAULT_RULES };

/** The tutor's boxes before they adapted to the learner: long intervals, and a miss goes back to box 1. */
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

/** FSRS-6 with its default parameters and a target retention of 0.90. */
export const FSRS_SCHEDULE: Schedule = {
  name: 'FSRS 0.90',
  rules: { ...DEFAULT_RULES, stretch: false, scheduler: { name: 'fsrs', grade: fsrsGrade } },
};
