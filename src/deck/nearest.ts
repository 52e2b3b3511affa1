import { distance } from 'fastest-levenshtein';

/**
 * The known word that a misspelt one was most likely meant to be: at most a third of its letters, and at least one,
 * may have to change. Undefined if nothing is that near.
 */
export function nearest(word: string, known: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Infinity;
  for (const candidate of known) {
    const allowed = Math.max(1, Math.floor(candidate.length / 3));
    if (Math.abs(candidate.length - word.length) > allowed) continue;
    const changes = distance(word.toLowerCase(), candidate);
    if (changes <= allowed && changes < least) {
      best = candidate;
      least = changes;
    }
  }
  return best;
}

/** `a`, `b` and `c`, each in backticks, as an enumeration to be read. */
export function listed(words: readonly string[], conjunction: 'and' | 'or'): string {
  const quoted = words.map((word) => `\`${word}\``);
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} ${conjunction} ${last}`;
}
