import type { Key } from './key.js';

/** A text being typed. `cursor` is an index into `characters`, which are user-perceived enough: code points. */
export interface TextEntry {
  readonly characters: readonly string[];
  readonly cursor: number;
}

export const EMPTY_ENTRY: TextEntry = { characters: [], cursor: 0 };

export function entryText(entry: TextEntry): string {
  return entry.characters.join('');
}

/** The entry after a key, with the editing keys people's fingers know from their shell. */
export function entryKey(entry: TextEntry, key: Key): TextEntry {
  const { characters, cursor } = entry;
  const end = characters.length;
  switch (key.name) {
    case 'left':
    case 'ctrl+b':
      return { ...entry, cursor: Math.max(0, cursor - 1) };
    case 'right':
    case 'ctrl+f':
      return { ...entry, cursor: Math.min(end, cursor + 1) };
    case 'home':
    case 'ctrl+a':
      return { ...entry, cursor: 0 };
    case 'end':
    case 'ctrl+e':
      return { ...entry, cursor: end };
    case 'backspace':
      return cut(entry, Math.max(0, cursor - 1), cursor);
    case 'delete':
      return cut(entry, cursor, Math.min(end, cursor + 1));
    case 'ctrl+u':
      return cut(entry, 0, cursor);
    case 'ctrl+k':
      return cut(entry, cursor, end);
    case 'ctrl+w':
      return cut(entry, startOfWord(entry), cursor);
    default:
      return insert(entry, Array.from(key.text));
  }
}

function insert(entry: TextEntry, typed: readonly string[]): TextEntry {
  // A key that types nothing, such as one that scrolls, leaves the very same entry.
  if (typed.length === 0) return entry;
  const { characters, cursor } = entry;
  return {
    characters: [...characters.slice(0, cursor), ...typed, ...characters.slice(cursor)],
    cursor: cursor + typed.length,
  };
}

function cut({ characters }: TextEntry, from: number, to: number): TextEntry {
  return { characters: [...characters.slice(0, from), ...characters.slice(to)], cursor: from };
}

function startOfWord({ characters, cursor }: TextEntry): number {
  let at = cursor;
  while (at > 0 && characters[at - 1] === ' ') at -= 1;
  while (at > 0 && characters[at - 1] !== ' ') at -= 1;
  return at;
}
