import type { Part } from '../kind.js';
import { openingOf } from './opening.js';

/** The name of the item that asks for the heading. */
export const BACKWARD = 'reversed';

/** Two items: the heading asks for the text, and the text for the heading. */
export function bothWays(markdown: string): readonly Part[] {
  const { line } = openingOf(otherSide(markdown));
  return [
    { name: '', isFixed: true },
    { name: BACKWARD, front: line, isFixed: true },
  ];
}

// What stands above a break belongs to the heading's side; asides and comments to neither.
const BREAK = /(?:^|\n) {0,3}(?:-[ \t]*){3,}(?=\n|$)/;
// A quote goes on without its mark as long as its paragraph does.
const LEADING =
  /^(?:[ \t]*\n| {0,3}>[^\n]*(?:\n(?! {0,3}(?:[-+*>#<]|1[.)]|`{3}|~{3}))[ \t]*[^\s][^\n]*)*(?:\n|$)|<!--[^]*?-->[ \t]*\n?)+/;

/** The side below the break, without parsing it: this is asked at every start. */
function otherSide(markdown: string): string {
  const found = BREAK.exec(markdown);
  const below = found === null ? markdown : markdown.slice(found.index + found[0].length);
  return below.replace(LEADING, '');
}
