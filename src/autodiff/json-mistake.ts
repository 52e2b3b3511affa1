/** The first place where a text stops being JSON, and what is wrong there. */
export interface JsonMistake {
  /** Offset in UTF-16 code units; the text's length where it ends too early. */
  readonly at: number;
  /** What should be there, such as `"," or "}"`. */
  readonly expected: string;
  /** What is there instead; empty at the end of the text. */
  readonly found: string;
}

/** What may come next; `behind`: what follows a complete value. */
type Place = 'value' | 'first element' | 'key' | 'first key' | 'colon' | 'behind';

const SPACE = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const LITERAL = /true|false|null/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
const FOUND = /[\p{L}\p{N}_$.+-]+|"[^"]*"|[^]/uy;
const LONGEST_FOUND = 20;

/**
 * The first mistake according to the grammar of RFC 8259; undefined if the text is JSON. The messages of `JSON.parse`
 * differ from one version to the next, and many leave out the place. Linear time, at any depth of nesting.
 */
export function jsonMistake(text: string): JsonMistake | undefined {
  const closers: ('}' | ']')[] = [];
  let place: Place = 'value';
  let at = 0;
  const wrong = (expected: string): JsonMistake => ({ at, expected, found: foundAt(text, at) });
  for (;;) {
    at = endOf(SPACE, text, at) ?? at;
    const sign = text[at] ?? '';
    const closer = closers.at(-1);
    if (place === 'behind') {
      if (closer === undefined) return at === text.length ? undefined : wrong('nothing more');
      if (sign !== ',' && sign !== closer) return wrong(`"," or "${closer}"`);
      if (sign === closer) closers.pop();
      else place = closer === '}' ? 'key' : 'value';
      at += 1;
    } else if (place === 'colon') {
      if (sign !== ':') return wrong('":"');
      at += 1;
      place = 'value';
    } else if (sign === closer && place.startsWith('first')) {
      closers.pop();
      at += 1;
      place = 'behind';
    } else if (sign === '"') {
      const end = stringEnd(text, at);
      if (typeof end !== 'number') return end;
      at = end;
      place = place.endsWith('key') ? 'colon' : 'behind';
    } else if (place.endsWith('key')) {
      return wrong(place === 'key' ? 'a name in double quotes' : 'a name in double quotes or "}"');
    } else if (sign === '{' || sign === '[') {
      closers.push(sign === '{' ? '}' : ']');
      at += 1;
      place = sign === '{' ? 'first key' : 'first element';
    } else {
      const end = endOf(NUMBER, text, at) ?? endOf(LITERAL, text, at);
      if (end === undefined) return wrong(place === 'value' ? 'a value' : 'a value or "]"');
      at = end;
      place = 'behind';
    }
  }
}

/** Where the text in quotes that begins at `start` ends, or what is wrong in it. */
function stringEnd(text: string, start: number): number | JsonMistake {
  let at = start + 1;
  for (;;) {
    const sign = text[at];
    if (sign === '"') return at + 1;
    if (sign === undefined) return { at, expected: 'a closing quotation mark', found: '' };
    const end = sign === '\\' ? endOf(ESCAPE, text, at) : at + 1;
    if (end === undefined) {
      return { at, expected: 'an escape such as \\n or \\u00e9', found: text.slice(at, at + 2) };
    }
    if (sign < ' ') return { at, expected: 'an escape such as \\t', found: 'a control character' };
    at = end;
  }
}

function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** The word or character at a place, as shown to people; a long word is cut. */
function foundAt(text: string, at: number): string {
  FOUND.lastIndex = at;
  const found = FOUND.exec(text)?.[0] ?? '';
  return found.length > LONGEST_FOUND ? `${found.slice(0, LONGEST_FOUND)}…` : found;
}
