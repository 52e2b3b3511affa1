import { splitAttributes } from './attributes.js';
import type { Entry } from '../entries.js';
import type { DeckOutline } from '../outline.js';

/** A text to insert into another, before the code unit at `offset`. */
export interface Insertion {
  readonly offset: number;
  readonly text: string;
}

/** Whether the id of an item is written in the deck, rather than derived from the words of its heading or its text. */
export function hasOwnId(
  { text }: Pick<DeckOutline, 'text'>,
  { heading, isFixed }: Pick<Entry, 'heading' | 'isFixed'>,
): boolean {
  if (!isFixed) return false;
  return saysId(text, heading);
}

function saysId(text: string, heading: Entry['heading']): boolean {
  return attributesOf(text, heading).attributes?.some(({ kind }) => kind === 'id') ?? false;
}

/**
 * What to insert into a deck's source, as read from its file, so that every heading states the id that its item has now.
 * In file order.
 */
export function missingIds(source: string, outline: DeckOutline): Insertion[] {
  const inSource = offsetsIn(source);
  const { entries, text } = outline;
  return entries
    .filter(({ heading }, index) => heading !== entries[index - 1]?.heading)
    .filter(({ heading }) => !saysId(text, heading))
    .map(({ family, deck, heading }) => {
      const attribute = `#${family.slice(deck.length + 1)}`;
      const { start } = attributesOf(outline.text, heading);
      return start < 0
        ? { offset: inSource(heading.textEnd), text: ` {${attribute}}` }
        : { offset: inSource(heading.textStart + start + 1), text: `${attribute} ` };
    });
}

/** A text with these insertions, given in order, and nothing else changed. */
export function withInsertions(source: string, insertions: readonly Insertion[]): string {
  let [done, result] = [0, ''];
  for (const { offset, text } of insertions) {
    result += source.slice(done, offset) + text;
    done = offset;
  }
  return result + source.slice(done);
}

function attributesOf(text: string, { textStart, textEnd }: Entry['heading']) {
  return splitAttributes(text.slice(textStart, textEnd));
}

/**
 * Maps offsets in an outline's text to offsets in its source: the outline has no byte order mark, and a single line feed
 * at each line end. Offsets must be asked for in ascending order.
 */
function offsetsIn(source: string): (offset: number) => number {
  let [clean, at] = [0, source.startsWith('\ufeff') ? 1 : 0];
  return (offset) => {
    while (clean < offset) {
      const pair = source.indexOf('\r\n', at);
      const before = pair < 0 ? Infinity : pair - at;
      // A pair counts as one character; everything else counts as it is.
      if (clean + before >= offset) {
        at += offset - clean;
        clean = offset;
      } else {
        at = pair + 2;
        clean += before + 1;
      }
    }
    return at;
  };
}
