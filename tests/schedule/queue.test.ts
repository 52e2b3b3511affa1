import { describe, expect, it } from 'vitest';
import {
  type Boxes,
  buildQueue,
  type Candidate,
  nextDue,
  type QueueOptions,
} from '../../src/schedule/queue.js';
import type { Standing } from '../../src/schedule/leitner.js';

const TODAY = '2026-11-22';

/** Items in the order of their decks, `a:1` and `a:2` siblings; those that are in `due` were answered before. */
function items(...ids: string[]): Candidate[] {
  return ids.map((id) => ({ id, deck: id.split('/')[0] ?? '', family: id.split(':')[0] ?? '' }));
}

function boxes(
  due: Record<string, string>,
  suspended: readonly string[] = [],
  since: Record<string, string> = {},
): Boxes {
  const standings = Object.entries(due).map(([id, day]): [string, Standing] => [
    id,
    {
      box: 2,
      due: day,
      introduced: '2026-11-01',
      since: since[id] ?? '2026-11-01',
      lapses: 0,
      half: false,
      shakies: 0,
    },
  ]);
  return {
    standings: new Map(standings),
    suspended: new Set(suspended),
    introducedOn: () => 0,
    lastAnswer: () => undefined,
  };
}

/** The queue as one word per item; everything can be asked and ten new items may come, unless said otherwise. */
function queue(
  candidates: readonly Candidate[],
  state: Boxes,
  options: Partial<QueueOptions> = {},
): string {
  const defaults: QueueOptions = {
    day: TODAY,
    newAllowed: 10,
    isOpen: () => true,
    canAsk: () => true,
    early: false,
  };
  return buildQueue(candidates, state, { ...defaults, ...options })
    .map(({ id }) => id)
    .join(' ');
}

describe('buildQueue', () => {
  it('asks reviews first, the longest overdue before the others, then what is new', () => {
    const state = boxes({ b: '2026-11-22', d: '2026-10-01', e: '2026-11-21' });
    expect(queue(items('a', 'b', 'c', 'd', 'e'), state)).toBe('d e b a c');
  });

  it('keeps the order of the decks among items of one day, and among new ones', () => {
    const state = boxes({ y: TODAY, x: TODAY, z: TODAY });
    expect(queue(items('n', 'z', 'm', 'x', 'y'), state)).toBe('z x y n m');
  });

  it('asks nothing before its day', () => {
    const state = boxes({ a: '2026-11-23', b: '2027-05-01', c: TODAY });
    expect(queue(items('a', 'b', 'c'), state)).toBe('c');
    expect(queue(items('a', 'b'), state)).toBe('');
  });

  it('adds items that are not due at the end, the soonest first, for early practice', () => {
    const state = boxes({ a: '2027-05-01', b: '2026-11-23', c: TODAY });
    expect(queue(items('a', 'b', 'c', 'new'), state, { early: true })).toBe('c new b a');
  });

  it('introduces no more new items than are allowed, and has no cap for reviews', () => {
    const due = Array.from({ length: 30 }, (_, index) => `review${index}`);
    const state = boxes(Object.fromEntries(due.map((id) => [id, TODAY])));
    const all = items('a', 'b', 'c', ...due);
    expect(queue(all, state, { newAllowed: 2 })).toBe([...due, 'a', 'b'].join(' '));
    expect(queue(all, state, { newAllowed: 0 })).toBe(due.join(' '));
    expect(queue(all, state, { newAllowed: -3 })).toBe(due.join(' ')); // Yesterday's cap was higher.
  });

  it('never asks what is suspended: new, due or early', () => {
    const state = boxes({ b: TODAY, c: '2026-12-01' }, ['a', 'b', 'c']);
    expect(queue(items('a', 'b', 'c', 'd'), state, { early: true })).toBe('d');
  });

  it('does not let a new item that cannot be asked use up the allowance', () => {
    const canAsk = (id: string) => id !== 'broken';
    const all = items('a', 'broken', 'b', 'c');
    expect(queue(all, boxes({}), { newAllowed: 2, canAsk })).toBe('a b');
  });

  it('reads no more items than it takes to fill the allowance, and no review at all', () => {
    const read: string[] = [];
    const canAsk = (id: string) => {
      read.push(id);
      return id !== 'broken';
    };
    const all = items('due', 'a', 'broken', 'b', 'c', 'd');
    expect(queue(all, boxes({ due: TODAY }), { newAllowed: 2, canAsk })).toBe('due a b');
    expect(read).toEqual(['a', 'broken', 'b']);

    read.length = 0;
    expect(queue(all, boxes({ due: TODAY }), { newAllowed: 0, canAsk })).toBe('due');
    expect(read).toEqual([]);
  });

  it('introduces items of open decks only, reads none of the others, and asks every review', () => {
    const read: string[] = [];
    const canAsk = (id: string) => read.push(id) > 0;
    const isOpen = (deck: string) => deck !== 'later';
    const all = items('first/a', 'later/b', 'later/met', 'other/c');
    const state = boxes({ 'later/met': TODAY });
    expect(queue(all, state, { isOpen, canAsk })).toBe('later/met first/a other/c');
    expect(read).toEqual(['first/a', 'other/c']);
  });

  it('does not ask about decks that it has no room for', () => {
    const isOpen = (deck: string) => {
      if (deck === 'later') throw new Error('asked about a deck that cannot come today');
      return true;
    };
    expect(queue(items('first/a', 'later/b'), boxes({}), { isOpen, newAllowed: 1 })).toBe(
      'first/a',
    );
  });

  it('treats ids as text', () => {
    const state = boxes({ ['constructor']: TODAY }, ['__proto__']);
    expect(queue(items('toString', '__proto__', 'constructor'), state)).toBe(
      'constructor toString',
    );
  });

  it('does not modify its arguments', () => {
    const all = items('a', 'b', 'c');
    queue(all, boxes({ b: TODAY, c: '2026-11-01' }), { early: true });
    expect(all).toEqual(items('a', 'b', 'c'));
  });
});

