import type { Token } from './tokens.js';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Words that deny what follows, by how many words they reach at most, small words not counted. */
const REACH: ReadonlyMap<string, number> = new Map([
  ['not', 8],
  ['nothing', 8],
  ['nobody', 8],
  ['none', 8],
  ['neither', 8],
  ['nor', 8],
  ['hardly', 6],
  ['without', 4],
  ['no', 4],
]);

/** Words that deny only with the word behind them. */
const PAIRS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['instead', words('of')],
  ['rather', words('than')],
  ['opposed', words('to')],
  ['fail', words('to')],
  ['fails', words('to')],
]);
const PAIR_REACH = 6;

/** `not only`, `nothing but`, `no matter`, `do not forget`: they deny nothing. */
const HARMLESS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['not', words('only just merely simply solely forget forgetting until surprisingly')],
  ['nothing', words('but else')],
  ['none', words('other')],
  ['no', words('matter wonder doubt grad more')],
  ['without', words('forgetting doubt')],
]);

/** Where the reach of a denial ends at the latest, besides at a comma. */
const TURNS = words(
  `but because since so while whereas although though however unless if when whenever until then which who
  where and - → -> => otherwise hence therefore thus`,
);

/** Whether a word begins another thought within its sentence, as `but` and `while` do. */
export function isTurn({ text, isCode }: Token): boolean {
  return TURNS.has(text) && !isCode;
}

/** In a clause that begins with one of these, a denial tells what would happen, which is a way of saying that it is done. */
const CONDITIONS = words('if unless when whenever otherwise');

/** Words that do not count for how far a denial reaches, and may stand within a phrase. */
export const SMALL_WORDS = words(
  `a an the of it its itself them their they this that these those each every all any our your my his is are was were
  be been being to by in on at as for do does did will would can could may might must should * times per very really
  just also we you i one get gets have has had there here at ever even actually simply`,
);

/** `is not used`, `plays no part`: what stands before is denied as well. */
const NEEDED = words(
  `use used using needed need involved applied required necessary relevant matter important exist happen play plays
  occur role part recorded computed`,
);

/**
 * For each token of a sentence the place of the word that denies it, or -1: `not`, `never`, `without` and the like deny
 * what follows within their clause, as far as a reader would think.
 */
export function findDenials(tokens: readonly Token[], clauses: readonly number[]): number[] {
  const denials = tokens.map(() => -1);
  let [cue, left] = [-1, 0];
  let isConditional = false;
  let clauseStart = 0;
  for (const [at, token] of tokens.entries()) {
    const isNewClause = clauses[at] !== clauses[at - 1];
    if (isNewClause || isTurn(token)) {
      cue = -1;
      clauseStart = at;
      isConditional = CONDITIONS.has(token.text) || (isConditional && token.text === 'and');
    }
    const reach = reachAt(tokens, at);
    if (reach > 0 && !isConditional) {
      [cue, left] = [at, reach];
      if (endsInNeed(tokens, clauses, at)) denials.fill(at, clauseStart, at);
      continue;
    }
    if (cue < 0 || left === 0) continue;
    denials[at] = cue;
    if (!SMALL_WORDS.has(token.text)) left -= 1;
  }
  return denials;
}

/** How far the word at a place denies what follows; 0 if it denies nothing. */
function reachAt(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  if (token === undefined || token.isCode || token.type !== 'word') return 0;
  const next = tokens[at + 1]?.text ?? '';
  if (PAIRS.get(token.text)?.has(next) === true) return PAIR_REACH;
  const reach = REACH.get(token.canonical) ?? 0;
  return HARMLESS.get(token.canonical)?.has(next) === true ? 0 : reach;
}

/** Whether the clause ends soon behind the denial, in a word such as `used` or `needed`. */
function endsInNeed(tokens: readonly Token[], clauses: readonly number[], cue: number): boolean {
  let end = cue + 1;
  while (end < tokens.length && end <= cue + 5 && clauses[end] === clauses[cue]) {
    if (TURNS.has(tokens[end]?.text ?? '')) break;
    end += 1;
  }
  if (end > cue + 5) return false;
  return tokens.slice(cue + 1, Math.min(end, cue + 3)).some(({ text }) => NEEDED.has(text));
}

/** Whether a word is one that denies, so that a phrase with it in it says so itself. */
export function isDenial({ text, canonical }: Token): boolean {
  return REACH.has(canonical) || PAIRS.has(text);
}
