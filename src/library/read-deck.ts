import { readFileSync, statSync } from 'node:fs';
import { decodeDeck } from '../deck/decode.js';
import type { Diagnostic } from '../deck/diagnostics/diagnostic.js';
import { UserError } from '../user-error.js';
import type { DeckFile } from './find-decks.js';
import { reading } from './reading.js';

/** Far above any deck a person could study, and far below what would fill the memory. */
const LARGEST_DECK_BYTES = 16 * 1024 * 1024;

/** The text of a deck's file, if it has one, and what was wrong with it. */
export interface DeckText {
  readonly text: string | undefined;
  /** What the file holds, where that is a text. */
  readonly bytes?: Uint8Array;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads one deck's file. What is wrong with it is a diagnostic, so that the decks beside it can go on. */
export function readDeckText(file: DeckFile): DeckText {
  try {
    return reading(file.path, () => {
      const stats = statSync(file.path);
      if (stats.isDirectory()) {
        return unreadable(file, 'This folder cannot be read.', 'Check its permissions.');
      }
      if (!stats.isFile()) {
        return unreadable(file, 'This is no file.', 'A deck is a Markdown file.');
      }
      if (stats.size > LARGEST_DECK_BYTES) {
        const size = Math.round(stats.size / 1024 / 1024);
        return unreadable(
          file,
          `This file has ${size} MB; a deck may have ${LARGEST_DECK_BYTES / 1024 / 1024} MB at most.`,
          'Split it into several decks, if it is one.',
        );
      }
      const bytes = readFileSync(file.path);
      const decoded = decodeDeck(bytes, file.path);
      return decoded.kind === 'text'
        ? { text: decoded.text, bytes, diagnostics: [] }
        : { text: undefined, diagnostics: decoded.diagnostics };
    });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return {
      text: undefined,
      diagnostics: [fileDiagnostic(file, error.message, error.hint ?? '')],
    };
  }
}

function unreadable(file: DeckFile, message: string, help: string): DeckText {
  return { text: undefined, diagnostics: [fileDiagnostic(file, message, help)] };
}

/** A diagnostic about a file as a whole. */
export function fileDiagnostic(
  file: DeckFile,
  message: string,
  help: string,
  code = 'unreadable-file',
): Diagnostic {
  return {
    severity: 'error',
    code,
    file: file.path,
    line: 1,
    column: 1,
    length: 1,
    sourceLine: '',
    message,
    help,
  };
}
