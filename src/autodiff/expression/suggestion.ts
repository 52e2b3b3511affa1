import { distance } from 'fastest-levenshtein';

/** Names longer than this are compared with nothing, so that the cost stays small whatever is typed. */
const LONGEST = 40;

/**
 * The candidate that was probably meant by `name`: the nearest by edit distance, ignoring case, if it differs
 * in no more than a third of its letters (one letter at least). The first of equals; undefined if none is near.
 */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  if (name.length > LONGEST) return undefined;
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const candidate of candidates) {
    const steps = distance(name.toLowerCase(), candidate.toLowerCase());
    if (steps < bestDistance) {
      best = candidate;
      bestDistance = steps;
    }
  }
  return best;
}
