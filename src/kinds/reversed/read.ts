import type { ItemBody, Own } from '../kind.js';
import { splitAtBreak } from '../common/sides/split.js';
import type { Reversed } from './item.js';
import { openingOf } from './opening.js';
import { BACKWARD } from './parts.js';

/** Reads one way of the two. */
export function readReversed({
  body,
  content,
  words: heading,
  part,
}: ItemBody): Own<Reversed> | undefined {
  const { above: more, below: back } = splitAtBreak(body, content);
  if (back === '') return undefined;
  const sides = { heading, more, back };
  if (part !== BACKWARD) return { ...sides, stem: more, answer: back };
  const { line: front, rest: stem } = openingOf(back);
  return { ...sides, front, stem, answer: more === '' ? heading : `${heading}\n\n${more}` };
}
