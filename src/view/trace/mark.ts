/** What points at the step of a mistake, also where there is no colour. */
export const MARK = '◀ here';

export const NONE_MARKED: ReadonlySet<number> = new Set();
