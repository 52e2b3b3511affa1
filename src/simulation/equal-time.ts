import type { Setting } from './run.js';

/** Minutes a day in which schedules are compared. */
export const EQUAL_MINUTES = 5;

/**
 * The same setting with so many minutes a day and no end of new items: what is due comes first, new items in what is left.
 * Whatever schedule is tried in it takes the same time, so that only what is known differs.
 */
export function withMinutes(setting: Omit<Setting, 'items'>, minutes = EQUAL_MINUTES): Setting {
  return {
    ...setting,
    items: Infinity,
    learner: { ...setting.learner, minutes, newPerDay: Infinity },
  };
}
