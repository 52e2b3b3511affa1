import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What this device remembers about the decks whose items have a history. Losing it loses no progress. */
export interface PlacesKnown {
  /** Each deck's path when it was last read. */
  readonly decks: ReadonlyMap<string, string>;
  /** What was compared last, so that it need not be compared again; an opaque text. */
  readonly compared: string;
  /** The state of the decks and histories when there was nothing to compare; opaque too. */
  readonly settled: string;
}

/** Stores where the decks are. */
export interface DeckPlaces {
  read(): PlacesKnown;
  /** Ignores failures to write: the next start still knows it, or finds it out again. */
  write(known: PlacesKnown): void;
}

const FILE = 'decks.json';
const VERSION = 1;
const NOTHING: PlacesKnown = { decks: new Map(), compared: '', settled: '' };

/** The places stored in `decks.json` in the state folder. */
export function deckPlacesIn(folder: string): DeckPlaces {
  const path = join(folder, FILE);
  return {
    read() {
      try {
        return knownIn(JSON.parse(readFileSync(path, 'utf8')));
      } catch {
        return NOTHING;
      }
    },
    write({ decks, compared, settled }) {
      const beside = `${path}.${process.pid}.tmp`;
      try {
        const content = { version: VERSION, decks: [...decks], compared, settled };
        writeFileSync(beside, `${JSON.stringify(content)}\n`);
        renameSync(beside, path);
      } catch {
        try {
          rmSync(beside, { force: true });
        } catch {
          // A folder that cannot be written to cannot be tidied either.
        }
      }
    },
  };
}

function knownIn(content: unknown): PlacesKnown {
  if (typeof content !== 'object' || content === null) return NOTHING;
  const { version, decks, compared, settled } = content as Readonly<Record<string, unknown>>;
  if (version !== VERSION || !Array.isArray(decks)) return NOTHING;
  if (typeof compared !== 'string' || typeof settled !== 'string') return NOTHING;
  return { decks: new Map(decks.filter(isPlace)), compared, settled };
}

function isPlace(value: unknown): value is [string, string] {
  return (
    Array.isArray(value) && value.length === 2 && value.every((one) => typeof one === 'string')
  );
}
