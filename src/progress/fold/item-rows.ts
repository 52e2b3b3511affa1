import type { Memory } from '../../schedule/leitner.js';
import type { ItemProgress, MistakeMade } from './item-progress.js';
import type { Items } from './items.js';

/** This many single look-ups cost about as much as reading every row once. */
const LOOKUPS_BEFORE_READING_ALL = 2000;

/**
 * Items as one text, one row per item, sorted by id: `id,box,due,since,introduced,lapses,half,shakies,memory,took,suspended,last,print,position,answers,day,misses,reviews,missed,mistakes;`
 * with nothing for what is undefined. One long text rather than objects, because reading a hundred thousand of those would
 * take longer than everything else at a start, and most commands look at few.
 */
export function rowsOf(items: Items): string {
  const rows = Array.from(items.entries(), ([id, item]) => [escaped(id), item] as const);
  rows.sort(([a], [b]) => (a < b ? -1 : 1));
  return rows.map(([id, item]) => `${id},${fieldsOf(item)};`).join('');
}

function fieldsOf(item: ItemProgress): string {
  const { standing, suspended, tookMs, print, position, answers, mistakes, last } = item;
  const { memory } = standing ?? {};
  return [
    standing?.box,
    standing?.due,
    standing?.since,
    standing?.introduced,
    standing?.lapses,
    standing?.half === true ? 1 : undefined,
    standing?.shakies,
    memory && `${memory.stability} ${memory.difficulty}`,
    tookMs,
    suspended ? 1 : undefined,
    last,
    print === undefined ? undefined : `=${escaped(print)}`,
    position,
    answers,
    item.day,
    item.misses,
    item.reviews,
    item.reviewsMissed,
    mistakes.map(({ code, day }) => `${day}=${escaped(code)}`).join(' '),
  ].join();
}

/** The items that `rowsOf` wrote, each parsed when it is asked for. */
export function itemsOfRows(rows: string): Items {
  let lookups = 0;
  let all: Map<string, ItemProgress> | undefined;
  return {
    get(id) {
      lookups += 1;
      if (lookups > LOOKUPS_BEFORE_READING_ALL) all ??= new Map(everyRow(rows));
      return all === undefined ? find(rows, escaped(id)) : all.get(id);
    },
    entries: () => all ?? everyRow(rows),
    get size() {
      return all?.size ?? countOf(rows);
    },
    keys: () => all?.keys() ?? everyId(rows),
  };
}

/** Finds a row by binary search. */
function find(rows: string, id: string): ItemProgress | undefined {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = Math.max(low, rows.lastIndexOf(';', middle - 1) + 1);
    const comma = rows.indexOf(',', start);
    const end = rows.indexOf(';', comma);
    const found = rows.slice(start, comma);
    if (found === id) return itemOf(rows.slice(comma + 1, end));
    if (found < id) low = end + 1;
    else high = start;
  }
  return undefined;
}

function* everyRow(rows: string): Iterable<readonly [string, ItemProgress]> {
  for (let start = 0; start < rows.length;) {
    const comma = rows.indexOf(',', start);
    const end = rows.indexOf(';', comma);
    yield [unescaped(rows.slice(start, comma)), itemOf(rows.slice(comma + 1, end))];
    start = end + 1;
  }
}

/** Every row ends with a semicolon and contains no other. */
function countOf(rows: string): number {
  let count = 0;
  for (let end = rows.indexOf(';'); end >= 0; end = rows.indexOf(';', end + 1)) count += 1;
  return count;
}

function* everyId(rows: string): Iterable<string> {
  for (let start = 0; start < rows.length;) {
    yield unescaped(rows.slice(start, rows.indexOf(',', start)));
    start = rows.indexOf(';', start) + 1;
  }
}

function itemOf(fields: string): ItemProgress {
  const [box = '', due = '', since = '', introduced = '', lapses, half, shakies, ...more] =
    fields.split(',');
  const [memory = '', took, suspended, last, print = '', position, answers, ...rest] = more;
  const [day = '', misses, reviews, reviewsMissed, mistakes = ''] = rest;
  return {
    standing:
      box === ''
        ? undefined
        : {
            box: Number(box),
            due,
            introduced,
            since,
            lapses: Number(lapses),
            half: half === '1',
            shakies: Number(shakies),
            ...(memory === '' ? {} : { memory: memoryOf(memory) }),
          },
    suspended: suspended === '1',
    tookMs: numberOf(took),
    print: print === '' ? undefined : unescaped(print.slice(1)),
    position: numberOf(position),
    answers: Number(answers),
    day: day === '' ? undefined : day,
    misses: Number(misses),
    reviews: Number(reviews),
    reviewsMissed: Number(reviewsMissed),
    mistakes: mistakes === '' ? [] : mistakes.split(' ').map(mistakeOf),
    last: Number(last),
  };
}

function memoryOf(text: string): Memory {
  const [stability, difficulty] = text.split(' ').map(Number);
  return { stability: stability ?? 0, difficulty: difficulty ?? 0 };
}

/** A day, an equals sign, and the code, in which `escaped` leaves no space. */
function mistakeOf(text: string): MistakeMade {
  const at = text.indexOf('=');
  return { day: text.slice(0, at), code: unescaped(text.slice(at + 1)) };
}

function numberOf(text = ''): number | undefined {
  return text === '' ? undefined : Number(text);
}

// Everything but printable ASCII, plus what JSON would escape and the separators of rows.
const SPECIAL = /[^!-~]|["\\%,;]/g;

function escaped(text: string): string {
  return text.replace(SPECIAL, (unit) => `%${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function unescaped(text: string): string {
  if (!text.includes('%')) return text;
  return text.replace(/%([\da-f]{4})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
