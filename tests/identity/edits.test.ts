import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDeck } from '../../src/deck/parse-deck.js';
import { matchItems } from '../../src/identity/match.js';
import { printOf, readPrint } from '../../src/identity/print.js';
import { deckOf } from '../../src/identity/resemblance.js';
import { textHash } from '../../src/text-hash.js';

const WORDS =
  `gradient tensor leaf chain rule product slope tape node graph forward backward loss weight batch layer step rate
  momentum softmax sigmoid matrix vector scalar view detach clone hook retain free memory order sweep adjoint primal
  jacobian hessian finite difference rounding overflow branch loop function input output parameter module optimizer`.split(
    /\s+/,
  );

/** An item from the author's point of view; decks hold such items in order. */
interface Draft {
  readonly key: number;
  readonly front: readonly string[];
  readonly answer: readonly string[];
  readonly isQuiz: boolean;
}
type Decks = ReadonlyMap<string, readonly Draft[]>;

function draft(seed: number, key: number): Draft {
  const words = (what: string, count: number) =>
    Array.from({ length: count }, (_, at) => word(`${seed} ${key} ${what} ${at}`));
  return { key, front: words('front', 7), answer: words('answer', 12), isQuiz: key % 3 === 0 };
}

function word(seed: string): string {
  return WORDS[textHash(seed, 9) % WORDS.length] ?? '';
}

function textOf(drafts: readonly Draft[]): string {
  return drafts
    .map(({ front, answer, isQuiz }) => {
      const [right, wrong] = [answer.slice(0, 6).join(' '), answer.slice(6).join(' ')];
      const body = isQuiz ? `- [x] ${right}\n- [ ] ${wrong}` : answer.join(' ');
      return `## ${front.join(' ')}\n\n${body}\n`;
    })
    .join('\n');
}

/** What an author does between two sessions. `item` and `to` are taken as remainders. */
const edit = fc.record({
  type: fc.constantFrom('front', 'answer', 'move', 'shift', 'rename', 'remove', 'add'),
  item: fc.nat(1000),
  to: fc.nat(1000),
});
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function edited(decks: Decks, { type, item, to }: Edit, step: number): Decks {
  const names = [...decks.keys()];
  const from = names[item % names.length] ?? '';
  const drafts = [...(decks.get(from) ?? [])];
  const at = to % Math.max(1, drafts.length);
  const chosen = drafts[at];
  const next = new Map(decks);
  const reworded = (words: readonly string[]) =>
    words.map((old, index) => (index === item % words.length ? word(`new ${step} ${to}`) : old));
  if (type === 'rename') {
    next.delete(from);
    return next.set(`${from}-${step}`, drafts);
  }
  if (type === 'add') drafts.push(draft(item, 1000 + step));
  else if (chosen === undefined) return decks;
  else if (type === 'front') drafts[at] = { ...chosen, front: reworded(chosen.front) };
  else if (type === 'answer') drafts[at] = { ...chosen, answer: reworded(chosen.answer) };
  else {
    drafts.splice(at, 1);
    if (type === 'shift') drafts.splice(item % (drafts.length + 1), 0, chosen);
    if (type === 'move') {
      const target = names[(item + 1) % names.length] ?? from;
      next.set(from, drafts);
      return next.set(target, [...(next.get(target) ?? []), chosen]);
    }
  }
  return next.set(from, drafts);
}

/** Every item by its id: which draft it is, and its history. */
async function itemsOf(decks: Decks) {
  const found = new Map<string, { key: number; print: string; position: number }>();
  for (const [name, drafts] of decks) {
    const { items } = await parseDeck(textOf(drafts), { name, path: name });
    for (const [position, item] of items.entries()) {
      const front = item.front;
      const key = drafts.find((one) => one.front.join(' ') === front)?.key ?? -1;
      found.set(item.id, { key, print: printOf(item), position });
    }
  }
  return found;
}

async function matched(before: Decks, after: Decks) {
  const [old, now] = [await itemsOf(before), await itemsOf(after)];
  const orphans = [...old].filter(([id]) => !now.has(id));
  const newcomers = [...now].filter(([id]) => !old.has(id));
  const matches = matchItems(
    orphans.map(([id, { print, position }]) => ({ id, print: readPrint(print), position })),
    newcomers.flatMap(([id, { print, position }]) => {
      const read = readPrint(print);
      return read === undefined ? [] : [{ id, print: read, position, explicit: false }];
    }),
    {
      sameDeck: (from, to) => deckOf(from) === deckOf(to),
      rejected: () => false,
    },
  );
  const keys = matches.map(({ from, to }) => [old.get(from)?.key, now.get(to)?.key] as const);
  return { keys, orphans, now };
}

const decks = fc.integer().map((seed): Decks => {
  const deck = (first: number) => Array.from({ length: 8 }, (_, at) => draft(seed, first + at));
  return new Map([
    ['one', deck(0)],
    ['two', deck(100)],
  ]);
});

describe('whatever an author does to decks', () => {
  test('no item gets the history of another, and none is matched twice', async () => {
    await fc.assert(
      fc.asyncProperty(decks, fc.array(edit, { maxLength: 12 }), async (before, edits) => {
        const after = edits.reduce(edited, before);
        const { keys } = await matched(before, after);
        for (const [from, to] of keys) expect(to).toBe(from);
        expect(new Set(keys.map(([from]) => from)).size).toBe(keys.length);
      }),
      { numRuns: 300 },
    );
  });

  test('items that were only moved or whose deck was renamed are all found', async () => {
    const moves = edit.filter(
      ({ type }) => type === 'move' || type === 'shift' || type === 'rename',
    );
    await fc.assert(
      fc.asyncProperty(decks, fc.array(moves, { maxLength: 8 }), async (before, edits) => {
        const { keys, orphans } = await matched(before, edits.reduce(edited, before));
        expect(keys).toHaveLength(orphans.length);
      }),
      { numRuns: 200 },
    );
  });

  test('an item with one corrected word is found', async () => {
    const corrections = edit.filter(({ type }) => type === 'front' || type === 'answer');
    await fc.assert(
      fc.asyncProperty(decks, corrections, async (before, correction) => {
        const { keys, orphans } = await matched(before, edited(before, correction, 0));
        expect(keys).toHaveLength(orphans.length);
      }),
      { numRuns: 300 },
    );
  });
});
