import { codeSpans } from '../../deck/headings/code-spans.js';

/** A blank in a text without block marks; offsets into it. */
export interface MarkedBlank {
  readonly start: number;
  readonly end: number;
  /** Where the answer stands. */
  readonly from: number;
  readonly to: number;
  readonly label: string | undefined;
  readonly hint: string | undefined;
}

/** Marks that hide nothing, although they look as if they should. */
export interface StrayMark {
  readonly kind: 'empty' | 'unclosed' | 'unopened' | 'unclosed-hint';
  readonly start: number;
  readonly end: number;
}

/** What the marks in a text come to. */
export interface Marks {
  readonly blanks: readonly MarkedBlank[];
  readonly strays: readonly StrayMark[];
  /** Backslashes in code that make a mark text: in code, Markdown would show them. */
  readonly escapes: readonly number[];
}

/** Where a blank begins, if it is one. */
interface Opening {
  readonly at: number;
  readonly isInWord: boolean;
}

const LABEL = /([A-Za-z\d-]+);(?=\S)/y;
const HINT = /\^\[((?:[^[\]\\]|\\[^])*)\]/y;
const ATTRIBUTE = /\s+[A-Za-z_:][\w.:-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?/;
const TAG = new RegExp(`</?[A-Za-z][A-Za-z\\d-]*(?:${ATTRIBUTE.source})*\\s*/?>`);
const COMMENT = /<!--(?:(?!-->|<!--)[^])*-->/;
const ADDRESS = /<[A-Za-z][A-Za-z\d+.-]{1,31}:[^\s<>]*>|\]\([^()\s]*/;
/** An escape, a mark, and what no mark counts in: code, comments, tags, where links lead. */
const IN_TEXT = new RegExp(
  ['\\\\[^]|==+|`+', COMMENT.source, TAG.source, ADDRESS.source].join('|'),
  'g',
);
const IN_CODE = /\\==+|==+/g;
const SPACE = /\s/;
// Letters of all scripts, without the tables that a pattern which knows them needs.
const WORD = /[^\u0000-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\u3000-\u303f\s]/;

/**
 * Finds the blanks of a text: `==` before a character that is no space opens one, the next `==` behind such a character
 * closes it. Of two that open, the second counts; four in a row end one blank and begin the next. Time is linear.
 */
export function readMarks(text: string, isCode: boolean): Marks {
  const blanks: MarkedBlank[] = [];
  const strays: StrayMark[] = [];
  const escapes: number[] = [];
  const codeEnds = new Map(isCode ? [] : codeSpans(text).map(({ start, end }) => [start, end]));
  let open: Opening | undefined;
  const tokens = isCode ? IN_CODE : IN_TEXT;
  tokens.lastIndex = 0;
  for (let found = tokens.exec(text); found !== null; found = tokens.exec(text)) {
    const [token] = found;
    const { index } = found;
    if (token.startsWith('=')) {
      tokens.lastIndex = readRun(index, token.length);
    } else if (token.startsWith('`')) {
      tokens.lastIndex = codeEnds.get(index) ?? tokens.lastIndex;
    } else if (isCode) escapes.push(index);
  }
  drop();
  return { blanks, strays, escapes };

  /** Takes a run of equals signs; returns where to go on. */
  function readRun(start: number, length: number): number {
    if (length !== 2 && length !== 4) return start + length;
    const canClose = open !== undefined && !isSpace(start - 1);
    if (length === 4 && !canClose) {
      strays.push({ kind: 'empty', start, end: start + 4 });
      return start + 4;
    }
    const end = canClose ? close(start) : start;
    // Of four signs the second two, unless a hint stands between; of two those that closed nothing.
    if (end !== (canClose ? start + length - 2 : start)) return end;
    if (!isSpace(end + 2)) {
      drop();
      open = { at: end, isInWord: isWord(end - 1) && isWord(end + 2) };
    } else if (!canClose && open === undefined && !isSpace(end - 1)) {
      strays.push({ kind: 'unopened', start: end, end: end + 2 });
    }
    return end + 2;
  }

  /** Ends the open blank with the mark at a place; returns where what belongs to it ends. */
  function close(to: number): number {
    const start = open?.at ?? to;
    open = undefined;
    LABEL.lastIndex = start + 2;
    const label = LABEL.exec(text)?.[1];
    const from = start + 2 + (label === undefined ? 0 : label.length + 1);
    const isHinted = text.startsWith('^[', to + 2);
    HINT.lastIndex = to + 2;
    const hint = isHinted ? HINT.exec(text) : null;
    const end = to + 2 + (hint?.[0].length ?? 0);
    if (from >= to) strays.push({ kind: 'empty', start, end });
    else blanks.push({ start, end, from, to, label, hint: wordsOf(hint?.[1]) });
    if (isHinted && hint === null) {
      strays.push({ kind: 'unclosed-hint', start: to + 2, end: to + 4 });
    }
    return end;
  }

  /** Gives up the open blank: it is text. Within a word, as in `a==b`, it was hardly meant as one. */
  function drop(): void {
    if (open !== undefined && !open.isInWord) {
      strays.push({ kind: 'unclosed', start: open.at, end: open.at + 2 });
    }
    open = undefined;
  }

  function isSpace(at: number): boolean {
    const character = text.charAt(at);
    return character === '' || SPACE.test(character);
  }

  function isWord(at: number): boolean {
    return WORD.test(text.charAt(at));
  }
}

/** The words of a hint; one without words does not count. */
function wordsOf(hint = ''): string | undefined {
  const words = hint.trim();
  return words === '' ? undefined : words;
}
