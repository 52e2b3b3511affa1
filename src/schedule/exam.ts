import { textHash } from '../text-hash.js';
import { addDays, type Day } from './day.js';
import { dueDay, type Standing } from './leitner.js';

/** The number of days before an exam in which everything is reviewed once more. */
export const EXAM_DAYS = 7;

/** Whether a day is in the week before an exam. */
export function isExamWeek(exam: Day | undefined, day: Day): boolean {
  return exam !== undefined && day < exam && day >= addDays(exam, -EXAM_DAYS);
}

/** The first day on which an item is due again, by its id. */
export type DueOn = (id: string, standing: Standing) => Day;

/**
 * When items are due while an exam is ahead: each item comes once in the week before it, on a day that its id decides,
 * unless it is due earlier. After that, its own due day counts again. Nothing is stored for this, so changing or removing
 * the date leaves no trace.
 *
 * @param lastAnswer the latest day on which an item was answered.
 */
export function dueBeforeExam(
  exam: Day | undefined,
  day: Day,
  lastAnswer: (id: string) => Day | undefined,
): DueOn {
  const own: DueOn = (_, standing) => dueDay(standing, day);
  if (exam === undefined || !isExamWeek(exam, day)) return own;
  const first = addDays(exam, -EXAM_DAYS);
  return (id, standing) => {
    const due = own(id, standing);
    const isMet = (lastAnswer(id) ?? standing.since) >= first;
    const slot = addDays(first, textHash(`exam/${id}`) % EXAM_DAYS);
    return isMet || due <= slot ? due : slot;
  };
}
