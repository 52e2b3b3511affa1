import { distance } from 'fastest-levenshtein';

/** Words longer than this are compared with nothing, so that the cost stays small whatever is typed. */
const LONGEST = 200;

/**
 * The candidate that was probably meant by `word`: the nearest by edit distance, ignoring case, if it differs in no
 * more than a third of its letters (one letter at least). The first of equals; undefined if none is near.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > LONGEST) return undefined;
  const lower = word.toLowerCase();
  let best: string | undefined;
  let allowed = Math.max(1, Math.floor(word.length / 3));
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > allowed) continue;
    const steps = distance(lower, candidate.toLowerCase());
    if (steps > allowed) continue;
    best = candidate;
    allowed = steps - 1;
  }
  return best;
}
