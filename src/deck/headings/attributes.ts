import { codeSpans } from './code-spans.js';
import { withoutTrailing } from './trailing.js';

/** One attribute in Pandoc's syntax: `#id`, `.class` or `key="value"`. */
export interface Attribute {
  readonly kind: 'id' | 'class' | 'pair';
  /** The id, the class, or the key. */
  readonly name: string;
  /** The value of a pair; empty otherwise. */
  readonly value: string;
  /** Offsets into the heading's text. */
  readonly start: number;
  readonly end: number;
}

/** A heading's text, separated from the attributes at its end. */
export interface HeadingParts {
  readonly text: string;
  /** Where the attributes start; -1 if there are none. */
  readonly start: number;
  /** Undefined if what starts there looks like attributes but is malformed. */
  readonly attributes: readonly Attribute[] | undefined;
}

const LIKELY = /^\{\s*(?:#|\.(?:[A-Za-z]|\s|\}|$)|[A-Za-z_][\w:.-]*=)/;

/**
 * Finds the `{…}` group at the end of a heading. It has to follow white space or stand alone, so the
 * braces of `f({x})` or `x_{i=1}` are just text, and so are braces in code. A group that does not
 * parse is just text too, unless it clearly begins like attributes and nothing follows it.
 */
export function splitAttributes(heading: string): HeadingParts {
  const first = heading.indexOf('{');
  if (first < 0) return { text: heading, start: -1, attributes: [] };
  const code = codeSpans(heading);
  const inner = withoutTrailing(heading, 0, heading.length, '}');
  const lastInnerClose = heading.lastIndexOf('}', inner - 1);
  let span = 0;
  let broken = -1;
  for (let open = first; open >= 0; open = heading.indexOf('{', open + 1)) {
    if (open > 0 && !isSpace(heading.charCodeAt(open - 1))) continue;
    while ((code[span]?.end ?? Infinity) <= open) span += 1;
    if ((code[span]?.start ?? Infinity) <= open) continue;
    const attributes = readGroup(heading, open);
    if (attributes !== undefined)
      return { text: textBefore(heading, open), start: open, attributes };
    if (broken < 0 && lastInnerClose < open && LIKELY.test(heading.slice(open))) broken = open;
  }
  if (broken < 0) return { text: heading, start: -1, attributes: [] };
  return { text: textBefore(heading, broken), start: broken, attributes: undefined };
}

function textBefore(heading: string, offset: number): string {
  return heading.slice(0, offset).trimEnd();
}

const QUOTED = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/y;
const CLASS = /^[A-Za-z_][\w-]*$/;
const KEY = /^[A-Za-z_][\w:.-]*$/;

// Scanned character by character: thousands of headings are read before the program can show
// anything, and at that point a regular expression costs more to compile than to run.
const ENDS_WORD = new Set(Array.from(' \t\n{}#="\'', (character) => character.charCodeAt(0)));

function isSpace(code: number): boolean {
  return (
    code === 32 || code === 9 || code === 10 || (code > 127 && /\s/.test(String.fromCharCode(code)))
  );
}

function skipSpace(text: string, offset: number): number {
  let end = offset;
  while (isSpace(text.charCodeAt(end))) end += 1;
  return end;
}

/** Where the word at an offset ends; the offset itself if there is none. */
function endOfWord(text: string, offset: number): number {
  let end = offset;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (ENDS_WORD.has(code) || isSpace(code)) break;
    end += 1;
  }
  return end;
}

/** The attributes of the group that opens at an offset, if it is one and ends the heading. */
function readGroup(heading: string, open: number): Attribute[] | undefined {
  const attributes: Attribute[] = [];
  let start = skipSpace(heading, open + 1);
  while (heading.charAt(start) !== '}') {
    const attribute = readAttribute(heading, start);
    if (attribute === undefined) return undefined;
    attributes.push(attribute);
    start = skipSpace(heading, attribute.end);
    if (start === attribute.end && heading.charAt(start) !== '}') return undefined;
  }
  return attributes.length > 0 && start === heading.length - 1 ? attributes : undefined;
}

function readAttribute(heading: string, start: number): Attribute | undefined {
  const mark = heading.charAt(start);
  const isNamed = mark === '#' || mark === '.';
  const nameStart = isNamed ? start + 1 : start;
  const nameEnd = endOfWord(heading, nameStart);
  if (nameEnd === nameStart) return undefined;
  const name = heading.slice(nameStart, nameEnd);
  if (isNamed) {
    if (mark === '.' && !CLASS.test(name)) return undefined;
    return { kind: mark === '#' ? 'id' : 'class', name, value: '', start, end: nameEnd };
  }
  if (heading.charAt(nameEnd) !== '=' || !KEY.test(name)) return undefined;
  const valueStart = nameEnd + 1;
  QUOTED.lastIndex = valueStart;
  if (QUOTED.test(heading)) {
    const end = QUOTED.lastIndex;
    const value = heading.slice(valueStart + 1, end - 1);
    const plain = value.includes('\\') ? value.replace(/\\(.)/g, '$1') : value;
    return { kind: 'pair', name, value: plain, start, end };
  }
  const end = endOfWord(heading, valueStart);
  if (end === valueStart) return undefined;
  return { kind: 'pair', name, value: heading.slice(valueStart, end), start, end };
}
