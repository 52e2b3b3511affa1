import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyProgress, type ProgressState } from '../../src/progress/fold.js';
import { fromStored, toStored } from '../../src/progress/stored-progress.js';
import { addDays } from '../../src/schedule/day.js';

/** To text and back, as through a file. */
function throughText(state: ProgressState): unknown {
  const stored = JSON.parse(JSON.stringify(toStored(state))) as Record<string, unknown>;
  return fromStored(stored);
}

const NASTY_IDS = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '',
  '.',
  '..',
  'a.b.c',
  '../../etc/passwd',
  'deck/a/b//c',
  'deck\\item',
  'ünïcödé/∂L∕∂w',
  '👩‍🔬/🧪',
  '\u0000\u001b[2J\u202e',
  '\ud800',
  '"quoted", [1]',
  ' ',
  '\n',
  '__internal__',
  '12',
];

const anyId = fc.oneof(fc.constantFrom(...NASTY_IDS), fc.string());
const anyDay = fc.nat(4000).map((days) => addDays('2020-01-01', days));
const anyStanding = fc.record({
  box: fc.integer({ min: 1, max: 20 }),
  due: anyDay,
  introduced: anyDay,
  lapses: fc.nat(50),
});
const anyRow = fc.tuple(anyId, anyStanding, fc.option(fc.nat()));
const anyState: fc.Arbitrary<ProgressState> = fc
  .record({ rows: fc.array(anyRow), suspended: fc.array(anyId) })
  .map(({ rows, suspended }) => {
    const last = new Map(rows.map((row) => [row[0], row]));
    const measured = [...last.values()].flatMap(([id, , took]) =>
      took === null ? [] : [[id, took] as const],
    );
    return {
      standings: new Map([...last.values()].map(([id, standing]) => [id, standing])),
      suspended: new Set(suspended),
      tookMs: new Map(measured),
    };
  });

describe('stored progress', () => {
  it('comes back as it was, whatever the ids', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        expect(throughText(state)).toEqual({ ok: true, state });
      }),
    );
  });

  it('has rows rather than ids for property names', () => {
    const state: ProgressState = {
      standings: new Map([
        ['__proto__', { box: 3, due: '2026-11-30', introduced: '2026-11-01', lapses: 2 }],
        ['deck/b', { box: 1, due: '2026-11-23', introduced: '2026-11-22', lapses: 0 }],
      ]),
      suspended: new Set(['deck/b']),
      tookMs: new Map([['__proto__', 4200]]),
    };
    expect(toStored(state)).toEqual({
      version: 1,
      items: [
        ['__proto__', 3, '2026-11-30', '2026-11-01', 2, 4200],
        ['deck/b', 1, '2026-11-23', '2026-11-22', 0, null],
      ],
      suspended: ['deck/b'],
    });
  });

  it('is empty before the first answer', () => {
    expect(fromStored({})).toEqual({ ok: true, state: emptyProgress() });
    expect(throughText(emptyProgress())).toEqual({ ok: true, state: emptyProgress() });
  });
});

describe('what is not ours', () => {
  const row = ['deck/a', 2, '2026-11-25', '2026-11-22', 0, 4200];
  const problemOf = (stored: Record<string, unknown>) => {
    const result = fromStored(stored);
    return result.ok ? 'none' : result.problem;
  };

  it.each([
    [{ version: '1', items: [] }, 'its "version" is not a whole number from 1'],
    [{ version: 0, items: [] }, 'its "version" is not a whole number from 1'],
    [{ version: 0.5, items: [] }, 'its "version" is not a whole number from 1'],
    [{ version: null, items: [] }, 'its "version" is not a whole number from 1'],
    [{ version: 2, items: [] }, 'it was written by a newer autodiff-tutor (format 2)'],
    [{ version: 7, boxes: {} }, 'it was written by a newer autodiff-tutor (format 7)'],
    [{ version: 1 }, '"items" is not a list'],
    [{ foo: 1 }, '"items" is not a list'],
    [{ version: 1, items: {} }, '"items" is not a list'],
    [{ version: 1, items: null }, '"items" is not a list'],
    [{ version: 1, items: [], suspended: {} }, '"suspended" is not a list of ids'],
    [{ version: 1, items: [], suspended: [1] }, '"suspended" is not a list of ids'],
    [{ version: 1, items: [], suspended: null }, '"suspended" is not a list of ids'],
  ])('is refused: %j', (stored, problem) => {
    expect(problemOf(stored)).toBe(problem);
  });

  it.each<readonly [reason: string, row: unknown]>([
    ['no row', null],
    ['no row', 'deck/a'],
    ['no row', { id: 'deck/a' }],
    ['nothing in it', []],
    ['too short', row.slice(0, 5)],
    ['too long', [...row, 'more']],
    ['an id that is no text', [1, ...row.slice(1)]],
    ['a box below 1', ['deck/a', 0, ...row.slice(2)]],
    ['half a box', ['deck/a', 1.5, ...row.slice(2)]],
    ['a box in words', ['deck/a', '2', ...row.slice(2)]],
    ['no due day', ['deck/a', 2, null, ...row.slice(3)]],
    ['a due day that does not exist', ['deck/a', 2, '2026-02-30', ...row.slice(3)]],
    ['an introduction that is no day', ['deck/a', 2, '2026-11-25', 'today', 0, 4200]],
    ['lapses below 0', ['deck/a', 2, '2026-11-25', '2026-11-22', -1, 4200]],
    ['no lapses', ['deck/a', 2, '2026-11-25', '2026-11-22', null, 4200]],
    ['a time below 0', ['deck/a', 2, '2026-11-25', '2026-11-22', 0, -5]],
    ['a time in words', ['deck/a', 2, '2026-11-25', '2026-11-22', 0, '4 s']],
  ])('is refused with the place: a row with %s', (_, bad) => {
    expect(problemOf({ version: 1, items: [row, bad, row] })).toBe(
      'item 2 of "items" is not a row of ours',
    );
  });

  it('never throws, whatever a file holds', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.jsonValue(), (more, items) => {
        const stored = { ...more, version: 1, items } as Record<string, unknown>;
        expect(typeof fromStored(stored).ok).toBe('boolean');
      }),
    );
  });
});
