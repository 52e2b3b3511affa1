import { isDay } from '../../schedule/day.js';
import type { Deed } from '../journal/event.js';

type Import = Extract<Deed, { type: 'import' }>;

/** The result of reading boxes from before there was a journal. */
export type ReadResult =
  | { readonly ok: true; readonly imports: readonly Import[] }
  | { readonly ok: false; readonly problem: string };

const VERSION = 1;
const ROW_LENGTH = 6;

/**
 * Validates what a `boxes.json` of the first version holds: `items`, rows of `[id, box, due, introduced, lapses, last
 * answer's milliseconds or null]`, and `suspended`, a list of ids. Every entry must be valid, because anything not
 * understood here would be lost. An empty object is progress before the first answer.
 */
export function readVersionOne(stored: Readonly<Record<string, unknown>>): ReadResult {
  if (Object.keys(stored).length === 0) return { ok: true, imports: [] };
  const { version = VERSION, items, suspended = [] } = stored;
  if (!isCount(version) || version < 1) return bad('its "version" is not a whole number from 1');
  if (version > VERSION) {
    return bad(`it was written by a newer autodiff-tutor (format ${version})`);
  }
  if (!Array.isArray(items)) return bad('"items" is not a list');
  if (!isTextList(suspended)) return bad('"suspended" is not a list of ids');
  const imports = new Map<string, Import>();
  for (const id of suspended) {
    imports.set(id, {
      type: 'import',
      id,
      standing: undefined,
      suspended: true,
      tookMs: undefined,
    });
  }
  for (const [index, row] of (items as unknown[]).entries()) {
    const read = readRow(row);
    if (read === undefined) return bad(`item ${index + 1} of "items" is not a row of ours`);
    imports.set(read.id, { ...read, suspended: imports.has(read.id) });
  }
  return { ok: true, imports: [...imports.values()] };
}

function readRow(row: unknown): Import | undefined {
  if (!Array.isArray(row) || row.length !== ROW_LENGTH) return undefined;
  const [id, box, due, introduced, lapses, took] = row as unknown[];
  if (typeof id !== 'string' || !isCount(box) || box < 1 || !isCount(lapses)) return undefined;
  if (!isDay(due) || !isDay(introduced)) return undefined;
  if (took !== null && !isCount(took)) return undefined;
  const standing = { box, due, introduced, lapses };
  return { type: 'import', id, standing, suspended: false, tookMs: took ?? undefined };
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
