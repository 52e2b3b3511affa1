import { gunzipSync, gzipSync } from 'node:zlib';
import { createTar, parseTar } from 'nanotar';
import { crc32 } from '../progress/journal/crc32.js';
import { parseObject } from '../progress/open-conf.js';
import { UserError } from '../user-error.js';
import { isEntryName } from './contents.js';

/** The files of a backup, by name: `reviews/<device>.jsonl` and `config.json`. */
export type Files = ReadonlyMap<string, Buffer>;

const VERSION = 1;
const LIST = 'backup.json';
/** Above a million and a half of answers, and far below what would fill the memory. */
const LARGEST_BYTES = 256 * 1024 * 1024;
const LARGEST = `${LARGEST_BYTES / 1024 / 1024} MB`;
const GZIP_MAGIC = Buffer.from([0x1f, 0x8b]);

/** Whether a file's bytes begin as those of a backup. */
export function isArchive(bytes: Buffer): boolean {
  return bytes.subarray(0, GZIP_MAGIC.length).equals(GZIP_MAGIC);
}

/**
 * A backup: a tar archive, compressed by gzip, that any tool opens. Its first file, `backup.json`, names the others, each
 * with its length in bytes and the CRC-32 of its content in eight hexadecimal digits.
 *
 * @param at when it is made, as ISO 8601
 * @throws UserError if it would be larger than one that can be unpacked.
 */
export function packed(files: Files, at: string): Buffer {
  const list = Array.from(files, ([name, data]) => ({ name, bytes: data.length, sum: sum(data) }));
  const content = `${JSON.stringify({ program: 'autodiff-tutor', version: VERSION, at, files: list }, null, 2)}\n`;
  const entries = [{ name: LIST, data: content }, ...entriesOf(files)];
  const tar = createTar(entries, { attrs: { mode: '600', mtime: Date.parse(at) } });
  if (tar.length > LARGEST_BYTES) {
    throw new UserError(
      `The journals have more than ${LARGEST}, and a backup holds no more.`,
      'Nothing was changed. Copy the folder reviews/ instead.',
    );
  }
  return gzipSync(tar);
}

function entriesOf(files: Files) {
  return Array.from(files, ([name, data]) => ({ name, data: new Uint8Array(data) }));
}

/**
 * The files of a backup, each checked against its sum.
 *
 * @param shown the backup's name, harmless for a terminal
 * @throws UserError if it is damaged, no backup, or a newer version's.
 */
export function unpacked(bytes: Buffer, shown: string): Files {
  let entries: Map<string, Buffer>;
  try {
    // The library reads the whole buffer that lies under an array.
    const tar = gunzipSync(bytes, { maxOutputLength: LARGEST_BYTES });
    const parsed = parseTar(new Uint8Array(tar).buffer);
    entries = new Map(parsed.map(({ name, data }) => [name, Buffer.from(data ?? [])]));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') {
      throw new UserError(
        `${shown} unpacks to more than ${LARGEST}, which no backup does.`,
        'Nothing was changed. Is it another file?',
      );
    }
    throw new UserError(`${shown} is damaged: it does not unpack.`, NOTHING);
  }
  const { version, files } = listIn(entries.get(LIST), shown);
  if (typeof version !== 'number' || !Array.isArray(files)) throw noBackup(shown);
  if (version > VERSION) {
    throw new UserError(
      `${shown} was made by a newer autodiff-tutor (format ${version}).`,
      'Nothing was changed. Update autodiff-tutor.',
    );
  }
  return new Map(files.map((entry: unknown) => checked(entry, entries, shown)));
}

const NOTHING = 'Nothing was changed. Take another backup; autodiff-tutor keeps some in backups/.';

function listIn(list: Buffer | undefined, shown: string): Readonly<Record<string, unknown>> {
  if (list === undefined) throw noBackup(shown);
  try {
    return parseObject(list.toString('utf8'));
  } catch {
    throw new UserError(`${shown} is damaged: its list of files cannot be read.`, NOTHING);
  }
}

function checked(entry: unknown, entries: Map<string, Buffer>, shown: string): [string, Buffer] {
  const { name, bytes, sum: wanted } = (entry ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof name !== 'string' || !isEntryName(name)) throw noBackup(shown);
  const data = entries.get(name);
  if (data?.length !== bytes || data === undefined || sum(data) !== wanted) {
    throw new UserError(`${shown} is damaged: ${name} in it is not whole.`, NOTHING);
  }
  return [name, data];
}

function noBackup(shown: string): UserError {
  return new UserError(
    `${shown} is no backup of autodiff-tutor.`,
    'Nothing was changed. A backup is made by: autodiff-tutor backup',
  );
}

function sum(data: Buffer): string {
  return crc32(data).toString(16).padStart(8, '0');
}
