import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import type { main } from './cli.js';

/** A built file, compiled, and whether the machine code kept beside it could be used for that. */
interface CompiledFile {
  readonly script: Script;
  readonly fromCache: boolean;
  /** What it exports; a file is run once. */
  readonly exports: object;
}

const CACHE_ENDING = '.cache';
const SUM_BYTES = 4;

const compiled = new Map<string, CompiledFile>();

/**
 * Runs the built program. Half of a short command's time would go to compiling JavaScript, so the code that V8 made of
 * each file is kept beside it and used again; V8 itself refuses what another version of Node left there. (Node can do
 * this by itself from version 22 on.)
 *
 * @returns the exit status
 */
export async function start(argv: readonly string[], process: NodeJS.Process): Promise<number> {
  const cli = load(join(__dirname, 'cli.cjs')) as { main: typeof main };
  const status = await cli.main(argv, process);
  for (const [path, { script, fromCache }] of compiled) if (!fromCache) keepCache(path, script);
  return status;
}

function load(path: string): unknown {
  const known = compiled.get(path);
  if (known !== undefined) return known.exports;
  // The build writes ASCII alone, which needs no decoding.
  const source = readFileSync(path, 'latin1');
  const cachedData = cacheOf(path);
  const script = new Script(source, { filename: path, ...(cachedData && { cachedData }) });
  const fromCache = cachedData !== undefined && script.cachedDataRejected === false;
  const module = { exports: {} };
  const run = script.runInThisContext() as (...args: unknown[]) => void;
  run(module.exports, (name: string) => load(join(dirname(path), name)), module, dirname(path));
  compiled.set(path, { script, fromCache, exports: module.exports });
  return module.exports;
}

/** What is kept, if it is whole: V8 believes the bytes it is given, and a page lost in a crash would take it down. */
function cacheOf(path: string): Buffer | undefined {
  try {
    const kept = readFileSync(path + CACHE_ENDING);
    const code = kept.subarray(0, -SUM_BYTES);
    return kept.readUInt32LE(code.length) === sumOf(code) ? code : undefined;
  } catch {
    return undefined;
  }
}

/** A sum over four words of every page: enough to miss no lost page, and quick enough for every start. */
function sumOf(bytes: Buffer): number {
  let sum = bytes.length;
  for (let at = 0; at + 4 <= bytes.length; at += 1024) {
    sum = (Math.imul(sum, 31) + bytes.readUInt32LE(at)) >>> 0;
  }
  return sum;
}

/** Written after the work is done, so that it holds what the work needed; where we may not write, we go without. */
function keepCache(path: string, script: Script): void {
  const temporary = `${path}.${process.pid}${CACHE_ENDING}`;
  try {
    const code = script.createCachedData();
    const sum = Buffer.alloc(SUM_BYTES);
    sum.writeUInt32LE(sumOf(code));
    writeFileSync(temporary, Buffer.concat([code, sum]));
    renameSync(temporary, path + CACHE_ENDING);
  } catch {
    // The next start compiles again.
  }
}
