import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  isSettingKey,
  readSettings,
  type SettingKey,
  SETTINGS,
  unsetSetting,
  writeSetting,
} from '../../src/progress/settings.js';
import { DEFAULT_RULES } from '../../src/schedule/rules.js';
import { UserError } from '../../src/user-error.js';
import { tempHome } from '../support/homes.js';

const DEFAULTS = {
  decks: [],
  rules: DEFAULT_RULES,
  reviewsPerDay: undefined,
  exam: undefined,
  vacations: [],
};

async function refusalOf(doing: Promise<unknown>): Promise<UserError> {
  const error = await doing.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(UserError);
  return error as UserError;
}

describe('settings', () => {
  it('are the defaults if none are set', async () => {
    expect(await readSettings(tempHome())).toEqual(DEFAULTS);
  });

  it('are stored independently', async () => {
    const home = tempHome();
    await writeSetting(home, 'decks', ['/decks/a.md', '/decks, too']);
    await writeSetting(home, 'leitner.intervals', ['1,2,4,8']);
    await writeSetting(home, 'leitner.onMiss', ['down']);
    await writeSetting(home, 'leitner.stretch', ['off']);
    await writeSetting(home, 'day.start', ['0']);
    await writeSetting(home, 'new.perDay', ['25']);
    await writeSetting(home, 'reviews.perDay', ['40']);
    await writeSetting(home, 'exam.date', ['2027-02-01']);
    await writeSetting(home, 'vacations', ['2027-01-03..2027-01-05', '2026-12-20..2027-01-02']);
    expect(await readSettings(home)).toEqual({
      decks: ['/decks/a.md', '/decks, too'],
      rules: {
        ...DEFAULT_RULES,
        intervals: [1, 2, 4, 8],
        onMiss: 'down',
        stretch: false,
        dayStart: 0,
        newPerDay: 25,
      },
      reviewsPerDay: 40,
      exam: '2027-02-01',
      // The two meet.
      vacations: [{ from: '2026-12-20', to: '2027-01-05' }],
    });
  });

  it('go back to their defaults independently', async () => {
    const home = tempHome();
    await writeSetting(home, 'day.start', ['6']);
    await writeSetting(home, 'new.perDay', ['3']);
    await unsetSetting(home, 'day.start');
    await unsetSetting(home, 'decks'); // It was not set; nothing to mind.
    expect(await readSettings(home)).toEqual({
      ...DEFAULTS,
      rules: { ...DEFAULT_RULES, newPerDay: 3 },
    });
  });

  it.each<readonly [SettingKey, words: readonly string[], value: unknown]>([
    ['leitner.intervals', ['1,3,7'], [1, 3, 7]],
    ['leitner.intervals', ['1', '3', '7'], [1, 3, 7]],
    ['leitner.intervals', ['1, 3, 3', ' 7'], [1, 3, 3, 7]],
    ['leitner.intervals', ['3650'], [3650]],
    ['leitner.onMiss', ['first'], 'first'],
    ['leitner.onMiss', ['half'], 'half'],
    ['leitner.stretch', ['off'], 'off'],
    ['scheduler', ['fsrs'], 'fsrs'],
    ['day.start', ['23'], 23],
    ['day.start', [' 4 '], 4],
    ['new.perDay', ['0'], 0],
    ['new.perDay', ['9999'], 9999],
  ])('%s takes %j', async (key, words, value) => {
    expect(await writeSetting(tempHome(), key, words)).toEqual(value);
  });

  it.each<readonly [SettingKey, words: readonly string[]]>([
    ['decks', []],
    ['decks', ['a.md', '']],
    ['leitner.intervals', []],
    ['leitner.intervals', ['']],
    ['leitner.intervals', ['1,,3']],
    ['leitner.intervals', ['1,3,']],
    ['leitner.intervals', ['7,3,1']],
    ['leitner.intervals', ['0,1']],
    ['leitner.intervals', ['-1']],
    ['leitner.intervals', ['1.5']],
    ['leitner.intervals', ['3651']],
    ['leitner.intervals', ['one']],
    ['leitner.intervals', ['NaN']],
    ['leitner.onMiss', ['up']],
    ['leitner.onMiss', ['First']],
    ['leitner.stretch', ['true']],
    ['leitner.stretch', ['on', 'off']],
    ['scheduler', ['sm2']],
    ['leitner.onMiss', ['first', 'down']],
    ['leitner.onMiss', ['__proto__']],
    ['day.start', ['24']],
    ['day.start', ['-1']],
    ['day.start', ['4.5']],
    ['day.start', ['04:00']],
    ['day.start', ['']],
    ['day.start', [' ']],
    ['day.start', ['4', '5']],
    ['new.perDay', ['10000']],
    ['new.perDay', ['Infinity']],
    ['new.perDay', ['many']],
    ['reviews.perDay', ['0']],
    ['reviews.perDay', ['']],
    ['exam.date', ['2027-02-30']],
    ['exam.date', ['soon']],
    ['vacations', ['2027-01-03..2026-12-20']],
    ['vacations', ['2026-12-20..']],
    ['vacations', ['a..b..c']],
  ])('%s refuses %j, as wrong usage, and says what it takes', async (key, words) => {
    const home = tempHome();
    const refusal = await refusalOf(writeSetting(home, key, words));
    expect(refusal.status).toBe(2);
    expect(refusal.message).toContain(key);
    expect(refusal.hint).toBe(`It takes ${SETTINGS[key].describe}.`);
    expect(await readSettings(home)).toEqual(DEFAULTS);
  });

  it.each<readonly [SettingKey, value: unknown]>([
    ['decks', 'a.md'],
    ['decks', [1]],
    ['leitner.intervals', []],
    ['leitner.intervals', [3, 1]],
    ['leitner.intervals', ['1', '3']],
    ['leitner.intervals', null],
    ['leitner.onMiss', 'sideways'],
    ['day.start', '4'],
    ['day.start', 24],
    ['new.perDay', -1],
    ['reviews.perDay', 0],
    ['exam.date', 20270201],
    ['vacations', ['now']],
  ])('a file with %s = %j is refused, with advice on how to fix it', async (key, value) => {
    const home = tempHome();
    const path = join(home.folder, 'config.json');
    const content = JSON.stringify({ [key]: value, 'mine.own': true });
    writeFileSync(path, content);
    const refusal = await refusalOf(readSettings(home));
    expect(refusal.message).toBe(`${path}: "${key}" must be ${SETTINGS[key].describe}.`);
    expect(refusal.hint).toContain(`config unset ${key}`);
    expect(readFileSync(path, 'utf8')).toBe(content);

    await unsetSetting(home, key);
    expect(await readSettings(home)).toEqual(DEFAULTS);
    expect(readFileSync(path, 'utf8')).toBe('{"mine.own":true}\n');
  });

  it.each(['{"day.start": ', '[]', '', 'day.start = 5'])(
    'a damaged file stays as it is: %j',
    async (content) => {
      const home = tempHome();
      const path = join(home.folder, 'config.json');
      writeFileSync(path, content);
      for (const touch of [
        () => readSettings(home),
        () => writeSetting(home, 'day.start', ['5']),
        () => unsetSetting(home, 'day.start'),
      ]) {
        const refusal = await refusalOf(touch());
        expect(refusal.message).toContain(`${path} is damaged`);
      }
      expect(readFileSync(path, 'utf8')).toBe(content);
    },
  );
});

describe('isSettingKey', () => {
  it('knows the settings, and no property that every object has', () => {
    expect(Object.keys(SETTINGS).every(isSettingKey)).toBe(true);
    for (const word of ['', 'leitner', 'Decks', '__proto__', 'constructor', 'toString']) {
      expect(isSettingKey(word)).toBe(false);
    }
  });
});
