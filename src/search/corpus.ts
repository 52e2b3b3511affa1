import { composed, folded } from './fold.js';

/** What is searched: Markdown as it is written. */
export interface Searched {
  readonly front: string;
  /** Its id and tags. */
  readonly names: string;
  readonly back: string;
}

/** The fields of an item, from the one in which a word says most. */
export const FIELDS = 3;

/** A text as it is and as it is compared, with the same places. */
export interface Text {
  readonly original: string;
  readonly folded: string;
}

/** All that is searched as one text: to look for a word in it is one scan, and not one for each item. */
export interface Corpus extends Text {
  /** Where each field of each item begins, and where the last one ends. */
  readonly starts: Uint32Array;
}

const BETWEEN = '\n';

/** A text made ready to look into. */
export function textOf(text: string): Text {
  const original = composed(text);
  return { original, folded: folded(original) };
}

/** The texts of items, one behind the other. */
export function corpusOf(items: readonly Searched[]): Corpus {
  const fields: string[] = [];
  for (const { front, names, back } of items) {
    fields.push(composed(front), composed(names), composed(back));
  }
  const starts = new Uint32Array(fields.length + 1);
  let at = 0;
  for (const [index, field] of fields.entries()) {
    starts[index] = at;
    at += field.length + BETWEEN.length;
  }
  starts[fields.length] = at;
  const original = fields.join(BETWEEN);
  return { original, folded: folded(original), starts };
}
