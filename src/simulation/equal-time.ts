import type { Setting } from './run.js';

/** The minutes per day at which schedules are compared. */
export const EQUAL_MINUTES = 5;

/**
 * The same setting with this many minutes per day and an endless supply of new items: reviews come first, new items in the
 * time that is left. Every schedule then takes the same time, so that only the amount known differs.
 */
export function withMinutes(setting: Omit<Setting, 'items'>, minutes = EQUAL_MINUTES): Setting {
  return {
    ...setting,
    items: Infinity,
    learner: { ...setting.learner, minutes, newPerDay: Infinity },
  };
}
