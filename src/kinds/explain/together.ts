import type { Groups } from './keys.js';
import type { Hit, PhraseFinder } from './phrases.js';
import type { Sentence } from './sentences.js';

/** How many words apart what speaks for a concept may stand, in one sentence. */
const WIDEST = 20;

/**
 * Hits, one of each group, near each other in a sentence: from each hit of the group that has the fewest, the nearest ones
 * of the others. No word stands for two groups. The work is in proportion to the sentence's length.
 */
export function together(
  groups: Groups,
  sentence: Sentence,
  finder: PhraseFinder,
): (readonly Hit[])[] {
  const spared = denialsOf(groups, sentence, finder);
  const lists: Hit[][] = [];
  for (const group of groups) {
    const hits = group.flatMap((phrase) => finder.hits(phrase, sentence, spared));
    if (hits.length === 0) return [];
    lists.push(hits.sort((a, b) => a.from - b.from || a.to - b.to));
  }
  const [anchors = [], ...others] = lists.sort((a, b) => a.length - b.length);
  return anchors.flatMap((anchor) => {
    const chosen = [anchor];
    for (const hits of others) {
      const nearest = nearestTo(anchor, hits, chosen);
      if (nearest === undefined) return [];
      chosen.push(nearest);
    }
    const starts = chosen.map(({ from }) => from);
    return Math.max(...starts) - Math.min(...starts) <= WIDEST ? [chosen] : [];
  });
}

/** The places of words such as `not` that the groups bring along themselves. */
function denialsOf(groups: Groups, sentence: Sentence, finder: PhraseFinder): Set<number> {
  const spared = new Set<number>();
  for (const phrase of groups.flat()) {
    if (!finder.saysNo(phrase)) continue;
    for (const { from, to } of finder.occurrences(phrase, sentence)) {
      for (let at = from; at <= to; at += 1) spared.add(at);
    }
  }
  return spared;
}

/** Of hits in their order the nearest one to an anchor that shares no word with those chosen before. */
function nearestTo(anchor: Hit, hits: readonly Hit[], chosen: readonly Hit[]): Hit | undefined {
  let best: Hit | undefined;
  for (let index = firstFrom(hits, anchor.from - WIDEST); index < hits.length; index += 1) {
    const hit = hits[index];
    if (hit === undefined || hit.from > anchor.from + WIDEST) break;
    if (chosen.some((other) => hit.from <= other.to && other.from <= hit.to)) continue;
    if (best === undefined || distance(hit, anchor) < distance(best, anchor)) best = hit;
  }
  return best;
}

/** The index of the first hit that begins at a place or behind it. */
function firstFrom(hits: readonly Hit[], place: number): number {
  let [low, high] = [0, hits.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[middle]?.from ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

function distance(a: Hit, b: Hit): number {
  return Math.abs(a.from - b.from);
}
