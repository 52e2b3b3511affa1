/** How far a misspelling may be from what was meant, as a share of its length. */
const FARTHEST = 0.5;

/** The word among `known` that is most like `word`, if any is close enough to be what was meant. */
export async function nearest(word: string, known: readonly string[]): Promise<string | undefined> {
  if (known.length === 0) return undefined;
  const { closest, distance } = await import('fastest-levenshtein');
  const lower = word.toLowerCase();
  const best = closest(lower, [...known]);
  const far = distance(lower, best.toLowerCase());
  return far <= Math.max(1, word.length * FARTHEST) ? best : undefined;
}
