import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { pathThrough } from '../../src/commands/decks/path.js';
import { openLibrary } from '../../src/library/library.js';
import { addDays } from '../../src/schedule/day.js';
import { grade, type Standing } from '../../src/schedule/leitner.js';
import { hasLeft, waits } from '../../src/schedule/path.js';
import { type Boxes, buildQueue } from '../../src/schedule/queue.js';
import { DEFAULT_RULES } from '../../src/schedule/rules.js';
import { textHash } from '../../src/text-hash.js';

const library = await openLibrary([fileURLToPath(new URL('../../decks', import.meta.url))]);
const path = pathThrough(library, library.entries, []);
const START = '2026-12-01';

/** What is met on each day by a learner who misses `missed` of a hundred questions, by chance, and studies every day. */
function simulate(days: number, missed: number) {
  const standings = new Map<string, Standing>();
  const boxes: Boxes = {
    standings,
    suspended: new Set(),
    introducedOn: () => 0,
    lastAnswer: () => undefined,
  };
  const met: string[][] = [];
  for (let n = 0; n < days; n += 1) {
    const day = addDays(START, n);
    const waiting = waits(path, boxes, DEFAULT_RULES);
    const queue = buildQueue(library.entries, boxes, {
      day,
      newAllowed: DEFAULT_RULES.newPerDay,
      isOpen: (deck) => waiting(deck).length === 0,
      canAsk: path.canAsk,
      early: false,
    });
    const fresh = queue.filter(({ id }) => !standings.has(id));
    for (const { deck } of fresh) {
      for (const required of library.requires.get(deck) ?? []) {
        const items = path.items(required);
        const behind = items.filter(({ id }) => !hasLeft(standings.get(id), DEFAULT_RULES));
        expect(behind.length, `${deck} on day ${n + 1}`).toBeLessThanOrEqual(items.length / 10);
      }
    }
    met.push(fresh.map(({ id }) => id));
    for (const { id } of queue) {
      const given = textHash(`${id} ${n}`) % 100 < missed ? 'missed' : 'knew';
      standings.set(id, grade(standings.get(id), given, day, DEFAULT_RULES, id));
    }
  }
  return { met, standings };
}

describe('the shipped decks, studied day by day', () => {
  test('come in the order of the path, ten new items a day at most', () => {
    for (const missed of [0, 15, 40]) {
      const { met } = simulate(14, missed);
      expect(Math.max(...met.map((day) => day.length))).toBeLessThanOrEqual(10);
      // Blanks of one text wait for each other: only the first of a family keeps its place.
      const families = met.flat().map((id) => library.item(id)?.family ?? id);
      const ids = [...new Set(families)];
      const places = library.entries.map(({ id }) => library.item(id)?.family ?? id);
      const order = new Map([...new Set(places)].map((id, index) => [id, index]));
      expect(ids).toEqual([...ids].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)));
    }
  });

  test('bring something new on nearly every day of a fortnight', () => {
    const { met } = simulate(14, 15);
    expect(met.filter((day) => day.length > 0).length).toBeGreaterThanOrEqual(11);
    expect(met.flat().length).toBeGreaterThan(80);
  });

  test('are all met in a few months, and nobody gets stuck', () => {
    const { standings } = simulate(120, 25);
    expect(standings.size).toBe(library.entries.length);
  });
});
