import { type Grade, GRADES } from '../schedule/leitner.js';

/** A grade by its name or first letter, in any case; undefined for any other word. */
export function gradeOf(word: string): Grade | undefined {
  const lower = word.toLowerCase();
  return GRADES.find((grade) => grade === lower || (lower.length === 1 && grade.startsWith(lower)));
}
