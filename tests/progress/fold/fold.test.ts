import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byOrder, isItemEvent, type ProgressEvent } from '../../../src/progress/journal/event.js';
import { foldEvents } from '../../../src/progress/fold/fold.js';
import { foldInOrder } from '../../../src/progress/fold/fold-in-order.js';
import type { ItemProgress } from '../../../src/progress/fold/item-progress.js';
import { liveFold } from '../../../src/progress/fold/live-fold.js';
import { EMPTY_SNAPSHOT, snapshotOf } from '../../../src/progress/fold/snapshot.js';
import { DEFAULT_RULES, type LeitnerRules } from '../../../src/schedule/rules.js';
import { answersOfAYear, someEvents } from '../../support/event-arbitraries.js';
import { answer, event, undo } from '../../support/events.js';

function fold(...events: readonly ProgressEvent[]): ReadonlyMap<string, ItemProgress> {
  return foldEvents(events, DEFAULT_RULES).items;
}

/** The boxes in words: `deck/a 2`. */
function boxes(...events: readonly ProgressEvent[]): string {
  const standing = [...fold(...events)].filter(([, item]) => item.standing !== undefined);
  return standing
    .map(([id, item]) => `${id} ${item.standing?.box ?? 0}`)
    .sort()
    .join(', ');
}

const rename = (from: string, to: string, when: string) =>
  event({ type: 'rename', from, to }, when);
const reset = (decks: string[] | undefined, when: string) => event({ type: 'reset', decks }, when);

describe('the fold of answers', () => {
  it('moves an item from box to box', () => {
    const knew = answer('deck/a', 'knew', '2026-11-22T09:00+01:00', 4200);
    const missed = answer('deck/a', 'missed', '2026-11-25T09:00+01:00', 9000);
    expect(fold(knew).get('deck/a')).toMatchObject({
      standing: { box: 2, due: '2026-11-25', introduced: '2026-11-22', lapses: 0 },
      suspended: false,
      tookMs: 4200,
    });
    expect(fold(missed, knew).get('deck/a')).toMatchObject({
      standing: { box: 1, due: '2026-11-26', introduced: '2026-11-22', lapses: 1 },
      tookMs: 9000,
    });
  });

  it('counts two in the morning as the evening before', () => {
    const late = fold(answer('deck/a', 'knew', '2026-11-23T02:00+01:00'));
    expect(late.get('deck/a')?.standing).toMatchObject({
      introduced: '2026-11-22',
      due: '2026-11-25',
    });
  });

  it('goes by the day where the learner was, not by the day in Greenwich', () => {
    const [tokyo, honolulu] = [
      fold(answer('deck/a', 'knew', '2026-11-23T06:00+09:00')),
      fold(answer('deck/a', 'knew', '2026-11-22T11:00-10:00')),
    ];
    expect(tokyo.get('deck/a')?.standing?.due).toBe('2026-11-26');
    expect(honolulu.get('deck/a')?.standing?.due).toBe('2026-11-25');
  });

  it('remembers how long the last measured answer took', () => {
    const measured = answer('deck/a', 'knew', '2026-11-22T09:00Z', 4200);
    const script = answer('deck/a', 'missed', '2026-11-22T09:05Z');
    expect(fold(measured, script).get('deck/a')?.tookMs).toBe(4200);
  });

  it('suspends and resumes without touching the box, by time', () => {
    const knew = answer('deck/a', 'knew', '2026-11-22T09:00Z');
    const suspend = event({ type: 'suspend', id: 'deck/a' }, '2026-11-22T10:00Z');
    const resume = event({ type: 'resume', id: 'deck/a' }, '2026-11-22T11:00Z');
    expect(fold(suspend, knew).get('deck/a')).toMatchObject({ suspended: true });
    expect(fold(resume, suspend, knew).get('deck/a')).toMatchObject({ suspended: false });
    expect(boxes(resume, suspend, knew)).toBe('deck/a 2');
  });

  it('keeps the latest that is known about an item’s content', () => {
    const say = (print: string | undefined, position: number | undefined, when: string) =>
      event({ type: 'answer', id: 'a', grade: 'knew', tookMs: 1, print, position }, when);
    const first = say('old', 1, '2026-11-22T09:00Z');
    const second = say('new', undefined, '2026-11-23T09:00Z');
    const third = say(undefined, 7, '2026-11-24T09:00Z');
    expect(fold(third, second, first).get('a')).toMatchObject({ print: 'new', position: 7 });
  });
});

