import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KINDS } from '../../src/kinds/registry.js';
import { type DeckProgress, renderDeckPath } from '../../src/view/deck-path.js';
import { plainPalette } from '../../src/view/palette.js';
import { displayWidth } from '../../src/view/wrap.js';

const kinds = (...counts: readonly number[]) =>
  KINDS.slice(0, counts.length).map((kind, index) => ({ kind, count: counts[index] ?? 0 }));

const deck = (name: string, started: number, items: number, rest: Partial<DeckProgress>) => ({
  ...{ name, started, items, kinds: kinds(items - 3, 2, 1), due: 0 },
  ...{ state: { kind: 'open', toLeave: 0 } as const, ...rest },
});

const DECKS: readonly DeckProgress[] = [
  deck('why-autodiff', 12, 12, { state: { kind: 'done' }, due: 3 }),
  deck('derivatives', 30, 30, { state: { kind: 'open', toLeave: 2 } }),
  deck('graphs-and-traces', 1, 30, { due: 10 }),
  deck('numerics', 0, 30, {
    state: { kind: 'waiting', for: ['derivatives', 'graphs-and-traces'] },
  }),
];

const at = (width: number, decks = DECKS) =>
  renderDeckPath(decks, { width, palette: plainPalette });

test('is a table with one line per deck, if there is room', () => {
  expect(at(80)).toMatchInlineSnapshot(`
    "#  deck               started      due  card  quiz  explain  path
    1  why-autodiff       █████ 12/12    3     9     2        1  done
    2  derivatives        █████ 30/30    0    27     2        1  2 in box 1
    3  graphs-and-traces  █░░░░ 1/30    10    27     2        1  open
    4  numerics           ░░░░░ 0/30     0    27     2        1  after 2, 3

    4 decks: 90 cards, 8 quiz items, 4 to explain. 43 of 102 items started."
  `);
});

test('otherwise gives each deck several lines', () => {
  expect(at(40)).toMatchInlineSnapshot(`
    "why-autodiff
      █████ 12/12 · 3 due · done
    derivatives
      █████ 30/30 · 2 in box 1
    graphs-and-traces
      █░░░░ 1/30 · 10 due · open
    numerics
      ░░░░░ 0/30 · after derivatives,
      graphs-and-traces

    4 decks: 90 cards, 8 quiz items, 4 to
    explain. 43 of 102 items started."
  `);
});

test('fills the bar neither before the end nor not at all once begun', () => {
  const bars = [0, 1, 99, 100].map((started) => at(80, [deck('x', started, 100, {})]));
  expect(bars.map((text) => /[█░]+/.exec(text)?.[0])).toEqual(['░░░░░', '█░░░░', '████░', '█████']);
  expect(at(80, [deck('empty', 0, 0, {})])).toContain('░░░░░ 0/0');
});

test('is never wider than the terminal', () => {
  const name = fc.string({
    unit: fc.constantFrom('a', 'b', '-', 'ü', '梯'),
    minLength: 1,
    maxLength: 40,
  });
  fc.assert(
    fc.property(
      fc.array(name, { minLength: 1 }),
      fc.integer({ min: 10, max: 120 }),
      (names, width) => {
        const decks = names.map((one, index) =>
          deck(one, index, 100, { state: { kind: 'waiting', for: names.slice(0, index) } }),
        );
        for (const line of at(width, decks).split('\n')) {
          expect(displayWidth(line)).toBeLessThanOrEqual(width);
        }
      },
    ),
  );
});
