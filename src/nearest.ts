import { distance } from 'fastest-levenshtein';

/** Words longer than this are compared with nothing, so that the cost stays small whatever is typed. */
const LONGEST = 200;

/** Letters in the wrong order are the likeliest slip of all, and count as less than one wrong letter. */
const TRANSPOSED = 0.5;

/**
 * The candidate that was probably meant by `word`: the nearest by edit distance, ignoring case, if it differs in no
 * more than a third of its letters (one letter at least; a word of one letter in none). The first of equals; undefined
 * if none is near.
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
