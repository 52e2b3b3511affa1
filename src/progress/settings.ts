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
}

/** One setting: how its words on the command line become a value, and how a stored value is recognised. */
interface Setting {
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
    describe: 'one or more paths of decks or folders',
    fallback: [] as readonly string[],
    parse: (words: readonly string[]) => [...words],
    valid: (value: unknown) =>
      Array.isArray(value) && value.every((path) => typeof path === 'string' && path !== ''),
  },
  'leitner.intervals': {
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
    describe: '"first" (back to box 1), "down" (one box down) or "half" (to half the box number)',
    fallback: DEFAULT_RULES.onMiss,
    parse: oneWord,
    valid: (value: unknown) => value === 'first' || value === 'down' || value === 'half',
  },
  'leitner.stretch': {
    describe: '"on" (boxes wait as long as your record says) or "off" (fixed intervals)',
    fallback: 'on',
    parse: oneWord,
    valid: (value: unknown) => value === 'on' || value === 'off',
  },
  scheduler: {
    describe: '"leitner" (boxes) or "fsrs" (a model of memory instead of boxes)',
    fallback: 'leitner',
    parse: oneWord,
    valid: (value: unknown) => value === 'leitner' || value === 'fsrs',
  },
  'day.start': {
    describe: 'the hour at which a day begins, 0 to 23',
    fallback: DEFAULT_RULES.dayStart,
    parse: firstNumber,
    valid: wholeNumber(0, 23),
  },
  'new.perDay': {
    describe: 'how many new items a day, 0 to 9999',
    fallback: DEFAULT_RULES.newPerDay,
    parse: firstNumber,
    valid: wholeNumber(0, 9999),
  },
} satisfies Record<string, Setting>;

export type SettingKey = keyof typeof SETTINGS;

const FILE = 'config';

/** Whether a word names a setting. */
export function isSettingKey(word: string): word is SettingKey {
  return Object.hasOwn(SETTINGS, word);
}

/**
 * The learner's settings, defaults where none are set.
 *
 * @throws UserError if the file is damaged or holds a value that its setting does not allow.
 */
export async function readSettings(home: StateHome): Promise<Settings> {
  const conf = await openConf(home, FILE);
  const store = guarded(conf.path, () => conf.store);
  const value = (key: SettingKey): unknown => {
    const stored = Object.hasOwn(store, key) ? store[key] : SETTINGS[key].fallback;
    if (SETTINGS[key].valid(stored)) return stored;
    throw new UserError(
      `${safeText(conf.path)}: "${key}" must be ${SETTINGS[key].describe}.`,
      `Mend it with: autodiff-tutor config unset ${key}`,
    );
  };
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
  };
}

/**
 * Stores one setting given as words of a command line.
 *
 * @throws UserError (wrong usage) for words that are no such value.
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
