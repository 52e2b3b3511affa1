import { isDay } from '../schedule/day.js';
import type { Standing } from '../schedule/leitner.js';
import { emptyProgress, type ProgressState } from './fold.js';

/** The form in which progress is stored. Rows, not an object keyed by id, so that no id is ever a property name. */
export interface StoredProgress {
  readonly version: number;
  /** `[id, box, due, introduced, lapses, last answer's milliseconds or null]` */
  readonly items: readonly (readonly [string, number, string, string, number, number | null])[];
  readonly suspended: readonly string[];
}

export const STORED_VERSION = 1;
const ROW_LENGTH = 6;

/** Progress in its stored form. */
export function toStored(state: ProgressState): StoredProgress {
  return {
    version: STORED_VERSION,
    items: [...state.standings].map(([id, standing]) => [
      id,
      standing.box,
      standing.due,
      standing.introduced,
      standing.lapses,
      state.tookMs.get(id) ?? null,
    ]),
    suspended: [...state.suspended],
  };
}

/** What came of reading stored progress. */
export type ReadResult =
  | { readonly ok: true; readonly state: ProgressState }
  | { readonly ok: false; readonly problem: string };

/**
 * Validates what a file holds, once. An empty object is progress before the first answer; anything else must be ours
 * to the last entry, because what is not understood here would be gone with the next answer.
 */
export function fromStored(stored: Readonly<Record<string, unknown>>): ReadResult {
  if (Object.keys(stored).length === 0) return { ok: true, state: emptyProgress() };
  const { version = STORED_VERSION, items, suspended = [] } = stored;
  if (!isCount(version) || version < 1) return bad('its "version" is not a whole number from 1');
  if (version > STORED_VERSION) {
    return bad(`it was written by a newer autodiff-tutor (format ${version})`);
  }
  if (!Array.isArray(items)) return bad('"items" is not a list');
  const standings = new Map<string, Standing>();
  const tookMs = new Map<string, number>();
  for (const [index, row] of (items as unknown[]).entries()) {
    const read = readRow(row);
    if (read === undefined) return bad(`item ${index + 1} of "items" is not a row of ours`);
    standings.set(read.id, read.standing);
    if (read.tookMs !== undefined) tookMs.set(read.id, read.tookMs);
  }
  if (!isTextList(suspended)) return bad('"suspended" is not a list of ids');
  return { ok: true, state: { standings, suspended: new Set(suspended), tookMs } };
}

function readRow(
  row: unknown,
): { id: string; standing: Standing; tookMs: number | undefined } | undefined {
  if (!Array.isArray(row) || row.length !== ROW_LENGTH) return undefined;
  const [id, box, due, introduced, lapses, took] = row as unknown[];
  if (typeof id !== 'string' || !isCount(box) || box < 1 || !isCount(lapses)) return undefined;
  if (!isDay(due) || !isDay(introduced)) return undefined;
  if (took !== null && !isCount(took)) return undefined;
  return { id, standing: { box, due, introduced, lapses }, tookMs: took ?? undefined };
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0;
}

function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
}

function bad(problem: string): ReadResult {
  return { ok: false, problem };
}