describe('undo', () => {
  const knew = answer('deck/a', 'knew', '2026-11-22T09:00Z');
  const missed = answer('deck/a', 'missed', '2026-11-25T09:00Z');

  it('makes an event count as never having happened', () => {
    expect(fold(knew, missed, undo(missed, '2026-11-25T09:01Z'))).toEqual(fold(knew));
    expect(fold(knew, missed, undo(knew, '2026-11-25T09:01Z'))).toEqual(fold(missed));
  });

  it('can be undone, and that too', () => {
    const first = undo(missed, '2026-11-25T09:01Z');
    const second = undo(first, '2026-11-25T09:02Z');
    const third = undo(second, '2026-11-25T09:03Z');
    expect(fold(knew, missed, first, second)).toEqual(fold(knew, missed));
    expect(fold(knew, missed, first, second, third)).toEqual(fold(knew));
  });

  it('waits for an event that has not arrived, and does nothing in a cycle', () => {
    expect(boxes(undo(missed, '2026-11-25T09:01Z'))).toBe('');
    const one = event({ type: 'undo', undoes: 'two' }, '2026-11-25T09:01Z', 'one');
    const two = event({ type: 'undo', undoes: 'one' }, '2026-11-25T09:02Z', 'two');
    expect(boxes(knew, one, two)).toBe('deck/a 2');
  });
});

describe('rename', () => {
  const before = answer('a', 'knew', '2026-11-01T09:00Z');

  it('moves the history, including what another device still answers under the old name', () => {
    const late = answer('a', 'knew', '2026-11-10T09:00Z');
    const moved = rename('a', 'b', '2026-11-05T09:00Z');
    expect(boxes(before, moved)).toBe('b 2');
    expect(boxes(before, moved, late)).toBe('b 3');
    expect(boxes(before, moved, late, answer('b', 'knew', '2026-11-20T09:00Z'))).toBe('b 4');
  });

  it('leaves the due day where it was', () => {
    const climbed = [before, answer('a', 'knew', '2026-11-10T09:00Z')];
    const due = fold(...climbed).get('a')?.standing;
    expect(fold(...climbed, rename('a', 'b', '2026-11-11T09:00Z')).get('b')?.standing).toEqual(due);
  });

  it('follows chains, and stops in cycles', () => {
    const chain = [rename('a', 'b', '2026-11-02T09:00Z'), rename('b', 'c', '2026-11-03T09:00Z')];
    expect(boxes(before, ...chain)).toBe('c 2');
    expect(boxes(before, ...chain, rename('c', 'a', '2026-11-04T09:00Z'))).toBe('a 2');
    expect(
      boxes(before, rename('a', 'b', '2026-11-02T09:00Z'), rename('b', 'a', '2026-11-03T09:00Z')),
    ).toBe('a 2');
  });

  it('can be undone', () => {
    const moved = rename('a', 'b', '2026-11-02T09:00Z');
    expect(boxes(before, moved, undo(moved, '2026-11-03T09:00Z'))).toBe('a 2');
  });

  it('lets an id be reused once an author says so', () => {
    const moved = rename('a', 'b', '2026-11-02T09:00Z');
    const anew = rename('a', 'a', '2026-11-03T09:00Z');
    const first = answer('a', 'missed', '2026-11-04T09:00Z');
    expect(boxes(before, moved, first)).toBe('b 1');
    expect(boxes(before, moved, anew, first)).toBe('a 1, b 2');
  });
});

describe('reset', () => {
  const answers = [
    answer('deck/a', 'knew', '2026-11-01T09:00Z'),
    answer('other/b', 'knew', '2026-11-01T09:01Z'),
  ];

  it('lets the items of some or all decks start over, and what comes later counts', () => {
    expect(boxes(...answers, reset(['deck'], '2026-11-02T09:00Z'))).toBe('other/b 2');
    expect(boxes(...answers, reset(undefined, '2026-11-02T09:00Z'))).toBe('');
    const later = answer('deck/a', 'shaky', '2026-11-03T09:00Z');
    expect(boxes(later, ...answers, reset(undefined, '2026-11-02T09:00Z'))).toBe('deck/a 1');
  });

  it('can be undone', () => {
    const wiped = reset(undefined, '2026-11-02T09:00Z');
    expect(fold(...answers, wiped, undo(wiped, '2026-11-02T09:01Z'))).toEqual(fold(...answers));
  });

  it('goes by the deck that an item was in then', () => {
    const moved = rename('deck/a', 'other/a', '2026-11-02T09:00Z');
    expect(boxes(...answers, moved, reset(['deck'], '2026-11-03T09:00Z'))).toBe(
      'other/a 2, other/b 2',
    );
    expect(boxes(...answers, moved, reset(['deck'], '2026-11-01T10:00Z'))).toBe('other/b 2');
    expect(boxes(...answers, moved, reset(['other'], '2026-11-03T09:00Z'))).toBe('');
  });
});

