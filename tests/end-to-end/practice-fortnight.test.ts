import { expect, test } from 'vitest';
import { CHAIN, PRODUCT } from '../support/skills.js';
import { type World, world } from '../support/world.js';

const REVERSED = ['## adjoint {#adjoint .reversed}', '', 'The derivative of the result.'];
const CLOZE = [
  '## Modes {#modes .cloze}',
  '',
  '==reverse== for one output, ==forward== for one input.',
];
const CARDS = [1, 2, 3].flatMap((n) => [`## Card ${n} {#card-${n}}`, '', 'An answer.', '']);

interface DueRow {
  readonly id: string;
  readonly kind: string;
}

/** What is typed for an item that is due: right, but for the skill on every third day. */
async function linesFor({ id, kind }: DueRow, day: number, at: World, now: string) {
  if (kind === 'cloze') return [id.split(':')[1] ?? ''];
  if (kind !== 'practice') return ['', 'knew'];
  const { stdout } = await at.run(['practice', id, '--json', '--count', '2'], { now });
  const [first, second] = stdout
    .trim()
    .split('\n')
    .map((line) => String((JSON.parse(line) as { answer: unknown }).answer));
  return day % 3 === 1 ? { wrong: ['12345', '54321'], again: [second ?? ''] } : [first ?? ''];
}

test(
  'a fortnight asks skills among cards, with other numbers each time, and siblings apart',
  { timeout: 90_000 },
  async () => {
    const at = world();
    const items = [CARDS, CHAIN, REVERSED, CLOZE, PRODUCT].map((lines) => lines.join('\n'));
    await at.run(['config', 'set', 'decks', at.file('mixed.md', items.join('\n\n'))]);
    await at.run(['config', 'set', 'leitner.intervals', '1', '2', '3']);
    await at.run(['config', 'set', 'new.perDay', '4']);
    const numbers: string[] = [];
    const kinds = new Set<string>();
    for (let day = 1; day <= 14; day += 1) {
      const now = `2026-12-${String(day).padStart(2, '0')}T09:00:00+01:00`;
      const { items: due } = (await at.json(['due', '--json'], { now })) as { items: DueRow[] };
      const families = due.map(({ id }) => id.split(':')[0]);
      expect(new Set(families).size, families.join(' ')).toBe(families.length);
      const input: string[] = [];
      const again: string[] = [];
      for (const row of due) {
        kinds.add(row.kind);
        const lines = await linesFor(row, day, at, now);
        if (Array.isArray(lines)) input.push(...lines);
        else {
          input.push(...lines.wrong);
          again.push(...lines.again);
        }
      }
      const { stdout, status } = await at.run(['study', '--plain'], {
        now,
        input: [...input, ...again, ''].join('\n'),
      });
      expect(status).toBe(0);
      numbers.push(...(stdout.match(/`y = .*` at `x = .*`/g) ?? []));
      const rest = (await at.json(['due', '--json'], { now })) as { items: DueRow[] };
      expect(rest.items).toEqual([]);
    }
    expect(kinds).toEqual(new Set(['card', 'practice', 'reversed', 'cloze']));
    expect(numbers.length).toBeGreaterThanOrEqual(6);
    expect(new Set(numbers).size).toBeGreaterThanOrEqual(numbers.length - 1);
  },
);