describe('siblings', () => {
  const three = items('a', 'a:reversed', 'b:tape', 'b:leaf', 'c');

  it('come on separate days, and leave their place to others', () => {
    expect(queue(three, boxes({}))).toBe('a b:tape c');
    expect(queue(three, boxes({}), { newAllowed: 2 })).toBe('a b:tape');
  });

  it('wait for the one that is longest overdue', () => {
    const state = boxes({ a: '2026-11-20', 'a:reversed': '2026-11-10' });
    expect(queue(three, state)).toBe('a:reversed b:tape c');
  });

  it('wait for another day once one of them was answered, early practice included', () => {
    const state = boxes({ a: '2026-11-29', 'a:reversed': TODAY }, [], { a: TODAY });
    expect(queue(three, state)).toBe('b:tape c');
    expect(queue(three, state, { early: true })).toBe('b:tape c a');
  });
});

describe('nextDue', () => {
  it('is the first day after today, with how many wait for it', () => {
    const state = boxes({ a: '2026-11-25', b: '2026-11-24', c: '2026-11-24', d: TODAY });
    expect(nextDue(items('a', 'b', 'c', 'd', 'new'), state, TODAY)).toEqual({
      day: '2026-11-24',
      count: 2,
    });
  });

  it('only looks at the candidates, and not at suspended ones', () => {
    const state = boxes({ a: '2026-11-23', b: '2026-11-24', c: '2026-11-25' }, ['b']);
    expect(nextDue(items('b', 'c'), state, TODAY)).toEqual({ day: '2026-11-25', count: 1 });
  });

  it('is undefined if nothing was answered, or everything is due today', () => {
    expect(nextDue(items('a', 'b'), boxes({}), TODAY)).toBeUndefined();
    expect(nextDue(items('a'), boxes({ a: TODAY }), TODAY)).toBeUndefined();
    expect(nextDue([], boxes({ a: '2026-11-23' }), TODAY)).toBeUndefined();
  });
});
