/** The most lines of a sweep that are printed. A tape of a hundred thousand operations is not read line by line. */
const MOST = 2000;

/** The items to print: all of them, or the first and the last, and how many are left out between. */
export interface Excerpt<Item> {
  readonly items: readonly Item[];
  /** Where, among `items`, the others are missing. */
  readonly gapAt: number;
  readonly omitted: number;
}

/** Cuts out the middle of a very long list. */
export function excerptOf<Item>(items: readonly Item[]): Excerpt<Item> {
  if (items.length <= MOST) return { items, gapAt: items.length, omitted: 0 };
  const gapAt = MOST / 2;
  return {
    items: [...items.slice(0, gapAt), ...items.slice(-gapAt)],
    gapAt,
    omitted: items.length - MOST,
  };
}

/** The printed lines of an excerpt, a list of lines for each item, with a line that owns up to the gap. */
export function withGap(
  printed: readonly (readonly string[])[],
  { gapAt, omitted }: Excerpt<unknown>,
): string[] {
  const gap = omitted === 0 ? [] : [`… ${omitted} more lines, all of them with --json …`];
  return [...printed.slice(0, gapAt).flat(), ...gap, ...printed.slice(gapAt).flat()];
}
