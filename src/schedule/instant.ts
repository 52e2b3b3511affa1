import type { Instant } from './day.js';

// No year 0: its first hours could belong to a day without a four-digit year.
const ISO_INSTANT =
  /^((?!0000)\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(Z|[+-]\d{2}(?::?\d{2})?)$/i;
const MAX_OFFSET_MINUTES = 14 * 60;

const OWN_SHAPE = '0000-00-00T00:00:00.000+00:00';
const SIGN = OWN_SHAPE.indexOf('+');
const ZERO = 0x30;
const NINE = 0x39;

/** An ISO 8601 instant with an offset (`2026-11-22T09:00:00+01:00`), or undefined if it is not one. */
export function parseInstant(text: string): Instant | undefined {
  return ownInstant(text) ?? anyInstant(text);
}

/** Reads what `formatInstant` writes, digit by digit: a journal has a million of them. */
function ownInstant(text: string): Instant | undefined {
  if (text.length !== OWN_SHAPE.length) return undefined;
  for (let index = 0; index < OWN_SHAPE.length; index += 1) {
    const unit = text.charCodeAt(index);
    const wanted = OWN_SHAPE.charCodeAt(index);
    if (wanted === ZERO ? unit < ZERO || unit > NINE : unit !== wanted && index !== SIGN)
      return undefined;
  }
  const number = (from: number, digits: number): number => {
    let value = 0;
    for (let index = from; index < from + digits; index += 1) {
      value = value * 10 + text.charCodeAt(index) - ZERO;
    }
    return value;
  };
  const [year, month, day] = [number(0, 4), number(5, 2), number(8, 2)];
  const [hour, minute, second] = [number(11, 2), number(14, 2), number(17, 2)];
  const [offsetHour, offsetMinute] = [number(24, 2), number(27, 2)];
  // Other formats, and days that not every month has, take the slow path.
  if (year < 1000 || month < 1 || month > 12 || day < 1 || day > 28) return undefined;
  if (hour > 23 || minute > 59 || second > 59 || offsetHour > 13 || offsetMinute > 59)
    return undefined;
  const sign = text[SIGN] === '-' ? -1 : text[SIGN] === '+' ? 1 : 0;
  if (sign === 0) return undefined;
  const offset = sign * (offsetHour * 60 + offsetMinute) + 0;
  const local = Date.UTC(year, month - 1, day, hour, minute, second, number(20, 3));
  return { epochMs: local - offset * 60_000, offset };
}

function anyInstant(text: string): Instant | undefined {
  const [, date, time, zone] = ISO_INSTANT.exec(text.trim()) ?? [];
  if (date === undefined || time === undefined || zone === undefined) return undefined;
  const utc = Date.parse(`${date}T${time}Z`);
  // Date.parse reads 2026-02-30 as 2 March; a day that moves does not exist.
  if (Number.isNaN(utc) || new Date(utc).toISOString().slice(0, 10) !== date) return undefined;
  const offset = offsetOf(zone);
  return offset === undefined ? undefined : { epochMs: utc - offset * 60_000, offset };
}

function offsetOf(zone: string): number | undefined {
  if (zone.toUpperCase() === 'Z') return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = zone.length > 3 ? Number(zone.slice(-2)) : 0;
  const total = hours * 60 + minutes;
  if (minutes > 59 || total > MAX_OFFSET_MINUTES) return undefined;
  return zone.startsWith('-') ? 0 - total : total;
}

/** An instant as ISO 8601 with its own offset, so that the local hour stays readable: for the record of an answer. */
export function formatInstant(instant: Instant): string {
  const local = new Date(instant.epochMs + instant.offset * 60_000).toISOString().slice(0, -1);
  const size = Math.abs(instant.offset);
  const hours = String(Math.floor(size / 60)).padStart(2, '0');
  const minutes = String(size % 60).padStart(2, '0');
  return `${local}${instant.offset < 0 ? '-' : '+'}${hours}:${minutes}`;
}
