import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DeckOutline } from '../deck/outline.js';
import { type OutlineRecord, recallOutline } from '../deck/outline-record.js';
import type { DeckFile } from './find-decks.js';

/** Outlines that were made beforehand. */
export interface KnownOutlines {
  /** The outline of a deck, if one was made of exactly these bytes; `text` is what they decode to. */
  find(file: DeckFile, bytes: Uint8Array, text: string): DeckOutline | undefined;
}

/** What the build writes: for each deck its outline, and where its text stands among all of them, in bytes. */
interface Written {
  readonly decks: readonly {
    readonly record: OutlineRecord;
    readonly from: number;
    readonly to: number;
  }[];
}

export const RECORDS_FILE = 'outlines.json';
export const TEXTS_FILE = 'outlines.txt';

/**
 * The outlines that the build left in `folder`, of the decks it was built with. Each is good for the very text it was
 * made of, which is kept beside it and compared: half the time of a start would go to finding the headings of hundreds of
 * items. Where there are none, as in a source tree, nothing is known.
 */
export function knownOutlines(folder: string): KnownOutlines {
  let known: { readonly written: Written; readonly texts: Buffer } | undefined;
  const read = (): typeof known => {
    try {
      // The build writes ASCII alone, which needs no decoding.
      const written = JSON.parse(readFileSync(join(folder, RECORDS_FILE), 'latin1')) as Written;
      return { written, texts: readFileSync(join(folder, TEXTS_FILE)) };
    } catch {
      return { written: { decks: [] }, texts: Buffer.alloc(0) };
    }
  };
  return {
    find(file, bytes, text) {
      known ??= read();
      const entry = known?.written.decks.find(({ record }) => record.name === file.name);
      if (entry === undefined || known === undefined) return undefined;
      const isSame = known.texts.subarray(entry.from, entry.to).equals(bytes);
      return isSame ? recallOutline(entry.record, file, text) : undefined;
    },
  };
}
