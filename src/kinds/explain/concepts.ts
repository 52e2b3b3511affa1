import type { Grade } from '../../schedule/leitner.js';
import type { Explain } from './item.js';
import { type ConceptKeys, NO_KEYS } from './keys.js';
import { type Evidence, evidenceOf } from './evidence.js';
import { ownWordHits, ownWordsOf, type OwnWords } from './own-words.js';
import { type Hit, PhraseFinder } from './phrases.js';
import { withSynonyms } from './synonyms.js';
import { type Sentence, sentencesOf } from './sentences.js';
import { readable } from './spelling.js';
import { together } from './together.js';
import { tokensIn } from './tokens.js';

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
  return { words: words.map(withSynonyms), not };
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

/** All concepts touched: knew; half or more: shaky; less: missed. */
export function explainGrade(touched: number, total: number): Grade {
  if (touched >= total) return 'knew';
  return touched * 2 >= total ? 'shaky' : 'missed';
}
