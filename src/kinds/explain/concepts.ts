import { lazily } from '../../lazily.js';
import type { Grade } from '../../schedule/leitner.js';
import { sameWord } from './word-forms.js';
import { withoutHyphens, wordsOf } from './words.js';

// Words that carry no concept of their own: ticking "the loss" because someone wrote "the" would be a lie. Those for
// "much" are among them because "millions of parameters" does touch "many parameters".
const EMPTY_WORDS = new Set(
  `a all an and any are as at be been but by can do does each every few for from get gets had has have how if in
  into is it its just lot lots many may more most much no not of on one only or our out over per several so some
  such than that the their them then there these they this those to too up us very was we were what when where
  which while who why will with would you your`.split(/\s+/),
);

/** The share of a concept's words that must occur: all of up to three, all but one of four to seven. */
const MATCH_SHARE = 0.75;

const UNSPACED_SCRIPT = lazily(() => /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u);

/**
 * The concepts, as indices, that `text` seems to touch: the words of a concept that mean something occur in it, in
 * whatever form (`gradients` for `gradient`) and order. A guess to start from; the learner has the last word.
 */
export function touchedConcepts(concepts: readonly string[], text: string): Set<number> {
  const said = [...new Set([...wordsOf(text), ...wordsOf(withoutHyphens(text))])];
  const touched = new Set<number>();
  for (const [index, concept] of concepts.entries()) {
    if (occurs(concept, said) || occurs(withoutHyphens(concept), said)) touched.add(index);
  }
  return touched;
}

function occurs(concept: string, said: readonly string[]): boolean {
  const words = wordsOf(concept);
  const meaningful = words.filter((word) => !EMPTY_WORDS.has(word));
  const wanted = meaningful.length > 0 ? meaningful : words;
  const found = wanted.filter((word) => said.some((other) => matches(word, other))).length;
  return found > 0 && found / wanted.length >= MATCH_SHARE;
}

/** Scripts without spaces come as one long word, of which a concept is a part. */
function matches(wanted: string, said: string): boolean {
  return UNSPACED_SCRIPT().test(wanted) ? said.includes(wanted) : sameWord(wanted, said);
}

/** All concepts touched: knew; half or more: shaky; less: missed. */
export function explainGrade(touched: number, total: number): Grade {
  if (touched >= total) return 'knew';
  return touched * 2 >= total ? 'shaky' : 'missed';
}
