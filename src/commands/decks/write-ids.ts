import { readFileSync } from 'node:fs';
import { missingIds, withInsertions } from '../../deck/headings/own-ids.js';
import { parseDeck } from '../../deck/parse-deck.js';
import type { DeckFile } from '../../library/find-decks.js';
import { readDeckText } from '../../library/read-deck.js';
import { replaceFile } from '../../library/replace-file.js';
import { safeText } from '../../safe-text.js';
import { isUserError } from '../../user-error.js';
import { countOf } from '../../view/duration.js';

/** What became of one deck: how many ids were written into it, or why none was. */
export interface WrittenIds {
  readonly file: string;
  readonly written: number;
  readonly refused: string | undefined;
}

const BYTE_ORDER_MARK = Buffer.from('\ufeff');

// They take in the rest of the file, and with it, perhaps, items.
const UNCLOSED: readonly string[] = ['unclosed-code', 'unclosed-html'];

/**
 * Writes the id of every item of a deck into its heading, where it does not stand there yet, and leaves every other byte
 * of the file as it is. Where a mistake leaves in doubt which ids the items have, nothing is written.
 */
export async function writeIds(file: DeckFile): Promise<WrittenIds> {
  const refused = (why: string): WrittenIds => ({ file: file.path, written: 0, refused: why });
  const { text } = readDeckText(file);
  if (text === undefined) return refused('it cannot be read');
  const { deck, diagnostics } = await parseDeck(text, file);
  const doubt = [
    ...deck.diagnostics.filter(({ severity }) => severity === 'error'),
    ...diagnostics.filter(({ code }) => UNCLOSED.includes(code)),
  ].at(0);
  if (doubt !== undefined) {
    return refused(`its ids are uncertain until line ${doubt.line} is mended (${doubt.code})`);
  }
  const insertions = missingIds(text, deck);
  if (insertions.length === 0) return { file: file.path, written: 0, refused: undefined };
  const before = readFileSync(file.path);
  const mark = before.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK)
    ? BYTE_ORDER_MARK
    : Buffer.alloc(0);
  if (!before.equals(Buffer.concat([mark, Buffer.from(text)]))) {
    return refused('it changed while it was read');
  }
  try {
    replaceFile(file.path, Buffer.concat([mark, Buffer.from(withInsertions(text, insertions))]));
  } catch (error) {
    if (!isUserError(error)) throw error;
    return refused(error.message.replace(/\.$/, ''));
  }
  return { file: file.path, written: insertions.length, refused: undefined };
}

/** One line of what `check --write-ids` says. */
export function sayWritten({ file, written, refused }: WrittenIds): string {
  const path = safeText(file);
  if (refused !== undefined) return `${path}: no id was written: ${refused}.`;
  return written === 0
    ? `${path}: every item has its id already.`
    : `${path}: ${countOf(written, 'id')} written.`;
}
