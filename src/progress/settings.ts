import { type Day, isDay } from '../schedule/day.js';
import { joinedVacations, parseVacation, type Vacation } from '../schedule/vacation.js';
import { DEFAULT_RULES, type LeitnerRules } from '../schedule/rules.js';
import { schedulerNamed } from '../schedule/choose-scheduler.js';
import type { Scheduler } from '../schedule/scheduler.js';
import { safeText } from '../safe-text.js';
import { UserError } from '../user-error.js';
import { guarded, openConf, type StateHome } from './open-conf.js';

/** Everything that `config set` can change. */
export interface Settings {
  /** Paths of the decks to study instead of the shipped ones; empty: the shipped ones. */
  readonly decks: readonly string[];
  readonly rules: LeitnerRules;
  /** The most reviews per day; undefined: as many as are due, spread over days if they are too many. */
  readonly reviewsPerDay: number | undefined;
  /** The day of an exam; everything is reviewed once more before it. */
  readonly exam: Day | undefined;
  /** Planned absences, in order. */
  readonly vacations: readonly Vacation[];
}

/** One setting: how its words on the command line become a value, and how a stored value is validated. */
interface Setting {
  /** What the setting does, in one sentence. */
  readonly meaning: string;
  readonly describe: string;
  readonly fallback: unknown;
  readonly parse: (words: readonly string[]) => unknown;
  readonly valid: (value: unknown) => boolean;
}

const wholeNumber = (least: number, most: number) => (value: unknown) =>
  Number.isInteger(value) && Number(value) >= least && Number(value) <= most;

const firstNumber = ([word = '', ...more]: readonly string[]) =>
  more.length === 0 && word.trim() !== '' ? Number(word) : undefined;

const oneWord = ([word, ...more]: readonly string[]) => (more.length === 0 ? word : undefined);

const listOf = (words: readonly string[]) =>
  words.flatMap((word) => word.split(',')).map((word) => word.trim());

/** The settings by key; adding one touches this table and `Settings`. */
export const SETTINGS = {
  decks: {
    meaning: 'The decks you study, instead of those that come with the program.',
    describe: 'one or more paths of decks or folders',
    fallback: [] as readonly string[],
    parse: (words: readonly string[]) => [...words],
    valid: (value: unknown) =>
      Array.isArray(value) && value.every((path) => typeof path === 'string' && path !== ''),
  },
  'leitner.intervals': {
    meaning: 'How many days an item waits in each box before it comes back.',
    describe: 'the days each box waits, rising, such as 1,3,7,15,30,60,120',
    fallback: DEFAULT_RULES.intervals,
    parse: (words: readonly string[]) => listOf(words).map(Number),
    valid: (value: unknown) =>
      Array.isArray(value) &&
      value.length >= 1 &&
      value.every(
        (days, index) =>
          wholeNumber(1, 3650)(days) && (index === 0 || Number(days) >= Number(value[index - 1])),
      ),
  },
  'leitner.onMiss': {
    meaning: 'Where an item goes when you miss it.',
    describe: '"first" (back to box 1), "down" (one box down) or "half" (to half the box number)',
    fallback: DEFAULT_RULES.onMiss,
    parse: oneWord,
    valid: (value: unknown) => value === 'first' || value === 'down' || value === 'half',
  },
  'leitner.stretch': {
    meaning: 'Whether the intervals of the boxes adapt to your own answers.',
    describe: '"on" (boxes wait as long as your record says) or "off" (fixed intervals)',
    fallback: 'on',
    parse: oneWord,
    valid: (value: unknown) => value === 'on' || value === 'off',
  },
  scheduler: {
    meaning: 'What decides when an item comes back.',
    describe: '"leitner" (boxes) or "fsrs" (a model of memory instead of boxes)',
    fallback: 'leitner',
    parse: oneWord,
    valid: (value: unknown) => value === 'leitner' || value === 'fsrs',
  },
  'day.start': {
    meaning: 'When a day begins: answers before that hour belong to the day before.',
    describe: 'the hour at which a day begins, 0 to 23',
    fallback: DEFAULT_RULES.dayStart,
    parse: firstNumber,
    valid: wholeNumber(0, 23),
  },
  'new.perDay': {
    meaning: 'How many items you meet for the first time on one day.',
    describe: 'how many new items a day, 0 to 9999',
    fallback: DEFAULT_RULES.newPerDay,
    parse: firstNumber,
    valid: wholeNumber(0, 9999),
  },
  'reviews.perDay': {
    meaning: 'The most reviews per day; without it, only an unusual backlog is spread over days.',
    describe: 'how many reviews a day, 1 to 9999, or "none"',
    fallback: 'none',
    parse: (words: readonly string[]) => (oneWord(words) === 'none' ? 'none' : firstNumber(words)),
    valid: (value: unknown) => value === 'none' || wholeNumber(1, 9999)(value),
  },
  'exam.date': {
    meaning:
      'The day of an exam: in the week before it, everything you have met is reviewed once more.',
    describe: 'the day of an exam, such as 2027-02-01, or "none"',
    fallback: 'none',
    parse: oneWord,
    valid: (value: unknown) => value === 'none' || isDay(value),
  },
  vacations: {
    meaning: 'Days away: no new items shortly before, and they do not break your streak.',
    describe: 'days away, such as 2026-12-20..2027-01-03',
    fallback: [] as readonly string[],
    parse: (words: readonly string[]) => listOf(words).filter((word) => word !== ''),
    valid: (value: unknown) =>
      Array.isArray(value) &&
      value.every((days) => typeof days === 'string' && parseVacation(days) !== undefined),
  },
} satisfies Record<string, Setting>;

