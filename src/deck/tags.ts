const NOT_IN_TAGS = /["'`\\{}]/;

/**
 * Whether every word of a list can be a tag: any character will do, except those that could end a
 * tag early among a heading's attributes.
 */
export function areTags(list: string): boolean {
  return !NOT_IN_TAGS.test(list);
}

/** The words of a list separated by spaces or commas. */
export function splitTags(list: string): string[] {
  return list.split(/[\s,]+/).filter((word) => word !== '');
}
