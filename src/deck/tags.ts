const NOT_IN_TAGS = /["'`\\{}]/;

/**
 * Whether every word of a list can be a tag: they may have letters, digits and most signs, but none
 * that could end them early where they stand among a heading's attributes.
 */
export function areTags(list: string): boolean {
  return !NOT_IN_TAGS.test(list);
}

/** The words of a list that is separated by spaces or commas. */
export function splitTags(list: string): string[] {
  return list.split(/[\s,]+/).filter((word) => word !== '');
}
