/** One more hint, as long as the item has one. */
export function nextHint(shown: number, item: { asides: { hints: readonly string[] } }): number {
  return Math.min(shown + 1, item.asides.hints.length);
}
