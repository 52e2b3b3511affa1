/** How a text that is asked begins, and what follows. */
export interface Opening {
  /** A line that can stand where a heading does. */
  readonly line: string;
  readonly rest: string;
}

/** What is asked where the text begins with code, a list, a table or the like. */
const WHICH = 'What is this the answer to?';

// A list, a quote, a heading, a table, HTML, a fence, indented code, an image.
const NO_PARAGRAPH = /^(?:[-+*>#|<]|\d{1,9}[.)]|`{3}|~{3}| {4}|\t|!\[|\[[^\]]*\]:)/;

/** The paragraph that a text begins with, on one line; or a question about all of it, where it begins with none. */
export function openingOf(markdown: string): Opening {
  const text = markdown.replace(/^(?:[ \t]*\n)+/, '').trimEnd();
  const [paragraph = ''] = text.split(/\n(?=[ \t]*\n)/, 1);
  const lines = paragraph.split('\n').map((line) => line.trim());
  const isPlain =
    paragraph !== '' && !paragraph.split('\n').some((line) => NO_PARAGRAPH.test(line));
  if (!isPlain) return { line: WHICH, rest: text };
  return {
    line: lines.map((line) => line.replace(/\\$/, '')).join(' '),
    rest: text.slice(paragraph.length).replace(/^(?:[ \t]*\n)+/, ''),
  };
}
