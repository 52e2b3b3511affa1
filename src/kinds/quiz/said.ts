import { plainWords } from '../../identity/plain-words.js';
import type { Said } from '../../question/examiner.js';
import { textHash } from '../../text-hash.js';
import type { QuizOption } from './item.js';

/**
 * What is remembered of a choice: a hash of each chosen option's words, `#1x2y3z`, since options are shuffled and edited,
 * and their texts are long. A wrong option is a mistake of its own, so that what is chosen again and again can be named.
 */
export function saidChoice(options: readonly QuizOption[], choice: ReadonlySet<number>): Said {
  const chosen = options.filter((_option, index) => choice.has(index));
  const wrong = chosen.find(({ right }) => !right);
  return {
    text: chosen.map(optionHash).sort().join(' '),
    mistake: wrong && mistakeOf(wrong),
  };
}

/** The options that what is remembered of a choice names, by their indices. */
export function chosenIn(options: readonly QuizOption[], { text }: Said): Set<number> {
  const hashes = new Set(text.split(' '));
  return new Set(
    options.flatMap((option, index) => (hashes.has(optionHash(option)) ? [index] : [])),
  );
}

/** The code of the mistake of choosing a wrong option. */
export function mistakeOf(option: Pick<QuizOption, 'text'>): string {
  return `option ${optionHash(option)}`;
}

/** The words of the options that were chosen, as Markdown; the hash of one that the quiz no longer has is left out. */
export function chosenText(options: readonly QuizOption[], said: string): string {
  const hashes = new Set(said.split(' '));
  const chosen = options.filter((option) => hashes.has(optionHash(option)));
  return chosen.map(({ text }) => text).join('; ');
}

/** The hash by which an option is known, whatever its markup and place. */
function optionHash({ text }: Pick<QuizOption, 'text'>): string {
  return `#${textHash(plainWords(text)).toString(36)}`;
}
