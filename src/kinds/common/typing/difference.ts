import { diffArrays } from 'diff';
import { characterTokens, type Token, wordTokens } from './difference-tokens.js';
import { plainAnswer } from './plain-answer.js';

/** A stretch of two texts: in both of them, only in the right one, or only in the one that was typed. */
export interface Part {
  readonly kind: 'same' | 'missing' | 'extra';
  readonly text: string;
  /** Of what is the same: how it was typed, where that differs in what does not count, such as case. */
  readonly typed?: string;
}

/** Code units up to which a text is short enough for its words to be compared letter by letter. */
const SHORT = 80;
/** Characters of a word that is worth taking apart. */
const SHORTEST_WORD = 4;
/** Changes in a word beyond which it is easier to read as another word. */
const MOST_CHANGES = 2;
/** Steps after which the search for the shortest difference gives up: its time grows with their square. */
const MOST_STEPS = 400;

/**
 * What sets a typed text apart from `right`, a line of Markdown: by words, in short texts by letters where a word is
 * almost the right one. What is extra and what is the same make up what was typed; what is missing and what is the same
 * make up what is right. Texts that differ only in what does not count are compared by every character.
 */
export function differenceOf(said: string, right: string, exact = false): readonly Part[] {
  const plain = plainAnswer(right);
  const parts = differenceOfTexts(said, plain, exact);
  return !exact && said !== plain && parts.every(({ kind }) => kind === 'same')
    ? differenceOfTexts(said, plain, true)
    : parts;
}

function differenceOfTexts(said: string, right: string, exact: boolean): Part[] {
  const parts = partsOf(wordTokens(said, exact), wordTokens(right, exact));
  const isShort = Math.max(said.length, right.length) <= SHORT;
  return merged(isShort ? refined(parts, exact) : joined(parts));
}

/** The parts of two texts by their tokens. */
function partsOf(said: readonly Token[], right: readonly Token[]): Part[] {
  const changes = diffArrays([...said], [...right], {
    comparator: (one, other) => one.key === other.key,
    maxEditLength: MOST_STEPS,
  });
  if (changes === undefined) return partsByEnds(said, right);
  const parts: Part[] = [];
  let at = 0;
  for (const { added, removed, value } of changes) {
    if (added) parts.push({ kind: 'missing', text: textOf(value) });
    else if (removed) parts.push({ kind: 'extra', text: textOf(value) });
    else parts.push(same(textOf(said.slice(at, at + value.length)), textOf(value)));
    if (!added) at += value.length;
  }
  return parts;
}

/** Of texts too different to search them: what they begin and end with alike. */
function partsByEnds(said: readonly Token[], right: readonly Token[]): Part[] {
  const most = Math.min(said.length, right.length);
  let head = 0;
  while (head < most && said[head]?.key === right[head]?.key) head += 1;
  let tail = 0;
  while (tail < most - head && said.at(-1 - tail)?.key === right.at(-1 - tail)?.key) tail += 1;
  const [saidEnd, rightEnd] = [said.length - tail, right.length - tail];
  return [
    same(textOf(said.slice(0, head)), textOf(right.slice(0, head))),
    { kind: 'extra', text: textOf(said.slice(head, saidEnd)) },
    { kind: 'missing', text: textOf(right.slice(head, rightEnd)) },
    same(textOf(said.slice(saidEnd)), textOf(right.slice(rightEnd))),
  ];
}

function textOf(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join('');
}

function same(typed: string, text: string): Part {
  return typed === text ? { kind: 'same', text } : { kind: 'same', text, typed };
}

/** The parts with each word that stands in place of a similar one taken apart into letters. */
function refined(parts: readonly Part[], exact: boolean): Part[] {
  const fine: Part[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const [part, next] = [parts[at], parts[at + 1]];
    if (part === undefined) continue;
    const letters =
      part.kind === 'extra' && next?.kind === 'missing'
        ? lettersOf(part.text, next.text, exact)
        : undefined;
    fine.push(...(letters ?? [part]));
    if (letters !== undefined) at += 1;
  }
  return joined(fine);
}

/** Two words by their letters; undefined if they are short, or have too little in common for that to be readable. */
function lettersOf(said: string, right: string, exact: boolean): Part[] | undefined {
  const [typed, wanted] = [characterTokens(said, exact), characterTokens(right, exact)];
  const longest = Math.max(typed.length, wanted.length);
  if (longest < SHORTEST_WORD) return undefined;
  const parts = partsOf(typed, wanted);
  let common = 0;
  let changes = 0;
  for (const [index, { kind, text }] of parts.entries()) {
    if (kind === 'same') common += characterTokens(text, true).length;
    else if (index === 0 || parts[index - 1]?.kind === 'same') changes += 1;
  }
  return common * 2 >= longest && changes <= MOST_CHANGES ? parts : undefined;
}

/** The parts without islands of white space between words that all changed: `a b` for `x y` is one change. */
function joined(parts: readonly Part[]): Part[] {
  return parts.flatMap((part, index): Part[] => {
    const isIsland =
      part.kind === 'same' &&
      part.text.trim() === '' &&
      parts[index - 1]?.kind === 'missing' &&
      parts[index - 2]?.kind === 'extra' &&
      parts[index + 1]?.kind === 'extra' &&
      parts[index + 2]?.kind === 'missing';
    if (!isIsland) return [part];
    const { text, typed = text } = part;
    return [
      { kind: 'extra', text: typed },
      { kind: 'missing', text },
    ];
  });
}

/** The parts without empty ones, neighbours of a kind as one, and what is extra before what is missing in its place. */
function merged(parts: readonly Part[]): Part[] {
  const whole: Part[] = [];
  let extra = '';
  let missing = '';
  const endChange = (): void => {
    if (extra !== '') whole.push({ kind: 'extra', text: extra });
    if (missing !== '') whole.push({ kind: 'missing', text: missing });
    extra = missing = '';
  };
  for (const part of parts) {
    const { kind, text, typed = text } = part;
    if (kind === 'extra') extra += text;
    else if (kind === 'missing') missing += text;
    else if (text !== '' || typed !== '') {
      endChange();
      const last = whole.at(-1);
      if (last?.kind !== 'same') whole.push(part);
      else whole[whole.length - 1] = same((last.typed ?? last.text) + typed, last.text + text);
    }
  }
  endChange();
  return whole;
}
