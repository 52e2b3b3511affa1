import { type Hit, PhraseFinder } from './phrases.js';
import type { Sentence } from './sentences.js';
import { type Token, tokensOf } from './tokens.js';

// Words that carry no concept of their own: proposing "the loss" because someone wrote "the" would be a lie. Those for
// "much" are among them because "millions of parameters" does touch "many parameters".
const EMPTY_WORDS = new Set(
  `a all an and any are as at be been but by can do does each every few for from get gets had has have how if in
  into is it its just lot lots many may more most much no not of on one only or our out over per several so some
  such than that the their them then there these they this those to too up us very was we were what when where
  which while who why will with would you your`.split(/\s+/),
);

/** Words that nearly every explanation in the field has: by half they speak for a concept. */
const COMMON_WORDS = new Set(
  `derivative function gradient input layer loss model network number operation output parameter pass step tensor
  training value weight`.split(/\s+/),
);

/** The share of a concept's words, by weight, that a sentence must have. */
const ENOUGH = 0.7;

/** The words of a concept's text, with how much each speaks for it. */
export type OwnWords = readonly { readonly token: Token; readonly weight: number }[];

/**
 * What speaks for concepts of which the author wrote down no `words:`: their own words. The rarer one is, in the field and
 * among the concepts, the more it weighs.
 */
export function ownWordsOf(concepts: readonly string[]): readonly OwnWords[] {
  const finder = new PhraseFinder();
  const all = concepts.map((concept) => {
    const words = tokensOf(concept).filter(({ text }) => /[\p{L}\p{N}∂]/u.test(text));
    const meaningful = words.filter(({ text }) => !EMPTY_WORDS.has(text));
    return meaningful.length > 0 ? meaningful : words;
  });
  return all.map((words) =>
    words.map((token) => {
      const sharedBy = all.filter((others) => others.some((other) => finder.alike(other, token)));
      const isCommon = [token.text, token.canonical, token.canonical.replace(/e?s$/, '')].some(
        (form) => COMMON_WORDS.has(form),
      );
      return { token, weight: (isCommon ? 0.5 : 1) / sharedBy.length };
    }),
  );
}

/** Where enough of a concept's words occur in a sentence, none of them denied. */
export function ownWordHits(
  own: OwnWords,
  { tokens, denials }: Sentence,
  finder: PhraseFinder,
): readonly Hit[] | undefined {
  const wanted = own.map(({ token }) => token);
  const hits: Hit[] = [];
  let [found, total] = [0, 0];
  for (let next = 0; next < own.length;) {
    let used = 1;
    for (const at of tokens.keys()) {
      if ((denials[at] ?? -1) >= 0) continue;
      const step = finder.step(wanted, next, tokens, at);
      if (step === undefined) continue;
      used = step.wanted;
      found += weightOf(own.slice(next, next + used));
      hits.push({ from: at, to: at + step.said - 1 });
      break;
    }
    total += weightOf(own.slice(next, next + used));
    next += used;
  }
  return hits.length > 0 && found / total >= ENOUGH ? hits : undefined;
}

function weightOf(words: OwnWords): number {
  return words.reduce((sum, { weight }) => sum + weight, 0);
}
