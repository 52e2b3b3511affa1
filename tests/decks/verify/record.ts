import { readFileSync } from 'node:fs';
import { type Interpreter, isAtLeast } from './interpreter.js';
import { linesOf } from './judge.js';
import type { Run } from './runs.js';
import type { Snippet } from './snippets.js';

/** What came of running the snippets of one deck: committed, so that a machine without PyTorch can check them too. */
export interface DeckRecord {
  /** The day of the run. */
  readonly date: string;
  readonly python: string;
  readonly torch: string;
  /** How many snippets were run, and how many were not. */
  readonly run: number;
  readonly skipped: number;
  readonly snippets: readonly RecordedSnippet[];
}

/** What came of one snippet. */
export type RecordedSnippet = { readonly id: string; readonly hash: string } & (
  | { readonly printed: readonly string[]; readonly raised: string | null }
  | { readonly skipped: string; readonly page: string }
);

/** The record of a deck; `runs` has nothing for a snippet that was skipped. */
export function recordOf(
  snippets: readonly Snippet[],
  runs: ReadonlyMap<Snippet, Run>,
  { python, torch }: Interpreter,
  date: string,
): DeckRecord {
  const recorded = snippets.map((snippet): RecordedSnippet => {
    const { id, hash, since = '', page = '' } = snippet;
    const run = runs.get(snippet);
    if (run === undefined) return { id, hash, skipped: `needs PyTorch ${since}`, page };
    return { id, hash, printed: linesOf(run.stdout), raised: run.raised?.type ?? null };
  });
  const skipped = recorded.filter((snippet) => 'skipped' in snippet).length;
  const counts = { run: recorded.length - skipped, skipped };
  return { date, python, torch, ...counts, snippets: recorded };
}

/** A record as text. */
export function writeRecord(record: DeckRecord): string {
  return `${JSON.stringify(record, null, 2)}\n`;
}

/** The record in a file, as it was written; undefined if there is none. */
export function readRecord(path: string): DeckRecord | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as DeckRecord;
  } catch {
    return undefined;
  }
}

/**
 * Whether an earlier record says all that a run found out, so that it may stay as it is: it is of the same snippets, with
 * the same results, though the run may have had to skip some of them, and no older PyTorch made it.
 */
export function covers(earlier: DeckRecord | undefined, now: DeckRecord): boolean {
  if (earlier?.snippets.length !== now.snippets.length) return false;
  if (!isAtLeast(earlier.torch, now.torch)) return false;
  return now.snippets.every((snippet, index) => {
    const before = earlier.snippets[index];
    const isOfSame = before?.id === snippet.id && before.hash === snippet.hash;
    return isOfSame && ('skipped' in snippet || JSON.stringify(before) === JSON.stringify(snippet));
  });
}
