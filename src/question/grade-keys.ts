import type { Grade } from '../schedule/leitner.js';

const GRADE_KEYS: Readonly<Record<string, Grade>> = {
  '1': 'missed',
  m: 'missed',
  '2': 'shaky',
  '3': 'knew',
  k: 'knew',
};

/** The grade that a key stands for where learners grade themselves; undefined for any other key. */
export function gradeOfKey(name: string): Grade | undefined {
  return Object.hasOwn(GRADE_KEYS, name) ? GRADE_KEYS[name] : undefined;
}
