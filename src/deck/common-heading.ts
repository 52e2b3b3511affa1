import { splitAttributes } from './attributes.js';
import type { Heading } from './atx-heading.js';
import { readAttributes, type HeadingAttributes } from './heading-attributes.js';
import type { ItemTitle } from './item-heading.js';

const SPACE = 32;
const CLOSING = '}'.charCodeAt(0);
// What would end an id early, or make more than text of it.
const NOT_IN_ID = new Set(Array.from('{#="\'', (character) => character.charCodeAt(0)));

/**
 * A reader of the headings that most items have, `words {#id .level tags="one two"}`; it leaves every other one,
 * and every one with a mistake, to `readItemHeading`, and agrees with it on the rest.
 *
 * Ten thousand headings are read before a program may show anything. What follows the id is the same in many of them,
 * so it is understood once.
 */
export function commonHeadingReader(): (text: string, heading: Heading) => ItemTitle | undefined {
  const understood = new Map<string, HeadingAttributes>();
  return (text, { textStart, textEnd }) => {
    if (text.charCodeAt(textEnd - 1) !== CLOSING) return undefined;
    const words = text.slice(textStart, textEnd);
    const open = words.indexOf(' {#');
    if (open < 1 || open + 1 !== words.lastIndexOf('{') || open + 1 !== words.indexOf('{')) {
      return undefined;
    }
    // Behind a backtick the brace may be code; in a heading of several lines the words have to be joined.
    if (words.includes('`', open) || words.includes('\n')) return undefined;
    const slugStart = open + 3;
    const slugEnd = endOfId(words, slugStart);
    if (slugEnd === slugStart) return undefined;
    const rest = words.slice(slugEnd);
    const attributes = understood.get(rest) ?? attributesOf(words);
    if (attributes === undefined) return undefined;
    understood.set(rest, attributes);
    const front = words.slice(0, open).trimEnd();
    return {
      front,
      slug: words.slice(slugStart, slugEnd),
      level: attributes.level ?? 'beginner',
      tags: attributes.tags ?? '',
      explain: attributes.explain,
      length: front.length,
      slugOffset: textStart + slugStart - 1,
      slugLength: slugEnd - slugStart + 1,
      sound: true,
    };
  };
}

/** Where the id that starts at an offset ends; the offset itself where it is not followed by a space or the brace. */
function endOfId(words: string, start: number): number {
  for (let at = start; at < words.length; at += 1) {
    const code = words.charCodeAt(at);
    if (code === SPACE || code === CLOSING) return at;
    if (code < SPACE || code > 126 || NOT_IN_ID.has(code)) return start;
  }
  return start;
}

/** What the attributes of a heading say, unless something is wrong with them. */
function attributesOf(words: string): HeadingAttributes | undefined {
  const { attributes } = splitAttributes(words);
  const read = attributes === undefined ? undefined : readAttributes(attributes);
  return read?.problems.length === 0 && read.id !== undefined ? read : undefined;
}
