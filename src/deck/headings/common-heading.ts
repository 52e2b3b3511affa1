import { splitAttributes } from './attributes.js';
import type { Heading } from './atx-heading.js';
import { readAttributes } from './heading-attributes.js';
import type { Level } from '../item.js';
import type { ItemTitle } from './item-heading.js';

/** The attributes other than the id. */
type Rest = Pick<ItemTitle, 'level' | 'tags' | 'classes'>;

/** A level and tags in their usual order. Classes, other orders and other spellings are left to `readAttributes`. */
const USUAL = /^(?: \.(beginner|intermediate|advanced))?(?: tags="([^"'`\\{}]*)")?\}$/;

const NO_CLASSES: readonly string[] = [];

const SPACE = 32;
const CLOSING = '}'.charCodeAt(0);
// Characters that would end an id early or have a meaning of their own.
const NOT_IN_ID = new Set(Array.from('{#="\'', (character) => character.charCodeAt(0)));

/**
 * A reader for the headings that most items have, `words {#id .level tags="one two"}`. It returns undefined for all
 * others, and for those with a mistake, which are left to `readItemHeading`; on the rest the two agree.
 *
 * Ten thousand headings may have to be read before the program can show anything. Many have the same text after the id,
 * so its meaning is cached.
 */
export function commonHeadingReader(): (text: string, heading: Heading) => ItemTitle | undefined {
  const cache = new Map<string, Rest>();
  return (text, { textStart, textEnd }) => {
    if (text.charCodeAt(textEnd - 1) !== CLOSING) return undefined;
    const words = text.slice(textStart, textEnd);
    const open = words.indexOf(' {#');
    if (open < 1 || open + 1 !== words.lastIndexOf('{') || open + 1 !== words.indexOf('{')) {
      return undefined;
    }
    // After a backtick the brace may be code; in a heading of several lines the words have to be joined.
    if (words.includes('`', open) || words.includes('\n')) return undefined;
    const slugStart = open + 3;
    const slugEnd = endOfId(words, slugStart);
    if (slugEnd === slugStart) return undefined;
    const rest = words.slice(slugEnd);
    const meaning = cache.get(rest) ?? usualMeaning(rest) ?? anyMeaning(words);
    if (meaning === undefined) return undefined;
    cache.set(rest, meaning);
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

/** Where the id that starts at an offset ends; the offset itself if no space or closing brace follows it. */
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

/** The attributes of a heading; undefined if something is wrong with them. */
function anyMeaning(words: string): Rest | undefined {
  const { attributes } = splitAttributes(words);
  const read = attributes === undefined ? undefined : readAttributes(attributes);
  if (read?.problems.length !== 0 || read.id === undefined) return undefined;
  return { level: read.level ?? 'beginner', tags: read.tags ?? '', classes: read.classes };
}
