import { isDenial, SMALL_WORDS } from './denials.js';
import type { Phrase } from './keys.js';
import type { Sentence } from './sentences.js';
import { isSlip } from './slips.js';
import { type Token, tokensOf } from './tokens.js';
import { sameWord } from './word-forms.js';

/** Where a phrase occurs in a sentence: from its first token to its last. */
export interface Hit {
  readonly from: number;
  readonly to: number;
}

/** Words, small ones not counted, that may stand between two of a phrase: `adds them all up`. */
const MOST_BETWEEN = 2;
/** And between signs, where `w -= lr * w.grad` is meant by `w -= lr * grad`. */
const MOST_IN_FORMULA = 1;
const MOST_SMALL = 4;
const ARTICLES = new Set(['a', 'an', 'the', '*']);

/** A phrase, ready to be looked for. */
interface Sought {
  readonly tokens: readonly Token[];
  readonly mostBetween: number;
  /** Whether it has a word such as `not` in it, so that such a word does not deny it. */
  readonly saysNo: boolean;
}

/** Looks for phrases in an explanation; what two words have in common is found out once. */
export class PhraseFinder {
  readonly #sought = new Map<Phrase, Sought>();
  readonly #alike = new Map<Token, Map<string, boolean>>();

  /** Where the phrase occurs in a sentence without being denied there. `spared` are denials that other phrases bring along. */
  hits(phrase: Phrase, sentence: Sentence, spared: ReadonlySet<number> = NONE): Hit[] {
    return this.occurrences(phrase, sentence).filter((hit) => {
      for (let at = hit.from; at <= hit.to; at += 1) {
        const denial = sentence.denials[at] ?? -1;
        const isOwn = denial >= hit.from && this.#soughtOf(phrase).saysNo;
        if (denial >= 0 && !isOwn && !spared.has(denial)) return false;
      }
      return true;
    });
  }

  /** Where the phrase occurs, denied or not. */
  occurrences(phrase: Phrase, { tokens, clauses }: Sentence): Hit[] {
    const sought = this.#soughtOf(phrase);
    const hits: Hit[] = [];
    if (sought.tokens.length === 0) return hits;
    for (let from = 0; from < tokens.length; from += 1) {
      const to = this.#match(sought, tokens, clauses, from);
      if (to >= 0) hits.push({ from, to });
    }
    return hits;
  }

  /** Whether a phrase has a denial in it. */
  saysNo(phrase: Phrase): boolean {
    return this.#soughtOf(phrase).saysNo;
  }

  /** Whether two tokens are the same word in whatever form and spelling. */
  alike(wanted: Token, said: Token): boolean {
    if (wanted.type !== 'word' || said.type !== 'word') return areAlike(wanted, said);
    let known = this.#alike.get(wanted);
    if (known === undefined) this.#alike.set(wanted, (known = new Map<string, boolean>()));
    const key = said.isMember ? `.${said.text}` : said.text;
    let alike = known.get(key);
    if (alike === undefined) known.set(key, (alike = areAlike(wanted, said)));
    return alike;
  }

  #soughtOf(phrase: Phrase): Sought {
    let sought = this.#sought.get(phrase);
    if (sought === undefined) this.#sought.set(phrase, (sought = soughtOf(phrase)));
    return sought;
  }

  /** The last token of the phrase if it begins at a place; -1 if it does not. */
  #match(
    { tokens: wanted, mostBetween }: Sought,
    tokens: readonly Token[],
    clauses: readonly number[],
    from: number,
  ): number {
    let [at, next] = [from, 0];
    let last = -1;
    let [between, small] = [0, 0];
    while (next < wanted.length) {
      const token = tokens[at];
      if (token === undefined || clauses[at] !== clauses[from]) return -1;
      const step = this.step(wanted, next, tokens, at);
      if (step !== undefined) {
        next += step.wanted;
        at += step.said;
        last = at - 1;
        [between, small] = [0, 0];
        continue;
      }
      if (next === 0) return -1;
      if (SMALL_WORDS.has(token.text)) small += 1;
      else between += 1;
      if (between > mostBetween || small > MOST_SMALL) return -1;
      at += 1;
    }
    return last;
  }

  /** How many tokens of the phrase and of the text are one: `in place`, `in-place` and `inplace` are. */
  step(
    wanted: readonly Token[],
    next: number,
    tokens: readonly Token[],
    at: number,
  ): { wanted: number; said: number } | undefined {
    const [one, other] = [wanted[next], tokens[at]];
    if (one === undefined || other === undefined) return undefined;
    if (this.alike(one, other)) return { wanted: 1, said: 1 };
    const [second, following] = [wanted[next + 1], tokens[at + 1]];
    if (following !== undefined && areOne(other, following, one)) return { wanted: 1, said: 2 };
    if (second !== undefined && areOne(one, second, other)) return { wanted: 2, said: 1 };
    return undefined;
  }
}

const NONE: ReadonlySet<number> = new Set();

function soughtOf(phrase: Phrase): Sought {
  const all = tokensOf(phrase);
  const telling = all.filter(({ text }) => !ARTICLES.has(text));
  const tokens = telling.length > 0 ? telling : all;
  const isFormula = tokens.some(({ type }) => type === 'sign');
  return {
    tokens,
    mostBetween: isFormula ? MOST_IN_FORMULA : MOST_BETWEEN,
    saysNo: tokens.some((token) => !token.isCode && isDenial(token)),
  };
}

function areAlike(wanted: Token, said: Token): boolean {
  // `.grad` is the attribute, which people also call grad; a gradient need not be in it.
  if (wanted.isMember && !said.isMember) return wanted.text === said.text;
  if (wanted.text === said.text || wanted.canonical === said.canonical) return true;
  if (wanted.type !== 'word' || said.type !== 'word') return false;
  if (UNSPACED.test(wanted.text)) return said.text.includes(wanted.text);
  return (
    sameWord(wanted.text, said.text) ||
    sameWord(wanted.canonical, said.canonical) ||
    (!said.isMember && isSlip(said.text, wanted.canonical))
  );
}

/** Scripts without spaces come as one long word, of which what is looked for is a part. */
const UNSPACED = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]/;

/** Whether two tokens in one piece are a third: `back` and `propagation`. */
function areOne(first: Token, second: Token, whole: Token): boolean {
  if (whole.type !== 'word' || first.type !== 'word' || second.type !== 'word') return false;
  if (first.text.length < 2 || second.gap !== 'none' || !whole.text.startsWith(first.text))
    return false;
  if (whole.text.length <= first.text.length) return false;
  return (
    sameWord(first.text + second.text, whole.text) || first.text + second.text === whole.canonical
  );
}
