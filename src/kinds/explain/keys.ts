import { tokensOf } from './tokens.js';

/** A word, a short phrase, a symbol or a number, as the author wrote it. */
export type Phrase = string;

/** Phrases of which one is enough. */
export type Alternatives = readonly Phrase[];

/** Alternatives that must all occur, each by one of its phrases. */
export type Groups = readonly Alternatives[];

/** What in an explanation speaks for a concept, and what against it; any of the groups is enough. */
export interface ConceptKeys {
  readonly words: readonly Groups[];
  readonly not: readonly Groups[];
}

export const NO_KEYS: ConceptKeys = { words: [], not: [] };

/** Reads `a | b ; c`. */
export function readGroups(text: string): Groups {
  return text
    .split(';')
    .map((group) => group.split('|').map((phrase) => phrase.replace(/\s+/g, ' ').trim()));
}

/** What is wrong with keys as they were written, and what to do; undefined if nothing is. */
export function problemWith(groups: Groups): { message: string; help: string } | undefined {
  if (groups.length === 1 && groups[0]?.join('') === '') {
    return {
      message: 'This comment names no words.',
      help: 'Write what counts behind the colon, as in `add | sum ; grad | gradient`, or take it out.',
    };
  }
  for (const group of groups) {
    if (group.join('') === '') {
      return {
        message: 'A group between the semicolons is empty.',
        help: 'Write its alternatives, or take out the semicolon that is too much.',
      };
    }
    if (group.includes('')) {
      return {
        message: `An alternative beside \`${group.filter(Boolean).join(' | ')}\` is empty.`,
        help: 'Write it, or take out the bar that is too much.',
      };
    }
    const mute = group.find((phrase) => tokensOf(phrase).length === 0);
    if (mute !== undefined) {
      return {
        message: `\`${mute}\` has no word, number or sign that could be looked for.`,
        help: 'Write a word, a number, or a sign such as `+=`.',
      };
    }
  }
  return undefined;
}

/** Keys as the comments that say them. */
export function keyComments({ words, not }: ConceptKeys): string[] {
  const comment = (name: string) => (groups: Groups) =>
    `<!-- ${name}: ${groups.map((group) => group.join(' | ')).join(' ; ')} -->`;
  return [...words.map(comment('words')), ...not.map(comment('not'))];
}
