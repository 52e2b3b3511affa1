import { formatInstant, parseInstant } from '../../schedule/instant.js';
import { crc32 } from './crc32.js';
import { eventOf, type Fields, fieldsOf } from './deed-fields.js';
import type { ProgressEvent } from './event.js';

/** The result of reading a journal line. */
export type Line =
  | { readonly type: 'event'; readonly event: ProgressEvent }
  /** Complete, but of a kind unknown to this version: written by a newer one. */
  | { readonly type: 'unknown' }
  | { readonly type: 'damaged' };

const SUM_KEY = ',"sum":"';
const SUM_LENGTH = SUM_KEY.length + '01234567"}'.length;
const DAMAGED: Line = { type: 'damaged' };
const UNKNOWN: Line = { type: 'unknown' };

/**
 * An event as one line of a journal, its line feed included: a JSON object whose last property is the CRC-32, in eight
 * hexadecimal digits, of all the bytes of the line before `,"sum":`.
 *
 *     {"type":"answer","event":"3kq0…","at":"2026-11-22T10:00:00.000+01:00","id":"deck/a","grade":"knew","took":4200,"sum":"0c2f91be"}
 *
 * `at` is local time with its offset; `order` is written where it is not the time itself, in milliseconds since 1970.
 */
export function lineOf(event: ProgressEvent): string {
  const { type, event: name, at, order } = event;
  const stamp = { type, event: name, at: formatInstant(at) };
  const moved = order === at.epochMs ? {} : { order };
  const body = JSON.stringify({ ...stamp, ...moved, ...fieldsOf(event) }).slice(0, -1);
  const bytes = Buffer.from(body);
  const sum = sumOf(bytes, 0, bytes.length);
  return `${body}${SUM_KEY}${sum}"}\n`;
}

function sumOf(bytes: Uint8Array, start: number, end: number): string {
  return crc32(bytes, start, end).toString(16).padStart(8, '0');
}

/** Reads the line in `bytes` from `start` up to `end`, without its line feed; it may end in CR. */
export function readLine(bytes: Buffer, start: number, end: number): Line {
  const last = bytes[end - 1] === 0x0d ? end - 1 : end;
  const body = last - SUM_LENGTH;
  if (body <= start) return DAMAGED;
  const tail = bytes.toString('latin1', body, last);
  if (!tail.startsWith(SUM_KEY) || !tail.endsWith('"}')) return DAMAGED;
  if (tail.slice(SUM_KEY.length, -2) !== sumOf(bytes, start, body)) return DAMAGED;
  return eventIn(bytes.toString('utf8', start, last));
}

/** A line with the right checksum is as it was written; anything not understood in it comes from a newer version. */
function eventIn(json: string): Line {
  const fields = parsed(json);
  if (fields === undefined) return DAMAGED;
  const { event, at: time, order } = fields;
  const at = typeof time === 'string' ? parseInstant(time) : undefined;
  if (typeof event !== 'string' || at === undefined) return UNKNOWN;
  const stamp = { event, at, order: Number.isSafeInteger(order) ? Number(order) : at.epochMs };
  const read = eventOf(fields, stamp);
  return read === undefined ? UNKNOWN : { type: 'event', event: read };
}

function parsed(json: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? (value as Fields) : undefined;
  } catch {
    return undefined;
  }
}
