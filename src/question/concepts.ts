import type { Grade } from '../schedule/leitner.js';

// Words that carry no concept of their own: ticking "the loss" because someone wrote "the" would be a lie.
const EMPTY_WORDS = new Set(
  `a an and are as at be been but by can do does each every for from get gets had has have how if in into is
  it its just may more most much no not of on one only or our out over so some such than that the their them
  then there these they this those to too up us very was we were what when where which while who why will
  with would you your`.split(/\s+/),
);

const MATCH_SHARE = 0.5;
const SHORTEST_STEM = 4;

/**
 * The concepts that `text` seems to touch: at least half of a concept's meaningful words occur in it, in any
 * form that shares their stem (`gradients` for `gradient`). A guess to start from; the learner has the last word.
 */
export function touchedConcepts(concepts: readonly string[], text: string): Set<number> {
  const said = wordsOf(text).map(stem);
  const touched = new Set<number>();
  for (const [index, concept] of concepts.entries()) {
    const wanted = wordsOf(concept)
      .filter((word) => !EMPTY_WORDS.has(word))
      .map(stem);
    const found = wanted.filter((word) => said.includes(word)).length;
    if (wanted.length > 0 && found / wanted.length >= MATCH_SHARE) touched.add(index);
  }
  return touched;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
}

/** Crude on purpose: English endings only, and never down to a stump that many words share. */
function stem(word: string): string {
  const cut = word.replace(/(?:ations?|ingly|ings?|edly|ed|ies|es|ly|s|e|y)$/u, '');
  return cut.length >= SHORTEST_STEM ? cut : word;
}

/** All concepts touched: knew; half or more: shaky; less: missed. */
export function explainGrade(touched: number, total: number): Grade {
  if (touched >= total) return 'knew';
  return touched * 2 >= total ? 'shaky' : 'missed';
}
