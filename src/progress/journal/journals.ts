import {
  closeSync,
  fstatSync,
  fsyncSync,
  openSync,
  readdirSync,
  readSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { safeText } from '../../safe-text.js';
import { UserError } from '../../user-error.js';
import type { ItemEvent, LastingEvent, ProgressEvent } from './event.js';
import { inOrder, type JournalReading } from './in-order.js';
import { BEGINNING, type Mark, readJournal } from './journal-file.js';
import { lastingIn } from './lasting-lines.js';
import { linesAbout } from './lines-about.js';
import { guarded, makeFolder, refuseDanglingLink } from '../open-conf.js';

/** How far each journal has been read, by file name. */
export type Marks = ReadonlyMap<string, Mark>;

const ENDING = '.jsonl';

/** The journals of a state folder: `reviews/<device>.jsonl`. This device only writes its own. */
export interface Journals {
  readonly folder: string;
  /**
   * Reads what the journals hold after `marks`, and calls `take` for each event; journals that have not grown are not
   * even opened, unless `prove` says to make sure that they are the same.
   *
   * @returns undefined if a journal is gone or is not the one that was read before.
   * @throws UserError if one cannot be read.
   */
  read(
    marks: Marks,
    take: (event: ProgressEvent) => void,
    prove?: boolean,
  ): readonly JournalReading[] | undefined;
  /**
   * All events of all journals: where each journal is in order, so are all of them. Whoever reads to the end is given how
   * far each journal went.
   * @throws UserError if one cannot be read.
   */
  all(): Generator<ProgressEvent, readonly JournalReading[]>;
  /** The events of all journals that affect other events, found without reading the rest. */
  lasting(): readonly LastingEvent[];
  /** The events of all journals about these ids, found in the same way; some may occur more than once. */
  about(ids: readonly string[]): readonly ItemEvent[];
  /**
   * Appends lines to a device's journal, in one write, and returns when they are on the disk.
   *
   * @throws UserError if they cannot be kept.
   */
  append(device: string, lines: string | Buffer): void;
}

/** The journals in the folder `reviews` of the state folder `home`. */
export function journalsIn(home: string): Journals {
  const folder = join(home, 'reviews');
  return {
    folder,
    read(marks, take, prove = false) {
      const files = journalsOf(folder);
      const names = new Set(files.map(({ name }) => name));
      for (const name of marks.keys()) if (!names.has(name)) return undefined;
      const readings: JournalReading[] = [];
      for (const { name, path } of files) {
        const mark = marks.get(name) ?? BEGINNING;
        if (!prove && guarded(path, () => statSync(path).size) === mark.bytes) continue;
        const reading = guarded(path, () => drain(readJournal(path, mark), take));
        if (reading === undefined) return undefined;
        readings.push({ ...reading, name, path });
      }
      return readings;
    },
    all: () => inOrder(journalsOf(folder)),
    lasting: () => journalsOf(folder).flatMap(({ path }) => guarded(path, () => lastingIn(path))),
    about: (ids) =>
      journalsOf(folder).flatMap(({ path }) => guarded(path, () => linesAbout(path, ids))),
    append(device, lines) {
      const path = join(folder, `${device}${ENDING}`);
      guarded(path, () => {
        makeFolder(folder);
        appendLines(path, lines);
      });
    },
  };
}

/** @throws UserError if the folder of journals is not a folder, or if it or a journal is a broken link. */
function journalsOf(folder: string): { name: string; path: string }[] {
  const names = readFolder(folder).filter((name) => name.endsWith(ENDING));
  const files = names.sort().map((name) => ({ name, path: join(folder, name) }));
  for (const { path } of files) refuseDanglingLink(path);
  return files;
}

function readFolder(folder: string): string[] {
  return guarded(folder, () => {
    try {
      return readdirSync(folder);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      refuseDanglingLink(folder);
      return [];
    }
  });
}

/** Passes everything yielded to `take`, and returns the generator's result. */
function drain<T, R>(values: Generator<T, R>, take: (value: T) => void): R {
  for (;;) {
    const next = values.next();
    if (next.done === true) return next.value;
    take(next.value);
  }
}

function appendLines(path: string, lines: string | Buffer): void {
  const file = openSync(path, 'a+');
  try {
    const { size } = fstatSync(file);
    // First end a line that a crash left without an end, so that it does not damage the next one.
    const ended = Buffer.from(endsInLineFeed(file, size) ? '' : '\n');
    const bytes = Buffer.concat([ended, Buffer.from(lines)]);
    const written = writeSync(file, bytes);
    // A line also counts without its line feed, which the next write then adds.
    if (written < bytes.length - 1) throw notWhole(path);
    fsyncSync(file);
    if (size === 0) syncFolder(dirname(path));
  } finally {
    closeSync(file);
  }
}

function endsInLineFeed(file: number, size: number): boolean {
  if (size === 0) return true;
  const last = Buffer.alloc(1);
  readSync(file, last, 0, 1, size - 1);
  return last[0] === 0x0a;
}

/** A new file is only safe once its name in the folder is flushed too, on systems that can do so. */
function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    // Windows cannot open a folder.
  }
}

function notWhole(path: string): UserError {
  return new UserError(
    `Progress cannot be kept: only part of it could be written to ${safeText(path)}.`,
    'Is the disk full? Everything before it is safe.',
  );
}
