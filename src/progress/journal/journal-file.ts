import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { crc32 } from './crc32.js';
import type { ProgressEvent } from './event.js';
import { readLine } from './line.js';

/** How far a journal has been read. */
export interface Mark {
  /** The number of bytes and lines before it. */
  readonly bytes: number;
  readonly lines: number;
  /** The CRC-32 of the bytes just before it, at most `PROOF_BYTES`: those of its last line, with its random id. */
  readonly proof: number;
}

/** The beginning of every journal. */
export const BEGINNING: Mark = { bytes: 0, lines: 0, proof: 0 };

/** The result of reading a journal from a mark on. */
export interface Reading {
  readonly mark: Mark;
  /** The numbers of invalid or damaged lines, from 1. */
  readonly damaged: readonly number[];
  /** Whether the last line is incomplete; it is left for the next reading. */
  readonly torn: boolean;
  /** How many lines come from a newer version. */
  readonly unknown: number;
}

const PROOF_BYTES = 256;
const CHUNK_BYTES = 1 << 20;
const LINE_START = '{"type":"';
const LF = 0x0a;
const CR = 0x0d;

/**
 * Reads the lines of a journal after `from`, in order and on demand. A last line without a line feed counts if its
 * checksum is right.
 *
 * @returns undefined if the journal is not the one that was read before: shorter, or other bytes before `from`.
 */
export function* readJournal(
  path: string,
  from: Mark,
): Generator<ProgressEvent, Reading | undefined> {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    if (size < from.bytes) return undefined;
    const before = Math.min(from.bytes, PROOF_BYTES);
    const proven = readAt(file, from.bytes - before, before);
    if (proven.length < before || crc32(proven) !== from.proof) return undefined;
    return yield* readLines(file, from, proven, size);
  } finally {
    closeSync(file);
  }
}

function* readLines(
  file: number,
  from: Mark,
  proven: Buffer,
  size: number,
): Generator<ProgressEvent, Reading> {
  const damaged: number[] = [];
  let [lines, unknown, torn] = [from.lines, 0, false];
  // Bytes already read that may still be needed: the proof, then a line whose end has not been read yet.
  let bytes = proven;
  let done = proven.length;
  let offset = from.bytes - proven.length;
  let startsLine = done === 0 || bytes[done - 1] === LF;

  for (let at = from.bytes; at < size;) {
    const chunk = readAt(file, at, Math.min(CHUNK_BYTES, size - at));
    if (chunk.length === 0) break;
    at += chunk.length;
    const keep = Math.max(0, done - PROOF_BYTES);
    bytes = Buffer.concat([bytes.subarray(keep), chunk]);
    offset += keep;
    done -= keep;
    for (let end = bytes.indexOf(LF, done); end >= 0; end = bytes.indexOf(LF, done)) {
      // The line before was taken without its line feed: what is left of it is not a line.
      const isRest = !startsLine && isBlank(bytes, done, end);
      if (!isRest) {
        lines += 1;
        const line = readLine(bytes, done, end);
        if (line.type === 'event') yield line.event;
        else if (line.type === 'unknown') unknown += 1;
        else if (!isBlank(bytes, done, end)) {
          damaged.push(lines);
          yield* salvaged(bytes, done, end);
        }
      }
      done = end + 1;
      startsLine = true;
    }
  }
  if (done < bytes.length && (startsLine || !isBlank(bytes, done, bytes.length))) {
    const whole = [...salvaged(bytes, done, bytes.length)];
    const isDamaged = readLine(bytes, done, bytes.length).type === 'damaged';
    torn = isDamaged && whole.length === 0;
    if (!torn) {
      lines += 1;
      done = bytes.length;
      if (isDamaged) damaged.push(lines);
      yield* whole;
    }
  }
  const proof = crc32(bytes, Math.max(0, done - PROOF_BYTES), done);
  return { mark: { bytes: offset + done, lines, proof }, damaged, torn, unknown };
}

/** The events of the complete lines within one line: a line feed may be damaged, or missing from the line before. */
function* salvaged(bytes: Buffer, start: number, end: number): Iterable<ProgressEvent> {
  let from = start;
  for (;;) {
    const next = bytes.indexOf(LINE_START, from + 1);
    const isLast = next < 0 || next >= end;
    // Between two joined lines there is one byte, the damaged line feed, or nothing.
    for (const until of isLast ? [end, end - 1] : [next, next - 1]) {
      const line = readLine(bytes, from, until);
      if (line.type === 'event') yield line.event;
    }
    if (isLast) return;
    from = next;
  }
}

function isBlank(bytes: Buffer, start: number, end: number): boolean {
  return start === end || (end - start === 1 && bytes[start] === CR);
}

function readAt(file: number, position: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  let filled = 0;
  while (filled < length) {
    const read = readSync(file, bytes, filled, length - filled, position + filled);
    if (read === 0) break;
    filled += read;
  }
  return bytes.subarray(0, filled);
}
