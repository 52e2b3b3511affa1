import { describe, expect, test } from 'vitest';
import { forecastOf } from '../../src/evidence/forecast.js';
import { hardestOf } from '../../src/evidence/hardest.js';
import { confusions, countMistakes } from '../../src/evidence/mistakes.js';
import { successOf } from '../../src/evidence/success.js';
import { item, standing } from './records.js';

const TODAY = '2026-11-22';

describe('success', () => {
  const items = [
    item('a/1', { reviews: 30, reviewsMissed: 3, tags: ['api'], level: 'advanced' }),
    item('a/2', { reviews: 10, reviewsMissed: 5, tags: ['api', 'rare'] }),
    item('b/1', { reviews: 20, reviewsMissed: 1, tags: ['math'] }),
    item('c/1', { reviews: 19, reviewsMissed: 19, level: 'intermediate' }),
    item('c/2', { answers: 7 }),
  ];

  test('is by deck, level and tag, the weakest first', () => {
    const { decks, levels, tags } = successOf(items);
    const told = (groups: typeof decks) =>
      groups.map(({ name, reviewed, missed }) => `${name} ${missed}/${reviewed}`);
    expect(told(decks)).toEqual(['a 8/40', 'b 1/20']);
    expect(told(levels)).toEqual(['beginner 6/30', 'advanced 3/30']);
    expect(told(tags)).toEqual(['api 8/40', 'math 1/20']);
  });

  test('compares nothing if there is only one group', () => {
    expect(successOf([item('a/1', { reviews: 30, tags: ['api'] })])).toEqual({
      decks: [],
      levels: [],
      tags: [],
    });
  });
});

describe('the hardest', () => {
  test('are at most ten, by misses and then by lapses', () => {
    const many = Array.from({ length: 30 }, (_, index) =>
      item(`d/${String(index).padStart(2, '0')}`, {
        misses: index % 15,
        standing: standing({ lapses: index >= 15 ? 3 : 4 }),
      }),
    );
    const hardest = hardestOf(many);
    expect(
      hardest.map(({ id, misses, leech }) => `${id} ${misses}${leech ? ' leech' : ''}`),
    ).toEqual([
      'd/14 14 leech',
      'd/29 14',
      'd/13 13 leech',
      'd/28 13',
      'd/12 12 leech',
      'd/27 12',
      'd/11 11 leech',
      'd/26 11',
      'd/10 10 leech',
      'd/25 10',
    ]);
  });

  test('were missed more than once', () => {
    expect(hardestOf([item('d/a', { misses: 1 }), item('d/b')])).toEqual([]);
  });
});

describe('the forecast', () => {
  test('counts what is overdue today, and leaves out what is suspended or later', () => {
    const due = (day: string) => ({ standing: standing({ due: day }) });
    const forecast = forecastOf(
      [
        item('d/a', due('2026-01-01')),
        item('d/b', due(TODAY)),
        item('d/c', due('2026-11-24')),
        item('d/d', { ...due(TODAY), suspended: true }),
        item('d/e', due('2026-12-21')),
        item('d/f', due('2026-12-22')),
        item('d/g', { standing: standing({ since: '2031-01-01', due: '2031-02-01' }) }),
      ],
      TODAY,
    );
    expect(forecast).toHaveLength(30);
    expect(forecast.filter(({ due: count }) => count > 0)).toEqual([
      { day: TODAY, due: 3 },
      { day: '2026-11-24', due: 1 },
      { day: '2026-12-21', due: 1 },
    ]);
  });
});

describe('mistakes', () => {
  const made = (...codes: string[]) => ({
    mistakes: codes.map((code) => ({ code, day: '2026-11-20' })),
  });
  const items = [
    item('d/a', made('sign', 'sign', 'order')),
    item('d/b', made('sign', 'option #1', 'option #1', 'option #1')),
    item('d/c', {
      mistakes: [
        { code: 'order', day: '2026-10-23' },
        { code: 'order', day: '2031-01-01' },
      ],
    }),
  ];

  test('of the last 30 days are counted over items, and what was done once is left out', () => {
    expect(countMistakes(items, TODAY)).toEqual([
      { code: 'option #1', times: 3, items: ['d/b'] },
      { code: 'sign', times: 3, items: ['d/a', 'd/b'] },
    ]);
  });

  test('made three times on one item are a confusion', () => {
    expect(confusions(items, TODAY)).toEqual([
      { id: 'd/b', front: 'What is d/b?', code: 'option #1', times: 3 },
    ]);
  });
});
