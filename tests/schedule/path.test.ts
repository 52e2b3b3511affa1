import { describe, expect, it } from 'vitest';
import type { Standing } from '../../src/schedule/leitner.js';
import { hasLeft, notLeft, type Path, waits } from '../../src/schedule/path.js';
import type { Boxes } from '../../src/schedule/queue.js';
import { DEFAULT_RULES } from '../../src/schedule/rules.js';

const RULES = DEFAULT_RULES;

function standing(box: number, lapses = 0): Standing {
  const days = { due: '2026-11-23', introduced: '2026-11-22', since: '2026-11-22' };
  return { box, lapses, ...days, half: false, shakies: 0 };
}

/** `path({ b: ['a'] }, 'a/1 a/2 b/1')`: what decks require, and the items of all of them. */
function path(
  requires: Readonly<Record<string, readonly string[]>>,
  ids: string,
  canAsk: (id: string) => boolean = () => true,
): Path {
  const items = ids.split(' ').map((id) => ({ id, deck: id.split('/')[0] ?? '', family: id }));
  return {
    requires: new Map(Object.entries(requires)),
    items: (name) => items.filter(({ deck }) => deck === name),
    canAsk,
  };
}

function boxes(standings: Readonly<Record<string, Standing>>, ...suspended: string[]): Boxes {
  return {
    standings: new Map(Object.entries(standings)),
    suspended: new Set(suspended),
    introducedOn: () => 0,
  };
}

describe('leaving box 1', () => {
  it('takes an answer that moved the item up', () => {
    expect(hasLeft(undefined, RULES)).toBe(false);
    expect(hasLeft(standing(1), RULES)).toBe(false);
    expect(hasLeft(standing(2), RULES)).toBe(true);
  });

  it('is for good: a later lapse changes nothing', () => {
    expect(hasLeft(standing(1, 1), RULES)).toBe(true);
  });

  it('takes any answer where there is but one box', () => {
    const one = { ...RULES, intervals: [1] };
    expect(hasLeft(undefined, one)).toBe(false);
    expect(hasLeft(standing(1), one)).toBe(true);
  });
});

describe('waiting', () => {
  const way = path({ b: ['a'], c: ['a', 'b'] }, 'a/1 a/2 b/1 c/1');
  const waitsFor = (deck: string, state: Boxes, along = way) => waits(along, state, RULES)(deck);

  it('is for the decks required of which an item has not left box 1', () => {
    const [start, half] = [boxes({}), boxes({ 'a/1': standing(2), 'a/2': standing(1) })];
    expect(['a', 'b', 'c'].map((deck) => waitsFor(deck, start))).toEqual([[], ['a'], ['a', 'b']]);
    expect(['a', 'b', 'c'].map((deck) => waitsFor(deck, half))).toEqual([[], ['a'], ['a', 'b']]);
    const done = boxes({ 'a/1': standing(2), 'a/2': standing(1, 1) });
    expect(['a', 'b', 'c'].map((deck) => waitsFor(deck, done))).toEqual([[], [], ['b']]);
    expect(notLeft('a', way, half, RULES)).toEqual([{ id: 'a/2', deck: 'a', family: 'a/2' }]);
  });

  it('is not for what is suspended, whatever its box', () => {
    expect(waitsFor('b', boxes({ 'a/1': standing(3) }, 'a/2'))).toEqual([]);
    expect(waitsFor('b', boxes({ 'a/2': standing(1) }, 'a/1', 'a/2'))).toEqual([]);
  });

  it('is not for what cannot be asked', () => {
    const broken = path({ b: ['a'] }, 'a/1 a/2 b/1', (id) => id !== 'a/2');
    expect(waitsFor('b', boxes({ 'a/1': standing(2) }), broken)).toEqual([]);
    expect(waitsFor('b', boxes({}), broken)).toEqual(['a']);
  });

  it('is not for a deck without items', () => {
    expect(waitsFor('b', boxes({}), path({ b: ['a'] }, 'b/1'))).toEqual([]);
  });

  it('reads no more items than it takes to find one, once', () => {
    const read: string[] = [];
    const reading = path({ b: ['a'], c: ['a'] }, 'a/1 a/2 b/1 c/1', (id) => read.push(id) > 0);
    const ask = waits(reading, boxes({}), RULES);
    expect([ask('b'), ask('c'), ask('b')]).toEqual([['a'], ['a'], ['a']]);
    expect(read).toEqual(['a/1']);
  });
});
