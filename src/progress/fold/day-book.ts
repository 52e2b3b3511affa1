import type { Day } from '../../schedule/day.js';
import { type DayRecord, LONGEST_MS } from '../../schedule/day-record.js';
import type { LeitnerRules } from '../../schedule/rules.js';
import { type BoxTally, type Counted, stretchedIntervals } from '../../schedule/stretch.js';

/** What one answer adds to its day. */
export interface DayEntry {
  readonly day: Day;
  /** Milliseconds; undefined if not measured. */
  readonly tookMs: number | undefined;
  /** Whether it was the first answer ever to its item. */
  readonly isFirst: boolean;
  /** What it says about a box, if it counts. */
  readonly counted: Counted | undefined;
}

/** The days with answers, and what those before a given day say about the boxes. */
export interface DayBook {
  /** The interval of each box on `day`, from the answers of the days before. */
  intervalsOn(day: Day): readonly number[];
  /** How many answers of a day count. */
  reviewsOn(day: Day): number;
  enter(entry: DayEntry): void;
  /** Removes something entered before. */
  strike(entry: DayEntry): void;
  /** The days with answers, ascending. */
  records(): DayRecord[];
}

type Changing<T> = { -readonly [Key in keyof T]: T[Key] };
type Tally = Changing<BoxTally>;
type Page = Changing<Omit<DayRecord, 'boxes'>> & { boxes: Tally[] };

/** A book that starts with these days, ascending. */
export function dayBook(start: readonly DayRecord[], rules: LeitnerRules): DayBook {
  const pages = start.map((record): Page => {
    return { ...record, boxes: record.boxes.map((tally) => ({ ...tally })) };
  });
  const sums = rules.intervals.map(emptyTally);
  /** How many pages from the beginning `sums` covers. */
  let summed = 0;
  let known: { readonly day: Day; readonly intervals: readonly number[] } | undefined;

  const sumUntil = (count: number): void => {
    for (; summed < count; summed += 1) addAll(sums, pages[summed], 1);
    for (; summed > count; summed -= 1) addAll(sums, pages[summed - 1], -1);
  };

  /** Where the page of a day is, or would be. Searched from the end, since answers usually come in the order of days. */
  const placeOf = (day: Day): number => {
    let place = pages.length;
    while (place > 0 && (pages[place - 1]?.day ?? '') >= day) place -= 1;
    return place;
  };

  const pageAt = (place: number, day: Day): Page => {
    const page = pages[place];
    if (page?.day === day) return page;
    const fresh = emptyPage(day);
    pages.splice(place, 0, fresh);
    if (place < summed) summed += 1;
    return fresh;
  };

  const add = ({ day, tookMs, isFirst, counted }: DayEntry, sign: 1 | -1): void => {
    const place = placeOf(day);
    const page = pageAt(place, day);
    const timed = tookMs === undefined ? 0 : sign;
    const ms = timed * Math.min(tookMs ?? 0, LONGEST_MS);
    page.answers += sign;
    page.tookMs += ms;
    if (isFirst) {
      page.met += sign;
      page.metTimed += timed;
      page.metMs += ms;
    }
    if (counted === undefined) return;
    page.reviews += sign;
    page.reviewsTimed += timed;
    page.reviewsMs += ms;
    while (page.boxes.length < counted.box) page.boxes.push(emptyTally());
    addTo(page.boxes[counted.box - 1], counted, sign);
    if (place < summed) addTo(sums[counted.box - 1], counted, sign);
    if (known !== undefined && day < known.day) known = undefined;
  };

  return {
    intervalsOn(day) {
      if (known?.day !== day) {
        sumUntil(placeOf(day));
        known = { day, intervals: stretchedIntervals(sums, rules) };
      }
      return known.intervals;
    },
    reviewsOn(day) {
      const page = pages[placeOf(day)];
      return page?.day === day ? page.reviews : 0;
    },
    enter(entry) {
      add(entry, 1);
    },
    strike(entry) {
      add(entry, -1);
    },
    records: () =>
      pages
        .filter(({ answers }) => answers > 0)
        .map((page) => {
          const used = page.boxes.findLastIndex(({ reviewed }) => reviewed > 0) + 1;
          return { ...page, boxes: page.boxes.slice(0, used).map((tally) => ({ ...tally })) };
        }),
  };
}

function emptyTally(): Tally {
  return { reviewed: 0, missed: 0, elapsed: 0 };
}

function emptyPage(day: Day): Page {
  const counts = { answers: 0, tookMs: 0, met: 0, metTimed: 0, metMs: 0 };
  return { day, ...counts, reviews: 0, reviewsTimed: 0, reviewsMs: 0, boxes: [] };
}

function addTo(tally: Tally | undefined, { missed, elapsed }: Counted, sign: 1 | -1): void {
  if (tally === undefined) return;
  tally.reviewed += sign;
  tally.missed += missed ? sign : 0;
  tally.elapsed += sign * elapsed;
}

function addAll(sums: readonly Tally[], page: Page | undefined, sign: 1 | -1): void {
  page?.boxes.forEach(({ reviewed, missed, elapsed }, index) => {
    const sum = sums[index];
    if (sum === undefined) return;
    sum.reviewed += sign * reviewed;
    sum.missed += sign * missed;
    sum.elapsed += sign * elapsed;
  });
}
