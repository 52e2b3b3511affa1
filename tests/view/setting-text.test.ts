import { describe, expect, test } from 'vitest';
import { plainPalette } from '../../src/view/palette.js';
import { settingLines, settingSentences, settingValue } from '../../src/view/setting-text.js';

const SETTING = {
  key: 'day.start',
  value: '6',
  fallback: '4',
  meaning: 'When a day begins: answers before that hour belong to the day before.',
  takes: 'the hour at which a day begins, 0 to 23',
};

test.each([
  [
    80,
    ['day.start = 6', `    When a day begins: answers before that hour belong to the day before.`],
  ],
  [
    40,
    [
      'day.start = 6',
      '    When a day begins: answers before',
      '    that hour belong to the day before.',
    ],
  ],
])('in the list at %i columns, the meaning of a setting is below it', (width, lines) => {
  expect(settingLines(SETTING, { width, palette: plainPalette })).toEqual(lines);
});

test('one setting: value, meaning, what it takes, default, and how it is changed', () => {
  expect(settingSentences(SETTING)).toEqual([
    'day.start = 6',
    SETTING.meaning,
    'It takes the hour at which a day begins, 0 to 23.',
    'The default is 4.',
    'To change it: autodiff-tutor config set day.start VALUE',
    'Back to the default: autodiff-tutor config unset day.start',
  ]);
  expect(settingSentences({ ...SETTING, value: '4' })).toContain('This is the default.');
});

describe('a value', () => {
  test.each<[unknown, string]>([
    [4, '4'],
    ['first', 'first'],
    [true, 'on'],
    [false, 'off'],
    [[1, 3, 7], '1,3,7'],
    [['/a.md', '/b, c'], '/a.md /b, c'],
    [[], '(none)'],
    [null, '(none)'],
    [undefined, '(none)'],
    ['a\u001b[2J', 'a\ufffd[2J'],
    [{ from: '2026-12-20' }, '{"from":"2026-12-20"}'],
  ])('%j is written %s', (value, words) => {
    expect(settingValue(value, '(none)')).toBe(words);
  });
});