describe('the fold of any events', () => {
  const anyOrder = fc.infiniteStream(fc.nat());
  const shuffled = <T>(list: readonly T[], ranks: Iterator<number>): T[] =>
    list
      .map((entry) => ({ entry, rank: Number(ranks.next().value) }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ entry }) => entry);
  const items = (events: readonly ProgressEvent[]) =>
    new Map([...fold(...events)].sort(([a], [b]) => (a < b ? -1 : 1)));

  it('is that of the set: order and repetition do not matter', () => {
    fc.assert(
      fc.property(someEvents, anyOrder, fc.nat(24), (events, ranks, again) => {
        const twice = shuffled([...events, ...events.slice(0, again)], ranks);
        expect(items(twice)).toEqual(items(events));
      }),
    );
  });

  it('is the same when an event comes and is undone', () => {
    fc.assert(
      fc.property(someEvents, someEvents, (events, [one]) => {
        if (one === undefined) return;
        const added: ProgressEvent = { ...one, event: 'added' };
        const back = undo(added, '2026-02-01T00:00Z');
        expect(items([...events, added, back])).toEqual(items(events));
      }),
    );
  });

  /** Enough events for what one answer shows to change the due days of later ones. */
  const LONG: LeitnerRules = { ...DEFAULT_RULES, intervals: [9, 20, 40, 90] };

  it.each([
    ['of all kinds', someEvents, DEFAULT_RULES],
    ['of a year', answersOfAYear, LONG],
  ])(
    'is the same event by event, in whatever order they arrive, as all at once: events %s',
    (_, any, rules) => {
      fc.assert(
        fc.property(any, anyOrder, (events, ranks) => {
          const arrived = shuffled(events, ranks);
          let live = liveFold(EMPTY_SNAPSHOT, rules);
          for (const [index, each] of arrived.entries()) {
            if (live.take(each)) continue;
            const folded = foldEvents(arrived.slice(0, index + 1), rules);
            live = liveFold(snapshotOf(folded), rules);
          }
          const whole = foldEvents(events, rules);
          const { items: folded, suspended, introduced } = live.snapshot();
          expect(new Map(folded.entries())).toEqual(whole.items);
          expect(live.days()).toEqual(whole.days);
          expect(new Set(suspended)).toEqual(new Set(snapshotOf(whole).suspended));
          const met = [...introduced].filter(([, count]) => count > 0);
          expect(new Map(met)).toEqual(new Map(snapshotOf(whole).introduced));
        }),
        { numRuns: 500 },
      );
    },
  );

  it('is the same in one pass, whether the answers come in their order or not', () => {
    fc.assert(
      fc.property(answersOfAYear, anyOrder, (events, ranks) => {
        const whole = foldEvents(events, LONG);
        const inOrder = events.filter(isItemEvent).sort(byOrder);
        for (const order of [inOrder, shuffled(inOrder, ranks)]) {
          const folded = foldInOrder({ events: () => order, lasting: whole.lasting }, LONG);
          expect(folded.items).toEqual(whole.items);
          expect(folded.days).toEqual(whole.days);
        }
      }),
    );
  });

  it('takes in late events without starting over', () => {
    fc.assert(
      fc.property(answersOfAYear, anyOrder, (events, ranks) => {
        const answers = events.filter((one) => one.type === 'answer');
        const live = liveFold(EMPTY_SNAPSHOT, LONG);
        for (const each of shuffled(answers, ranks)) expect(live.take(each)).toBe(true);
        expect(new Map(live.snapshot().items.entries())).toEqual(foldEvents(answers, LONG).items);
      }),
    );
  });
});
