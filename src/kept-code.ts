import { readFileSync, renameSync, writeFileSync } from 'node:fs';

const SUM_BYTES = 4;

/**
 * Tells this Node from every other. V8 refuses code that another version of V8 compiled, but believes that of another
 * build of its own version, as two releases of Node 20 are, and runs it until it crashes.
 */
export function thisNode({
  arch,
  execPath,
  version,
}: Pick<NodeJS.Process, 'arch' | 'execPath' | 'version'>): string {
  return `${version} ${arch} ${execPath}`;
}

/**
 * The compiled code in a file, if it is whole and `node` has left it there: V8 believes the bytes it is given, and a
 * page lost in a crash would take it down.
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

/** Leaves compiled code for the next start of the same Node; where we may not write, we go without. */
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

/** A sum over the Node's name and four words of every page: enough to miss no lost page, and quick enough for every start. */
function sumOf(code: Buffer, node: string): number {
  let sum = code.length;
  for (const letter of node) sum = (Math.imul(sum, 31) + letter.charCodeAt(0)) >>> 0;
  for (let at = 0; at + 4 <= code.length; at += 1024) {
    sum = (Math.imul(sum, 31) + code.readUInt32LE(at)) >>> 0;
  }
  return sum;
}
