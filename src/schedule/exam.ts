import { textHash } from '../text-hash.js';
import { addDays, type Day } from './day.js';
import { dueDay, type Standing } from './leitner.js';

/** In so many days before an exam everything is met once more. */
export const EXAM_DAYS = 7;

/** Whether a day is in the week before an exam. */
export function isExamWeek(exam: Day | undefined, day: Day): boolean {
  return exam !== undefined && day < exam && day >= addDays(exam, -EXAM_DAYS);
}

/** The first day on which an item is asked again, by its id. */
export type DueOn = (id: string, standing: Standing) => Day;

/**
 * When items are due while an exam is ahead: in the last week before it each item is met once, spread over the week by its
 * id, where it would not be due before. Then, and after the exam, its own day holds again. Nothing is stored for this, so
 * that a date that is moved or taken back leaves no trace.
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
