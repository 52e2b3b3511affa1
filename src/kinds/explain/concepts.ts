import type { Grade } from '../../schedule/leitner.js';
import type { Explain } from './item.js';
import { type ConceptKeys, type Groups, NO_KEYS } from './keys.js';
import { type Evidence, evidenceOf } from './evidence.js';
import { ownWordHits, ownWordsOf, type OwnWords } from './own-words.js';
import { type Hit, PhraseFinder } from './phrases.js';
import { withSynonyms } from './synonyms.js';
import { type Sentence, sentencesOf } from './sentences.js';
import { readable } from './spelling.js';
import { tokensIn } from './tokens.js';

/** How many words apart what speaks for a concept may stand, in one sentence. */
const WIDEST = 20;

/**
 * The concepts, by index, that an explanation seems to touch, each with the learner's words that say so. A proposal to
 * start from: whether it is right, the learner decides.
 */
export function touchedConcepts(
  { concepts, keys }: Pick<Explain, 'concepts' | 'keys'>,
  text: string,
): ReadonlyMap<number, Evidence> {
  const shown = readable(text);
  const sentences = sentencesOf(tokensIn(shown));
  const finder = new PhraseFinder();
  const ownWords = ownWordsOf(concepts);
  const touched = new Map<number, Evidence>();
  for (const index of concepts.keys()) {
    const own = ownWords[index];
    const wanted = { keys: widened(keys[index] ?? NO_KEYS), own };
    for (const sentence of sentences) {
      const hits = hitsIn(sentence, wanted, finder);
      if (hits === undefined) continue;
      touched.set(index, evidenceOf(hits, sentence, shown));
      break;
    }
  }
  return touched;
}

function widened({ words, not }: ConceptKeys): ConceptKeys {
  return { words: words.map(withSynonyms), not: not.map(withSynonyms) };
}

/** What in a sentence speaks for a concept, unless something in it speaks against. */
function hitsIn(
  sentence: Sentence,
  { keys, own }: { readonly keys: ConceptKeys; readonly own: OwnWords | undefined },
  finder: PhraseFinder,
): readonly Hit[] | undefined {
  const found =
    keys.words.length === 0
      ? own && ownWordHits(own, sentence, finder)
      : first(keys.words, (groups) =>
          together(groups, sentence, finder).find(
            (hits) => !isCancelled(hits, keys, sentence, finder),
          ),
        );
  return found;
}

/** Whether the thoughts that some hits stand in hold what speaks against the concept. */
function isCancelled(
  hits: readonly Hit[],
  { not }: ConceptKeys,
  sentence: Sentence,
  finder: PhraseFinder,
): boolean {
  if (not.length === 0) return false;
  const { parts } = sentence;
  const from = parts[Math.min(...hits.map((hit) => hit.from))] ?? 0;
  const to = parts[Math.max(...hits.map((hit) => hit.to))] ?? 0;
  const isWithin = (hit: Hit): boolean =>
    (parts[hit.from] ?? 0) >= from && (parts[hit.to] ?? 0) <= to;
  return not.some((groups) =>
    together(groups, sentence, finder).some((against) => against.every(isWithin)),
  );
}

function first<T, R>(all: readonly T[], find: (one: T) => R | undefined): R | undefined {
  for (const one of all) {
    const found = find(one);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Hits, one of each group, near each other: the closest ones from each place on. */
function together(groups: Groups, sentence: Sentence, finder: PhraseFinder): (readonly Hit[])[] {
  const spared = new Set<number>();
  for (const phrase of groups.flat()) {
    if (!finder.saysNo(phrase)) continue;
    for (const { from, to } of finder.occurrences(phrase, sentence)) {
      for (let at = from; at <= to; at += 1) spared.add(at);
    }
  }
  const hits: Hit[][] = [];
  for (const group of groups) {
    const own = group.flatMap((phrase) => finder.hits(phrase, sentence, spared));
    if (own.length === 0) return [];
    hits.push(own.sort((a, b) => a.from - b.from));
  }
  return nearest(hits);
}

/** Of each list a hit, such that they stand near enough to each other: all such choices from left to right. */
function nearest(lists: readonly (readonly Hit[])[]): (readonly Hit[])[] {
  const places = lists.map(() => 0);
  const found: (readonly Hit[])[] = [];
  for (;;) {
    const chosen: Hit[] = [];
    for (const [index, list] of lists.entries()) {
      const hit = list[places[index] ?? 0];
      if (hit === undefined) return found;
      chosen.push(hit);
    }
    const starts = chosen.map(({ from }) => from);
    const earliest = Math.min(...starts);
    if (Math.max(...starts) - earliest <= WIDEST) found.push(chosen);
    const behind = starts.indexOf(earliest);
    places[behind] = (places[behind] ?? 0) + 1;
  }
}

/** All concepts touched: knew; half or more: shaky; less: missed. */
export function explainGrade(touched: number, total: number): Grade {
  if (touched >= total) return 'knew';
  return touched * 2 >= total ? 'shaky' : 'missed';
}
