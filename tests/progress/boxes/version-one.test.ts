import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readVersionOne } from '../../../src/progress/boxes/version-one.js';

describe('boxes from before the journal', () => {
  it('are read row by row, whatever the ids', () => {
    const stored = {
      version: 1,
      items: [
        ['__proto__', 3, '2026-11-30', '2026-11-01', 2, 4200],
        ['deck/b', 1, '2026-11-23', '2026-11-22', 0, null],
      ],
      suspended: ['deck/b', 'deck/c'],
    };
    expect(readVersionOne(stored)).toEqual({
      ok: true,
      imports: [
        {
          type: 'import',
          id: 'deck/b',
          standing: { box: 1, due: '2026-11-23', introduced: '2026-11-22', lapses: 0 },
          suspended: true,
          tookMs: undefined,
        },
        { type: 'import', id: 'deck/c', standing: undefined, suspended: true, tookMs: undefined },
        {
          type: 'import',
          id: '__proto__',
          standing: { box: 3, due: '2026-11-30', introduced: '2026-11-01', lapses: 2 },
          suspended: false,
          tookMs: 4200,
        },
      ],
    });
  });

  it('are none before the first answer', () => {
    expect(readVersionOne({})).toEqual({ ok: true, imports: [] });
  });
});

describe('what is not ours', () => {
  const row = ['deck/a', 2, '2026-11-25', '2026-11-22', 0, 4200];
  const problemOf = (stored: Record<string, unknown>) => {
    const result = readVersionOne(stored);
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
        expect(typeof readVersionOne(stored).ok).toBe('boolean');
      }),
    );
  });
});
