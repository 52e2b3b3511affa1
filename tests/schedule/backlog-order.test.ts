import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastLost } from '../../src/schedule/backlog-order.js';
import { addDays } from '../../src/schedule/day.js';
import type { Standing } from '../../src/schedule/leitner.js';

const TODAY = '2026-11-22';

/** An item with an interval of `interval` days, due `overdue` days ago. */
function waiting(interval: number, overdue: number): Standing {
  const due = addDays(TODAY, -overdue);
  const since = addDays(due, -interval);
  return { box: 1, due, since, introduced: since, lapses: 0, half: false, shakies: 0 };
}

/** Items as `interval+overdue`, in the order in which they are asked. */
function order(...items: readonly (readonly [interval: number, overdue: number])[]): string {
  return [...items]
    .sort((a, b) => leastLost(TODAY)(waiting(...a), waiting(...b)))
    .map(([interval, overdue]) => `${interval}+${overdue}`)
    .join(', ');
}

describe('the order that loses least', () => {
  it('asks the more overdue of two items with the same interval first', () => {
    expect(order([7, 1], [7, 20], [7, 5])).toBe('7+20, 7+5, 7+1');
  });

  it('asks the shorter interval of two equally overdue items first', () => {
    expect(order([30, 10], [1, 10], [7, 10])).toBe('1+10, 7+10, 30+10');
  });

  it('asks a very late item with a long interval before a slightly late one with a short interval', () => {
    expect(order([3, 2], [60, 40])).toBe('60+40, 3+2');
    expect(order([3, 10], [60, 40])).toBe('3+10, 60+40');
  });

  it('treats an item whose clock was wrong as due today', () => {
    const future = { ...waiting(7, 0), since: '2031-01-01', due: '2031-01-08' };
    expect(leastLost(TODAY)(future, waiting(7, 1))).toBeGreaterThan(0);
  });

  it('is a consistent order', () => {
    const any = fc.tuple(fc.nat(200), fc.nat(400)).map((days) => waiting(...days));
    const compare = leastLost(TODAY);
    fc.assert(
      fc.property(any, any, any, (a, b, c) => {
        expect(Math.sign(compare(a, b)) + Math.sign(compare(b, a))).toBe(0);
        if (compare(a, b) <= 0 && compare(b, c) <= 0) expect(compare(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
