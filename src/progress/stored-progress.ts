import { isDay } from '../schedule/day.js';
import type { Standing } from '../schedule/leitner.js';
import { type ProgressState } from './fold.js';

/** The form in which progress is stored. Rows, not an object keyed by id, so that no id is ever a property name. */
export interface StoredProgress {
  readonly version: number;
  /** `[id, box, due, introduced, lapses, last answer's milliseconds or null]` */
  readonly items: readonly (readonly [string, number, string, string, number, number | null])[];
  readonly suspended: readonly string[];
}

export const STORED_VERSION = 1;

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

/** Validates what a file holds, once. An empty object is progress before the first answer. */
export function fromStored(stored: Record<string, unknown>): ReadResult {
  const { version = STORED_VERSION, items = [], suspended = [] } = stored;
  if (typeof version !== 'number') return bad('its version is not a number');
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
  if (!Array.isArray(row)) return undefined;
  const [id, box, due, introduced, lapses, took] = row as unknown[];
  if (typeof id !== 'string' || !isCount(box) || box < 1 || !isCount(lapses)) return undefined;
  if (!isDay(due) || !isDay(introduced)) return undefined;
  const tookMs = isCount(took) ? took : undefined;
  return { id, standing: { box, due, introduced, lapses }, tookMs };
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
