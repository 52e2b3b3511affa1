import { type Grade, GRADES } from '../schedule/leitner.js';

/** A grade by its name, its first letter (in any case), or its key on the full screen; undefined for any other word. */
export function gradeOf(word: string): Grade | undefined {
  const lower = word.toLowerCase();
  if (lower === '') return undefined;
  return GRADES.find((grade, index) => {
    return [grade, grade.slice(0, 1), String(index + 1)].includes(lower);
  });
}
