import { join } from 'node:path';
import { expect, test } from 'vitest';
import { world } from '../support/world.js';

interface DueRow {
  readonly id: string;
  readonly deck: string;
  readonly new: boolean;
}

interface DeckRow {
  readonly name: string;
  readonly items: number;
  readonly requires: readonly string[];
  readonly open: boolean;
  readonly left: number;
}

const PER_DAY = 3;
const REQUIRES = { a: [], b: ['a'], c: ['a'], d: ['b', 'c'] } as const;

test(
  'a fortnight of study leads along the path, within the daily cap',
  { timeout: 60_000 },
  async () => {
    const at = world();
    const folder = join(at.folder, 'decks');
    for (const [name, requires] of Object.entries(REQUIRES)) {
      const cards = [1, 2, 3, 4, 5].map(
        (n) => `## What is ${name}${n}? {#${name}${n}}\n\nA card.\n`,
      );
      const head = `---\nrequires: [${requires.join(', ')}]\n---\n`;
      at.file(`decks/${name}.md`, [head, ...cards].join('\n'));
    }
    await at.run(['config', 'set', 'decks', folder]);
    await at.run(['config', 'set', 'new.perDay', String(PER_DAY)]);
    const met: string[] = [];
    for (let day = 1; day <= 14; day += 1) {
      const now = `2026-12-${String(day).padStart(2, '0')}T09:00:00+01:00`;
      const { decks } = (await at.json(['decks', '--json'], { now })) as { decks: DeckRow[] };
      const { items } = (await at.json(['due', '--json'], { now })) as { items: DueRow[] };
      const fresh = items.filter((item) => item.new);
      expect(fresh.length).toBeLessThanOrEqual(PER_DAY);
      const row = new Map(decks.map((deck) => [deck.name, deck]));
      for (const { deck } of fresh) {
        expect(row.get(deck)?.open).toBe(true);
        for (const required of row.get(deck)?.requires ?? []) {
          expect(row.get(required)?.left).toBe(row.get(required)?.items);
        }
      }
      met.push(...fresh.map(({ id }) => id));
      // One question in four is missed, and comes back until it is known.
      const grades = Array.from({ length: 60 }, (_, n) =>
        n < items.length && n % 4 === 1 ? 'm' : 'k',
      );
      const input = grades.map((grade) => `\n${grade}\n`).join('');
      const studied = await at.run(['study', '--plain'], { now, input });
      expect(studied.status).toBe(0);
    }
    const inOrder = Object.keys(REQUIRES).flatMap((name) =>
      [1, 2, 3, 4, 5].map((n) => `${name}/${name}${n}`),
    );
    expect(met).toEqual(inOrder);
  },
);
