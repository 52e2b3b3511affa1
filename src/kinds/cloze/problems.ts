import type { StrayMark } from './marks.js';
import { scanBlanks } from './scan.js';

/** What is wrong with the blanks of a text, where, in code units, and what to try. */
export interface ClozeProblem {
  readonly code: 'cloze-without-blank' | 'cloze-empty-blank' | 'cloze-unclosed-blank';
  readonly offset: number;
  readonly length: number;
  readonly message: string;
  readonly help: string;
}

const AS_TEXT = 'Put `\\` before it to make it text.';

const WRONG: Readonly<Record<StrayMark['kind'], Omit<ClozeProblem, 'offset' | 'length'>>> = {
  empty: {
    code: 'cloze-empty-blank',
    message: 'This blank hides nothing.',
    help: `Write the words that it hides, as in \`==words==\`. ${AS_TEXT}`,
  },
  unclosed: {
    code: 'cloze-unclosed-blank',
    message: 'This `==` opens a blank that is not closed in its paragraph, list item or cell.',
    help: `Write \`==\` behind the last word, without a space between. ${AS_TEXT}`,
  },
  unopened: {
    code: 'cloze-unclosed-blank',
    message: 'This `==` closes a blank that was not opened in its paragraph, list item or cell.',
    help: `Write \`==\` before the first word, without a space between. ${AS_TEXT}`,
  },
  'unclosed-hint': {
    code: 'cloze-unclosed-blank',
    message: 'This hint is never closed.',
    help: 'End it with `]`; a bracket within it needs `\\` before it.',
  },
};

/** What an author should know of the blanks in Markdown, in order. */
export function clozeProblems(markdown: string): readonly ClozeProblem[] {
  const { blanks, strays } = scanBlanks(markdown);
  const problems = strays.map(({ kind, start, end }): ClozeProblem => ({
    ...WRONG[kind],
    offset: start,
    length: end - start,
  }));
  return blanks.length === 0 ? [withoutBlank(markdown), ...problems] : problems;
}

function withoutBlank(markdown: string): ClozeProblem {
  const help = markdown.includes('==')
    ? 'In code, a blank counts only if all of the code is in it, or if the word `cloze` follows the mark of the fence.'
    : 'Put `==` on both sides of the words to hide, as in `the ==tape== of operations`.';
  return {
    code: 'cloze-without-blank',
    offset: 0,
    length: 1,
    message: 'No words are hidden here.',
    help,
  };
}
