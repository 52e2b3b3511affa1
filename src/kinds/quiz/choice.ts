import { safeText } from '../../safe-text.js';
import { optionIndex, optionLetter } from './quiz-keys.js';

/** Options that were chosen, by their indices, and whether that was a guess. */
export interface Chosen {
  readonly kind: 'chosen';
  readonly choice: ReadonlySet<number>;
  readonly guessed: boolean;
}

/** What a line says of a quiz's options. */
type SaidChoice =
  | Chosen
  /** Why it is no choice, in a sentence; empty where there is nothing to say but what would be one. */
  | { readonly kind: 'refused'; readonly why: string };

const NAMED_AT_MOST = 3;
const LONGEST_SHOWN = 20;

/** What of a quiz decides what a line means. */
interface Choosable {
  readonly options: readonly unknown[];
  readonly selectAll: boolean;
}

/**
 * The options that a line names by letters or numbers, parted by commas, blanks or nothing: `a, c`, `a c`, `ac`, `1 3`, and
 * `13` where there are fewer than ten. `guess`, or `g` where that is no option, says beside them that it is a guess.
 */
export function choiceOf(line: string, { options, selectAll }: Choosable): SaidChoice {
  const count = options.length;
  const isGuess = (word: string): boolean =>
    word === 'guess' || (word === 'g' && optionIndex(word, count) === undefined);
  const words = line
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((word) => word !== '');
  const named = words.filter((word) => !isGuess(word));
  const guessed = named.length < words.length;
  if (named.length === 0) {
    return refused(guessed ? 'That says that you guess, but not which option.' : '');
  }
  const names = named.flatMap((word) => namesIn(word, count));
  const unknown = names.filter((name) => optionIndex(name, count) === undefined);
  if (unknown.length > 0) {
    const last = optionLetter(count - 1);
    return refused(`There is no option ${shown(unknown)}; they go from A to ${last}.`);
  }
  const choice = new Set(names.flatMap((name) => optionIndex(name, count) ?? []));
  return selectAll || choice.size === 1
    ? { kind: 'chosen', choice, guessed }
    : refused('Only one option is right here.');
}

/** Whether a line is the letter or number of an option, and so no command. */
export function isOption(line: string, { options }: Pick<Choosable, 'options'>): boolean {
  return optionIndex(line, options.length) !== undefined;
}

function refused(why: string): SaidChoice {
  return { kind: 'refused', why };
}

/** The names of options that a word is made of, be there such options or not. */
function namesIn(word: string, count: number): string[] {
  if (optionIndex(word, count) !== undefined) return [word];
  const isWritten = /^[a-z]+$/.test(word) || (/^\d+$/.test(word) && count < 10);
  const letters = Array.from(word);
  // Of a word that is no selection at all, its letters say nothing.
  const isSelection = letters.some((letter) => optionIndex(letter, count) !== undefined);
  return isWritten && isSelection && letters.length <= count + 1 ? letters : [word];
}

function shown(names: readonly string[]): string {
  return [...new Set(names)]
    .slice(0, NAMED_AT_MOST)
    .map((name) => (/^([a-z]|\d{1,9})$/.test(name) ? name.toUpperCase() : `"${cut(name)}"`))
    .join(' or ');
}

function cut(name: string): string {
  const characters = Array.from(safeText(name));
  return characters.length > LONGEST_SHOWN
    ? `${characters.slice(0, LONGEST_SHOWN).join('')}…`
    : characters.join('');
}
