import { distance } from 'fastest-levenshtein';

/** Longer words are not compared, so that the cost stays small whatever is typed. */
const LONGEST = 200;

/** Letters in the wrong order are the likeliest slip, and count for less than one wrong letter. */
const TRANSPOSED = 0.5;

/**
 * The candidate that `word` probably means: the nearest by edit distance, ignoring case, if at most a third of the letters
 * differ (at least one letter is allowed, but none in a word of one letter). The first of equals; undefined if none is
 * near.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > LONGEST) return undefined;
  const lower = word.toLowerCase();
  let best: string | undefined;
  let least = Infinity;
  const allowed = word.length < 2 ? 0 : Math.max(1, Math.floor(word.length / 3));
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > allowed) continue;
    const steps = stepsBetween(lower, candidate.toLowerCase());
    if (steps > allowed || steps >= least) continue;
    best = candidate;
    least = steps;
  }
  return best;
}

function stepsBetween(word: string, other: string): number {
  if (word === other) return 0;
  const isTransposed = word.length === other.length && sorted(word) === sorted(other);
  return isTransposed ? TRANSPOSED : distance(word, other);
}

function sorted(word: string): string {
  return Array.from(word).sort().join('');
}
