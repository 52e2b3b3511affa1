import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import type { main } from './cli.js';
import { keepCode, keptCode, thisNode } from './kept-code.js';

/** A built file, compiled, and whether the machine code kept beside it could be used for that. */
interface CompiledFile {
  readonly script: Script;
  /** Where that machine code is kept. */
  readonly cache: string;
  readonly fromCache: boolean;
  /** What it exports; a file is run once. */
  readonly exports: object;
}

const CACHE_ENDING = '.cache';
const NODE = thisNode(process);

/**
 * Runs the built program. Half of a short command's time would go to compiling JavaScript, so the code that V8 made of
 * each file is kept beside it and used again by the same Node. (Node can do this by itself from version 22 on.)
 *
 * @returns the exit status
 */
export async function start(argv: readonly string[], process: NodeJS.Process): Promise<number> {
  const compiled = new Map<string, CompiledFile>();
  const cli = load(join(__dirname, 'cli.cjs'), compiled, commandOf(argv)) as { main: typeof main };
  const status = await cli.main(argv, process);
  for (const { script, cache, fromCache } of compiled.values()) {
    if (!fromCache) keepCode(cache, script.createCachedData(), NODE);
  }
  endAtOnce(status, process);
  return status;
}

/**
 * Ends the process where nothing is under way, no output waiting to be taken either: it would end by itself now, but
 * first take apart, piece by piece, what the system takes back at once. (A process that is not Node's own, as the build
 * makes one, goes on.)
 */
function endAtOnce(status: number, process: NodeJS.Process): void {
  if (process !== globalThis.process || process.getActiveResourcesInfo().length > 0) return;
  process.exit(status);
}

/**
 * The command that a command line begins with, if it does. Each uses a part of the command line's own code, and has the
 * code of that part kept for itself: reading what the others use costs one start in thirty.
 */
function commandOf([word = '']: readonly string[]): string {
  return /^[a-z]+$/.test(word) && existsSync(join(__dirname, 'commands', `${word}.cjs`))
    ? word
    : '';
}

function load(path: string, compiled: Map<string, CompiledFile>, use = ''): unknown {
  const known = compiled.get(path);
  if (known !== undefined) return known.exports;
  // The build writes ASCII alone, which needs no decoding.
  const source = readFileSync(path, 'latin1');
  const cache = `${path}${use && `.${use}`}${CACHE_ENDING}`;
  const cachedData = keptCode(cache, NODE);
  const script = new Script(source, { filename: path, ...(cachedData && { cachedData }) });
  const fromCache = cachedData !== undefined && script.cachedDataRejected === false;
  const module = { exports: {} };
  const run = script.runInThisContext() as (...args: unknown[]) => void;
  const require = (name: string): unknown => load(join(dirname(path), name), compiled);
  run(module.exports, require, module, dirname(path));
  compiled.set(path, { script, cache, fromCache, exports: module.exports });
  return module.exports;
}
