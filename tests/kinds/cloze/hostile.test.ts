import { expect, test } from 'vitest';
import { clozeParts, clozeProblems, revealed, withGap } from '../../../src/kinds/cloze/blanks.js';

const LENGTH = 200_000;

/** Some texts would take hours if time grew with the square of their length. */
const PIECES: Readonly<Record<string, string>> = {
  'equals signs': '=',
  openings: '==a ',
  blanks: '==a== ',
  'blanks of signs': '==+== ',
  'labelled blanks': '==1;a== ',
  'hints without an end': '==a==^[',
  'labels without an end': '==a;',
  backticks: '==`',
  'code of every length': '`==``',
  backslashes: '\\',
  'comments without an end': '<!-- ==',
  'tags without an end': '<a b="== ',
  'spaces in tags': '<a          ==',
  'links without an end': '==](',
  quotes: '> == ',
  lists: '- == ',
  'deep lists and blank lines': '- ==\n\n',
  'lazy lines': '> ==a\nb==\n',
  tables: '|==a==|\n|-|\n',
  bars: '==|',
  columns: '-|==\n',
  'blanks in code': '```cloze\n==a==\n',
  'escapes in code': '~~~ cloze\n\\==\n~~~\n',
  headings: '# ==a\n',
};

test.each(Object.entries(PIECES))('a text of nothing but %s is read in time', (_, piece) => {
  const text = piece.repeat(LENGTH / piece.length);
  const parts = clozeParts(text);
  expect(parts.length + clozeProblems(text).length).toBeGreaterThan(0);
  const part = parts.at(-1) ?? { part: '', labelled: false, blanks: [] };
  expect(withGap(text, part).length + revealed(text, part).length).toBeGreaterThan(0);
});
