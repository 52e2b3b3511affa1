import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { createTar } from 'nanotar';
import { describe, expect, it } from 'vitest';
import { isArchive, packed, unpacked } from '../../src/backup/archive.js';
import { isUserError } from '../../src/user-error.js';

const AT = '2026-11-22T09:00:00.000+01:00';
const FILES = new Map([
  ['reviews/anna.jsonl', Buffer.from('{"type":"answer"}\nüöä\n')],
  ['config.json', Buffer.from('{}\n')],
]);

const plain = (files: ReadonlyMap<string, Buffer>) =>
  [...files].map(([name, bytes]) => [name, bytes.toString('hex')]);

function refusal(bytes: Buffer): string {
  try {
    unpacked(bytes, 'x.tar.gz');
  } catch (error) {
    if (isUserError(error)) return error.message;
    throw error;
  }
  return 'it unpacks';
}

describe('a backup', () => {
  it('gives back every byte', () => {
    const content = fc.uint8Array({ maxLength: 2000 }).map((bytes) => Buffer.from(bytes));
    fc.assert(
      fc.property(fc.array(content, { maxLength: 4 }), (contents) => {
        const files = new Map(contents.map((bytes, at) => [`reviews/device${at}.jsonl`, bytes]));
        const archive = packed(files, AT);
        expect(isArchive(archive)).toBe(true);
        expect(plain(unpacked(archive, 'x'))).toEqual(plain(files));
      }),
    );
  });

  it('is known to be damaged wherever it is cut', () => {
    const archive = packed(FILES, AT);
    for (let length = 2; length < archive.length; length += 1) {
      expect(refusal(archive.subarray(0, length))).toContain('x.tar.gz is damaged');
    }
  });

  it('is refused, or whole all the same, wherever a bit is flipped', () => {
    const archive = packed(FILES, AT);
    for (let at = 2; at < archive.length; at += 1) {
      const flipped = Buffer.from(archive);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
      const said = refusal(flipped);
      if (said === 'it unpacks') expect(plain(unpacked(flipped, 'x'))).toEqual(plain(FILES));
      else expect(said).toContain('x.tar.gz is');
    }
  });

  it('is checked beyond the compression: a bit flipped within the archive', () => {
    const tar = gunzipSync(packed(FILES, AT));
    const at = tar.indexOf('"answer"') + 3;
    tar[at] = (tar[at] ?? 0) ^ 1;
    expect(refusal(gzipSync(tar))).toBe(
      'x.tar.gz is damaged: reviews/anna.jsonl in it is not whole.',
    );
  });

  it('of a newer version, or of another program, is refused', () => {
    const archive = (list: unknown) =>
      gzipSync(createTar([{ name: 'backup.json', data: JSON.stringify(list) }]));
    expect(refusal(archive({ version: 2, files: [] }))).toContain(
      'newer autodiff-tutor (format 2)',
    );
    expect(refusal(archive({ version: 1 }))).toContain('no backup');
    expect(refusal(archive([]))).toContain('is damaged');
    expect(refusal(gzipSync(createTar([{ name: 'x', data: 'y' }])))).toContain('no backup');
    expect(refusal(gzipSync('hello'))).toContain('x.tar.gz is');
  });

  it('never unpacks a file that leads elsewhere', () => {
    for (const name of ['../evil', 'reviews/../../evil.jsonl', '/etc/passwd', 'device.json']) {
      const data = 'x';
      const list = { version: 1, files: [{ name, bytes: 1, sum: '8cdc1683' }] };
      const archive = createTar([
        { name: 'backup.json', data: JSON.stringify(list) },
        { name, data },
      ]);
      expect(refusal(gzipSync(archive))).toContain('no backup');
    }
  });
});
