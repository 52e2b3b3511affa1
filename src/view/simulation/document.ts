import type { Comparison, Question } from '../../simulation/comparison.js';

/** `simulate --json`. Times are in minutes or seconds as their names say; `error` is one standard error over the memories. */
export function simulationDocument(
  { items, days, seed, learner, record }: Question,
  { results, memories, days: course, standsFor }: Comparison,
) {
  return {
    items,
    days,
    seed,
    newPerDay: Number.isFinite(learner.newPerDay) ? learner.newPerDay : null,
    minutes: Number.isFinite(learner.minutes) ? learner.minutes : null,
    /** How many items one simulated item stands for. */
    standsFor,
    learner: {
      newSeconds: learner.newSeconds,
      newSecondsAreOwn: record.newSeconds !== undefined,
      reviewSeconds: learner.reviewSeconds,
      reviewSecondsAreOwn: record.reviewSeconds !== undefined,
      reviews: record.reviews,
      missRate: record.missRate ?? null,
    },
    memories: memories.map(({ memory: { name, title }, pace }) => ({ name, title, pace })),
    schedules: results.map(({ name, minutes, reviews, known, knownAtEnd, more, moreBy }) => ({
      name,
      minutesPerDay: minutes,
      reviewsPerDay: reviews,
      known,
      knownAtEnd,
      moreInSameTime: { ...more, byMemory: moreBy },
    })),
    course: course.map(({ minutes, reviews, missed, backlog, met, known }, index) => ({
      day: index + 1,
      minutes,
      reviews,
      missed,
      backlog,
      met,
      known,
    })),
  };
}
