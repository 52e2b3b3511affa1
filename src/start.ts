import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import type { main } from './cli.js';
import { keepCode, keptCode, thisNode } from './kept-code.js';

/** A compiled file of the build, and whether the cached machine code beside it could be used. */
interface CompiledFile {
  readonly script: Script;
  /** Where that machine code is cached. */
  readonly cache: string;
  readonly fromCache: boolean;
  /** Its exports; a file is run only once. */
  readonly exports: object;
}

const CACHE_ENDING = '.cache';
const NODE = thisNode(process);

/**
 * Runs the built program. Compiling JavaScript would take half the time of a short command, so the code that V8 compiled
 * for each file is cached beside it and reused by the same Node. (Node can do this itself from version 22 on.)
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
 * Ends the process if nothing is pending, including output still to be flushed. It would end by itself now, but would first
 * tear down piece by piece what the system frees at once. (A process object that is not Node's own, as in the build, goes
 * on.)
 */
function endAtOnce(status: number, process: NodeJS.Process): void {
  if (process !== globalThis.process || process.getActiveResourcesInfo().length > 0) return;
  process.exit(status);
}

/**
 * The command that a command line begins with, if any. Each command uses a different part of the command-line code and has
 * its own cache for it: reading what the others use would cost a thirtieth of the start-up time.
 */
function commandOf([word = '']: readonly string[]): string {
  return /^[a-z]+$/.test(word) && existsSync(join(__dirname, 'commands', `${word}.cjs`))
    ? word
    : '';
}

function load(path: string, compiled: Map<string, CompiledFile>, use = ''): unknown {
  const known = compiled.get(path);
  if (known !== undefined) return known.exports;
  // The build writes only ASCII, which needs no decoding.
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
