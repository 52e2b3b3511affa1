import { readFileSync, renameSync, writeFileSync } from 'node:fs';

const SUM_BYTES = 4;

/**
 * Identifies this build of Node. V8 rejects code compiled by another V8 version, but accepts code from another build of
 * the same version, such as another release of Node 20, and runs it until it crashes.
 */
export function thisNode({
  arch,
  execPath,
  version,
}: Pick<NodeJS.Process, 'arch' | 'execPath' | 'version'>): string {
  return `${version} ${arch} ${execPath}`;
}

/**
 * The compiled code in a file, if it is intact and was stored by the same `node`: V8 trusts the bytes it is given, and a
 * page lost in a system crash would make it crash.
 */
export function keptCode(path: string, node: string): Buffer | undefined {
  try {
    const kept = readFileSync(path);
    const code = kept.subarray(0, -SUM_BYTES);
    return kept.readUInt32LE(code.length) === sumOf(code, node) ? code : undefined;
  } catch {
    return undefined;
  }
}

/** Stores compiled code for the next start of the same Node; does without if the place is not writable. */
export function keepCode(path: string, code: Buffer, node: string): void {
  const temporary = `${path}.${process.pid}`;
  const sum = Buffer.alloc(SUM_BYTES);
  sum.writeUInt32LE(sumOf(code, node));
  try {
    writeFileSync(temporary, Buffer.concat([code, sum]));
    renameSync(temporary, path);
  } catch {
    // The next start compiles again.
  }
}

/** A checksum over the identity of Node and four words of every page: it detects any lost page and is fast enough for every start. */
function sumOf(code: Buffer, node: string): number {
  let sum = code.length;
  for (const letter of node) sum = (Math.imul(sum, 31) + letter.charCodeAt(0)) >>> 0;
  for (let at = 0; at + 4 <= code.length; at += 1024) {
    sum = (Math.imul(sum, 31) + code.readUInt32LE(at)) >>> 0;
  }
  return sum;
}
