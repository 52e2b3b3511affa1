import { isColoured, type Paint, type Surface } from '../../../view/palette.js';
import { wrapText } from '../../../view/wrap.js';
import { differenceOf, type Part } from './difference.js';
import { differenceInWords } from './difference-words.js';
import { shortened, shown } from './shown.js';

/** Characters of a change that are shown, and of what is the same on each side of one. */
const LONGEST_CHANGE = 120;
const LONGEST_BESIDE = 30;
/** Parts that are shown; a text with more of them has little to do with the right one. */
const MOST_PARTS = 25;

/** Columns below which lines do not hang by their label, but by two columns. */
const NARROW = 30;

const LABELS = { extra: 'typed: ', missing: 'right: ' } as const;

/**
 * What was typed and, below it, what is right (a line of Markdown), each with what sets it apart from the other marked:
 * by colour, or `words`, by `[-brackets-]` and `{+braces+}` with a sentence below. The lines have at most `surface.width`
 * columns, 10 or more. Without colours there are words, whatever is asked.
 */
export function differenceLines(
  said: string,
  right: string,
  surface: Surface,
  how: 'colour' | 'words',
  exact = false,
): string[] {
  const { palette, width } = surface;
  const parts = differenceOf(said, right, exact);
  const marks = how === 'colour' && isColoured(surface) ? coloured(surface) : BRACKETS;
  const lineOf = (own: 'extra' | 'missing'): string[] =>
    wrapText(palette.muted(LABELS[own]) + lineText(parts, own, marks), width, {
      hangingIndent: width < NARROW ? 2 : LABELS[own].length,
    });
  const sentence = marks === BRACKETS ? wrapText(differenceInWords(parts), width) : [];
  return [...lineOf('extra'), ...lineOf('missing'), ...sentence];
}

type Marks = Readonly<Record<'extra' | 'missing', Paint>>;

const BRACKETS: Marks = {
  extra: (text) => bracketed('[-', text, '-]'),
  missing: (text) => bracketed('{+', text, '+}'),
};

/** Words between brackets, the white space around them outside. */
function bracketed(open: string, text: string, close: string): string {
  const words = text.trim();
  if (words === '') return open + text + close;
  const start = text.indexOf(words);
  return text.slice(0, start) + open + words + close + text.slice(start + words.length);
}

/** Bold besides the colour, for eyes that cannot tell red from green; white space has to be seen as well. */
function coloured({ palette }: Surface): Marks {
  const visible = (text: string): string => (text.trim() === '' ? '␣'.repeat(text.length) : text);
  return {
    extra: (text) => palette.bad(palette.strong(visible(text))),
    missing: (text) => palette.good(palette.strong(visible(text))),
  };
}

/** One of the two texts, with its own parts marked. */
function lineText(parts: readonly Part[], own: 'extra' | 'missing', marks: Marks): string {
  let line = '';
  for (const [index, { kind, text, typed = text }] of parts.slice(0, MOST_PARTS).entries()) {
    if (kind === own) line += marks[own](shortened(text, LONGEST_CHANGE));
    else if (kind === 'same') {
      line += beside(own === 'extra' ? typed : text, index > 0, index < parts.length - 1);
    }
  }
  return parts.length > MOST_PARTS ? `${line} …` : line;
}

/** What is the same in both: what is next to changes of it. */
function beside(text: string, follows: boolean, precedes: boolean): string {
  // Whole characters, and no more of a long text than may be needed.
  const head = Array.from(text.slice(0, 4 * LONGEST_BESIDE + 2));
  if (head.length <= 2 * LONGEST_BESIDE + 1) return shown(text);
  const tail = Array.from(text.slice(-2 * LONGEST_BESIDE - 1));
  const start = head
    .slice(0, LONGEST_BESIDE)
    .join('')
    .replace(/(?<=\S\s+)\S+$/, '');
  const end = tail
    .slice(-LONGEST_BESIDE)
    .join('')
    .replace(/^\S+(?=\s+\S)/, '');
  return `${follows || !precedes ? shown(start) : ''}…${precedes ? shown(end) : ''}`;
}
