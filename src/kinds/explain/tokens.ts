import { lazily } from '../../lazily.js';
import { canonical, folded, readable } from './spelling.js';

/** A word, number or sign of a text. */
export interface Token {
  /** Folded, as it was written: `grads`, `zeroing`. */
  readonly text: string;
  /** In the spelling that stands for all its spellings: `gradients`. */
  readonly canonical: string;
  readonly type: 'word' | 'number' | 'sign';
  /** Whether it is part of code, such as `no` in `no_grad`: never a word of the sentence around it. */
  readonly isCode: boolean;
  /** Whether a dot stands right before it, as in `w.grad`. */
  readonly isMember: boolean;
  /** Where it stands in the readable text. */
  readonly start: number;
  readonly end: number;
  /** What parts it from the token before it. */
  readonly gap: 'none' | 'clause' | 'sentence';
}

// In this order: dy/dx, O(n), numbers and fractions, `w/` and the like, words, powers, signs.
const TOKEN = lazily(
  () =>
    new RegExp(
      [
        String.raw`(?<slope>(?<![\p{L}\p{N}_.])[d∂](?:\^?[2²])?[ ]?\p{L}?[\p{L}\p{N}_]*[ ]?/[ ]?[d∂][ ]?\p{L}[\p{L}\p{N}_]*(?:\^?[2²])?)`,
        String.raw`(?<cost>(?<![\p{L}\p{N}_.])[Oo𝒪]\([^()\s][^()]{0,12}\))`,
        String.raw`(?<number>(?:(?<![\p{L}\p{N}_.)])\.)?(?<![\p{L}_])\p{Nd}[\p{Nd}]*(?:,\p{Nd}{3})*(?:\.\p{Nd}+)?(?:e[-+]?\p{Nd}+)?(?:[ ]?/[ ]?\p{Nd}+(?:\.\p{Nd}+)?(?![\p{L}\p{N}]))?(?:[ ]?%)?)`,
        String.raw`(?<short>(?<![\p{L}\p{N}_])[bw]/[oc]?(?![\p{L}\p{N}_]))`,
        String.raw`(?<word>[\p{L}\p{Nd}][\p{L}\p{Nd}\p{M}₀-₉]*(?:['’](?:t|s|re|ve|ll|d|m)(?!\p{L}))?)`,
        String.raw`(?<power>[⁰¹²³⁴-⁹ⁿ]+)`,
        String.raw`(?<sign>[-+*/]=|[=!<>]=|\*\*|[-=]>|[-+*/=<>^@&√∇∑∂∞≠≤≥→×·⋅∗−])`,
      ].join('|'),
      'gu',
    ),
);

const SIGNS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '×': '*',
    '·': '*',
    '⋅': '*',
    '∗': '*',
    '−': '-',
    '!=': '≠',
    '<=': '≤',
    '>=': '≥',
    '**': '^',
  }),
);
const ARROWS = new Set(['→', '->', '=>']);
const NEGATED =
  /^(?:[a-z]+n['’]t|cannot|(?:ca|do|does|did|is|are|was|were|wo|would|should|could|has|have|had)nt)$/;
const ABBREVIATION = /(?:^|[^a-z])(?:e\.g|i\.e|w\.r\.t|vs|etc|approx|resp|cf|a\.k\.a)\.?$/i;
const SENTENCE_END = /[.!?…。！？](?=["'”’)\]`*]*\s)|[;；。！？]|\n\s*(?:\n|[-*•]\s|\d+[.)]\s)/;
const CLAUSE_END = /[,:()[\]，：、（）–—]/;
const WITH_RESPECT = /w\.\s?r\.\s?t\.?|wrt(?![a-z])/gi;

/** The words, numbers and signs of a text; takes time in proportion to its length. */
export function tokensOf(text: string): Token[] {
  return tokensIn(readable(text));
}

/** The same of a text that is readable already. */
export function tokensIn(readableText: string): Token[] {
  // Of the same length, so that places stay what they are.
  const text = readableText.replace(WITH_RESPECT, (found) => 'wrt'.padEnd(found.length, '_'));
  const tokens: Token[] = [];
  let last = 0;
  for (const match of text.matchAll(TOKEN())) {
    const [whole] = match;
    const groups = match.groups ?? {};
    const start = match.index;
    const end = start + whole.length;
    const between = text.slice(last, start);
    const next = text[end] ?? '';
    if (groups['sign'] !== undefined) {
      const isHyphen = whole === '-' && /\p{L}/u.test(text[start - 1] ?? '') && /\p{L}/u.test(next);
      if (isHyphen) continue;
    }
    const isCode =
      /[_.]$/.test(between) ||
      next === '_' ||
      (next === '.' && /[\p{L}_]/u.test(text[end + 1] ?? ''));
    const before = text.slice(Math.max(0, last - 8), last);
    const gap = tokens.length === 0 ? 'none' : gapOf(between, before);
    for (const token of made(whole, groups)) {
      tokens.push({
        ...token,
        isCode,
        isMember: between.endsWith('.') && gap !== 'sentence',
        start,
        end,
        gap: tokens.at(-1)?.start === start ? 'none' : ARROWS.has(whole) ? 'clause' : gap,
      });
    }
    last = end;
  }
  return tokens;
}

function gapOf(between: string, before: string): Token['gap'] {
  if (SENTENCE_END.test(between)) {
    return between.trim() === '.' && ABBREVIATION.test(before) ? 'none' : 'sentence';
  }
  return CLAUSE_END.test(between) ? 'clause' : 'none';
}

type Made = Pick<Token, 'text' | 'canonical' | 'type'>;

function made(whole: string, groups: Readonly<Record<string, string | undefined>>): Made[] {
  if (groups['slope'] !== undefined) {
    const text = folded(whole).replace(/[\s^]/g, '').replaceAll('∂', 'd');
    return [{ text, canonical: text, type: 'sign' }];
  }
  if (groups['cost'] !== undefined) {
    const text = folded(whole).replace(/\s/g, '');
    return [{ text, canonical: text, type: 'sign' }];
  }
  if (groups['number'] !== undefined) return [number(folded(whole))];
  if (groups['power'] !== undefined) {
    const power = folded(whole);
    const exponent: Made = /^\d+$/.test(power) ? number(power) : word(power);
    return [{ text: '^', canonical: '^', type: 'sign' }, exponent];
  }
  if (groups['sign'] !== undefined) {
    const sign = SIGNS.get(whole) ?? whole;
    const word = canonical(sign);
    return [{ text: sign, canonical: word, type: word === sign ? 'sign' : 'word' }];
  }
  return [word(folded(whole))];
}

function number(text: string): Made {
  const [plain = '', percent] = text.replace(/[,\s]/g, '').split(/(?=%)/);
  const [over = '', under = '1'] = plain.split('/');
  const value = Number(over) / Number(under) / (percent === undefined ? 1 : 100);
  const shown = Number.isFinite(value) ? String(Number(value.toPrecision(12))) : text;
  return { text: shown, canonical: shown, type: 'number' };
}

function word(text: string): Made {
  if (NEGATED.test(text)) return { text: 'not', canonical: 'not', type: 'word' };
  const bare = text.replace(/['’](?:t|s|re|ve|ll|d|m)$/, '');
  return { text: bare, canonical: canonical(bare), type: 'word' };
}
