import { splitAttributes } from './attributes.js';
import type { Heading } from './atx-heading.js';
import { readAttributes } from './heading-attributes.js';
import type { Level } from '../item.js';
import type { ItemTitle } from './item-heading.js';

/** What attributes say besides the id. */
type Rest = Pick<ItemTitle, 'level' | 'tags' | 'classes'>;

/** A level and tags in their usual order. Of classes, other orders and spellings the reader of all attributes knows. */
const USUAL = /^(?: \.(beginner|intermediate|advanced))?(?: tags="([^"'`\\{}]*)")?\}$/;

const NO_CLASSES: readonly string[] = [];

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
  const understood = new Map<string, Rest>();
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
    const meaning = understood.get(rest) ?? usualMeaning(rest) ?? anyMeaning(words);
    if (meaning === undefined) return undefined;
    understood.set(rest, meaning);
    const front = words.slice(0, open).trimEnd();
    return {
      front,
      slug: words.slice(slugStart, slugEnd),
      level: meaning.level,
      tags: meaning.tags,
      classes: meaning.classes,
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

function usualMeaning(rest: string): Rest | undefined {
  const found = USUAL.exec(rest);
  if (found === null) return undefined;
  const [, level = 'beginner', tags = ''] = found;
  return { level: level as Level, tags, classes: NO_CLASSES };
}

/** What the attributes of a heading say, unless something is wrong with them. */
function anyMeaning(words: string): Rest | undefined {
  const { attributes } = splitAttributes(words);
  const read = attributes === undefined ? undefined : readAttributes(attributes);
  if (read?.problems.length !== 0 || read.id === undefined) return undefined;
  return { level: read.level ?? 'beginner', tags: read.tags ?? '', classes: read.classes };
}
