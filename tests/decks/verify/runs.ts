import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { createInterface } from 'node:readline';

/** What became of a snippet that was run. */
export interface Run {
  readonly end: 'done' | 'hung' | 'flooded' | 'died';
  /** How it died. */
  readonly detail: string;
  readonly stdout: string;
  /** The exception it ended with, and the statements, by first and last line from 1, that were being run. */
  readonly raised: {
    readonly type: string;
    readonly message: string;
    readonly ranges: readonly (readonly [first: number, last: number])[];
  } | null;
}

/** How long a snippet may take. */
export const SECONDS = 10;

/**
 * Runs snippets, several at once, and returns what became of each, in their order.
 *
 * @throws Error if the interpreter does not get to the end.
 */
export async function runSnippets(
  snippets: readonly string[],
  python: string,
  script: string,
  seconds = SECONDS,
): Promise<Run[]> {
  const child = spawn(python, [script], {
    stdio: ['pipe', 'pipe', 'inherit'],
    // One thread a snippet: several run at once, and threads do not survive a fork.
    env: { ...process.env, OMP_NUM_THREADS: '1', MKL_NUM_THREADS: '1', PYTHONHASHSEED: '0' },
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  child.stdin.on('error', () => undefined);
  child.stdin.end(JSON.stringify({ snippets, seconds, workers: availableParallelism() }));
  const runs = new Map<number, Run>();
  for await (const line of createInterface({ input: child.stdout })) {
    // Our own script's words, not a stranger's.
    const { index, ...run } = JSON.parse(line) as Run & { index: number };
    runs.set(index, run);
  }
  const status = await ended;
  return snippets.map((_, index) => {
    const run = runs.get(index);
    if (run === undefined) throw new Error(`${python} ended with ${String(status)}.`);
    return run;
  });
}
