import { describe, expect, it } from 'vitest';
import type { Standing } from '../../src/schedule/leitner.js';
import {
  hasLeft,
  notLeft,
  type Path,
  stillToLeave,
  waits,
  waitsForAnswers,
} from '../../src/schedule/path.js';
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
    lastAnswer: () => undefined,
  };
}

describe('leaving box 1', () => {
  it('needs an answer that moved the item up', () => {
    expect(hasLeft(undefined, RULES)).toBe(false);
    expect(hasLeft(standing(1), RULES)).toBe(false);
    expect(hasLeft(standing(2), RULES)).toBe(true);
  });

  it('is permanent: a later lapse changes nothing', () => {
    expect(hasLeft(standing(1, 1), RULES)).toBe(true);
  });

  it('needs only any answer if there is a single box', () => {
    const one = { ...RULES, intervals: [1] };
    expect(hasLeft(undefined, one)).toBe(false);
    expect(hasLeft(standing(1), one)).toBe(true);
  });
});

describe('waiting', () => {
  const way = path({ b: ['a'], c: ['a', 'b'] }, 'a/1 a/2 b/1 c/1');
  const waitsFor = (deck: string, state: Boxes, along = way) => waits(along, state, RULES)(deck);

  it('is for required decks with items that have not left box 1', () => {
    const [start, half] = [boxes({}), boxes({ 'a/1': standing(2), 'a/2': standing(1) })];
    expect(['a', 'b', 'c'].map((deck) => waitsFor(deck, start))).toEqual([[], ['a'], ['a', 'b']]);
    expect(['a', 'b', 'c'].map((deck) => waitsFor(deck, half))).toEqual([[], ['a'], ['a', 'b']]);
    const done = boxes({ 'a/1': standing(2), 'a/2': standing(1, 1) });
    expect(['a', 'b', 'c'].map((deck) => waitsFor(deck, done))).toEqual([[], [], ['b']]);
    expect(notLeft('a', way, half, RULES)).toEqual([{ id: 'a/2', deck: 'a', family: 'a/2' }]);
  });

  it('is over when nine in ten have left: no stubborn item blocks the path', () => {
    const ids = Array.from({ length: 20 }, (_, index) => `a/${index}`);
    const long = path({ b: ['a'] }, [...ids, 'b/1'].join(' '));
    const left = (count: number) =>
      boxes(Object.fromEntries(ids.map((id, index) => [id, standing(index < count ? 2 : 1)])));
    expect(waitsFor('b', left(17), long)).toEqual(['a']);
    expect(stillToLeave('a', long, left(17), RULES)).toBe(1);
    expect(waitsFor('b', left(18), long)).toEqual([]);
    expect(stillToLeave('a', long, left(18), RULES)).toBe(0);
    // With nine items none may stay.
    const short = path({ b: ['a'] }, [...ids.slice(0, 9), 'b/1'].join(' '));
    expect(waitsFor('b', left(8), short)).toEqual(['a']);
  });

  it('does not count suspended items at all', () => {
    const ids = Array.from({ length: 11 }, (_, index) => `a/${index}`);
    const way11 = path({ b: ['a'] }, [...ids, 'b/1'].join(' '));
    const nine = Object.fromEntries(ids.slice(0, 9).map((id) => [id, standing(2)]));
    expect(waitsFor('b', boxes(nine, 'a/10'), way11)).toEqual([]);
    expect(waitsFor('b', boxes(nine, 'a/0', 'a/10'), way11)).toEqual(['a']);
  });

  it('is not for suspended items, whatever their box', () => {
    expect(waitsFor('b', boxes({ 'a/1': standing(3) }, 'a/2'))).toEqual([]);
    expect(waitsFor('b', boxes({ 'a/2': standing(1) }, 'a/1', 'a/2'))).toEqual([]);
  });

  it('is not for items that cannot be asked', () => {
    const broken = path({ b: ['a'] }, 'a/1 a/2 b/1', (id) => id !== 'a/2');
    expect(waitsFor('b', boxes({ 'a/1': standing(2) }), broken)).toEqual([]);
    expect(waitsFor('b', boxes({}), broken)).toEqual(['a']);
  });

  it('is not for a deck without items', () => {
    expect(waitsFor('b', boxes({}), path({ b: ['a'] }, 'b/1'))).toEqual([]);
  });

  it('reads no more items than it takes to find one, and only once', () => {
    const read: string[] = [];
    const reading = path({ b: ['a'], c: ['a'] }, 'a/1 a/2 b/1 c/1', (id) => read.push(id) > 0);
    const ask = waits(reading, boxes({}), RULES);
    expect([ask('b'), ask('c'), ask('b')]).toEqual([['a'], ['a'], ['a']]);
    expect(read).toEqual(['a/1']);
  });
});

describe('a deck that only waits for answers', () => {
  const ids = Array.from({ length: 10 }, (_, index) => `a/${index}`);
  const way = path({ b: ['a'], c: ['b'] }, [...ids, 'b/1', 'c/1'].join(' '));
  const met = (count: number) =>
    boxes(Object.fromEntries(ids.slice(0, count).map((id) => [id, standing(1)])));

  it('requires items met on earlier days', () => {
    expect(waitsForAnswers('b', way, met(10), '2026-11-23')).toBe(true);
    expect(waitsForAnswers('b', way, met(10), '2026-11-22')).toBe(false);
    expect(waitsForAnswers('b', way, met(9), '2026-11-23')).toBe(false);
    expect(waitsForAnswers('c', way, met(10), '2026-11-23')).toBe(false);
  });

  it('does not require a small one', () => {
    const small = path({ b: ['a'] }, [...ids.slice(0, 9), 'b/1'].join(' '));
    expect(waitsForAnswers('b', small, met(9), '2026-11-23')).toBe(false);
  });
});