export type SettingKey = keyof typeof SETTINGS;

const FILE = 'config';

/** Whether a word names a setting. */
export function isSettingKey(word: string): word is SettingKey {
  return Object.hasOwn(SETTINGS, word);
}

/**
 * A reader of single settings, or their defaults if they are not set.
 *
 * @throws UserError if the file is damaged, and from the reader if a value is one that its setting does not allow.
 */
export async function readStored(home: StateHome): Promise<(key: SettingKey) => unknown> {
  const conf = await openConf(home, FILE);
  const store = guarded(conf.path, () => conf.store);
  return (key) => {
    const stored = Object.hasOwn(store, key) ? store[key] : SETTINGS[key].fallback;
    if (SETTINGS[key].valid(stored)) return stored;
    throw new UserError(
      `${safeText(conf.path)}: "${key}" must be ${SETTINGS[key].describe}.`,
      `Fix it with: autodiff-tutor config unset ${key}`,
    );
  };
}

/**
 * The learner's settings, defaults where none are set.
 *
 * @throws UserError if the file is damaged or holds a value that its setting does not allow.
 */
export async function readSettings(home: StateHome): Promise<Settings> {
  const value = await readStored(home);
  const orNone = (key: SettingKey): unknown => (value(key) === 'none' ? undefined : value(key));
  return {
    decks: value('decks') as readonly string[],
    rules: {
      intervals: value('leitner.intervals') as readonly number[],
      onMiss: value('leitner.onMiss') as LeitnerRules['onMiss'],
      stretch: value('leitner.stretch') === 'on',
      scheduler: await schedulerNamed(value('scheduler') as Scheduler['name']),
      dayStart: value('day.start') as number,
      newPerDay: value('new.perDay') as number,
    },
    reviewsPerDay: orNone('reviews.perDay') as number | undefined,
    exam: orNone('exam.date') as Day | undefined,
    vacations: joinedVacations(
      (value('vacations') as readonly string[]).flatMap((days) => parseVacation(days) ?? []),
    ),
  };
}

/**
 * Stores one setting given as words of a command line.
 *
 * @throws UserError (wrong usage) for words that are not a valid value.
 */
export async function writeSetting(
  home: StateHome,
  key: SettingKey,
  words: readonly string[],
): Promise<unknown> {
  const value: unknown = SETTINGS[key].parse(words);
  if (words.length === 0 || !SETTINGS[key].valid(value)) {
    throw new UserError(
      `"${safeText(words.join(' '))}" is no value for ${key}.`,
      `It takes ${SETTINGS[key].describe}.`,
      2,
    );
  }
  const conf = await openConf(home, FILE);
  guarded(conf.path, () => {
    conf.set(key, value);
  });
  return value;
}

/** Puts one setting back to its default. */
export async function unsetSetting(home: StateHome, key: SettingKey): Promise<void> {
  const conf = await openConf(home, FILE);
  guarded(conf.path, () => {
    conf.delete(key);
  });
}
