import { splitAttributes } from './attributes.js';
import type { Entry } from '../entries.js';
import type { DeckOutline } from '../outline.js';

/** A text to be put into another, before the code unit at `offset`. */
export interface Insertion {
  readonly offset: number;
  readonly text: string;
}

/** Whether the heading of an item says its id, rather than leaving it to the words. */
export function hasOwnId({ text }: Pick<DeckOutline, 'text'>, { heading }: Entry): boolean {
  return attributesOf(text, heading).attributes?.some(({ kind }) => kind === 'id') ?? false;
}

/**
 * What has to be put into a deck's source, as it was read from its file, so that every item's heading says the id that
 * the item has. In the order of the file.
 */
export function missingIds(source: string, outline: DeckOutline): Insertion[] {
  const inSource = offsetsIn(source);
  return outline.entries
    .filter((entry) => !hasOwnId(outline, entry))
    .map(({ id, deck, heading }) => {
      const attribute = `#${id.slice(deck.length + 1)}`;
      const { start } = attributesOf(outline.text, heading);
      return start < 0
        ? { offset: inSource(heading.textEnd), text: ` {${attribute}}` }
        : { offset: inSource(heading.textStart + start + 1), text: `${attribute} ` };
    });
}

/** A text with these insertions, which are in order, and nothing else changed. */
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
 * Where an offset of an outline's text lies in the source: the outline knows no byte order mark, and one line feed for
 * each line end. Offsets must be asked for in rising order.
 */
function offsetsIn(source: string): (offset: number) => number {
  let [clean, at] = [0, source.startsWith('\ufeff') ? 1 : 0];
  return (offset) => {
    while (clean < offset) {
      const pair = source.indexOf('\r\n', at);
      const before = pair < 0 ? Infinity : pair - at;
      // A pair counts as one; the places before it, and between it and the next, count as they are.
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
