import { readWholeLines } from './whole-lines.js';

/** What a journal lacks compared with another of the same device. */
export interface Lacking {
  /** Complete lines, byte for byte, with their line feeds; or, if `continues`, what follows the last byte. */
  readonly bytes: Buffer;
  /** Whether the journal ends within a line and these bytes complete it. */
  readonly continues: boolean;
  readonly events: number;
  /** Lines from a newer version, which are copied and count once the program is updated. */
  readonly unknown: number;
}

const LF = 0x0a;

/**
 * What to append to `mine` so that it has every complete line of `theirs`; nothing is ever removed from a journal or
 * reordered. If one is a prefix of the other, as when only the device itself writes it, that is the rest; otherwise it is
 * the lines that `mine` does not have.
 */
export function lackingOf(mine: Buffer, theirs: Buffer): Lacking {
  if (startsWith(mine, theirs)) return gathered(mine, mine.length, () => true);
  if (startsWith(theirs, mine)) {
    const rest = gathered(theirs, lineStart(theirs, mine.length), () => true);
    const endsWithinLine = mine.length > 0 && mine[mine.length - 1] !== LF;
    if (!endsWithinLine) return rest;
    const tail = theirs.subarray(mine.length);
    // The cut-off line continues where it ends, provided that everything after it is complete.
    if (rest.isWhole && tail[tail.length - 1] === LF && tail[0] !== LF) {
      return { ...rest, bytes: tail, continues: true };
    }
  }
  const known = new Set<string>();
  readWholeLines(mine, (start, end) => known.add(mine.toString('latin1', start, end)));
  return gathered(theirs, 0, (line) => {
    const isNew = !known.has(line);
    known.add(line);
    return isNew;
  });
}

function gathered(bytes: Buffer, from: number, wants: (line: string) => boolean) {
  const parts: Buffer[] = [];
  let [events, unknown] = [0, 0];
  const { damaged, torn } = readWholeLines(
    bytes,
    (start, end, line) => {
      if (!wants(bytes.toString('latin1', start, end))) return;
      parts.push(bytes.subarray(start, end), FEED);
      if (line.type === 'event') events += 1;
      else unknown += 1;
    },
    from,
  );
  const isWhole = damaged.length === 0 && !torn;
  return { bytes: Buffer.concat(parts), continues: false, events, unknown, isWhole };
}

const FEED = Buffer.from('\n');

/** The start of the line that contains the byte at `at`. */
function lineStart(bytes: Buffer, at: number): number {
  return at === 0 ? 0 : bytes.lastIndexOf(LF, at - 1) + 1;
}

function startsWith(bytes: Buffer, beginning: Buffer): boolean {
  return bytes.length >= beginning.length && bytes.subarray(0, beginning.length).equals(beginning);
}
