import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerEvent, ProgressEvent } from '../../src/progress/event.js';
import {
  applyEvent,
  emptyProgress,
  itemProgress,
  type ProgressState,
  withItem,
} from '../../src/progress/fold.js';
import { dayOf } from '../../src/schedule/day.js';
import { type Grade, GRADES, isDue } from '../../src/schedule/leitner.js';
import { DEFAULT_RULES } from '../../src/schedule/rules.js';
import { at } from '../support/instants.js';

function step(state: ProgressState, event: ProgressEvent): ProgressState {
  const after = applyEvent(itemProgress(state, event.id), event, DEFAULT_RULES);
  return withItem(state, event.id, after);
}

function fold(...events: readonly ProgressEvent[]): ProgressState {
  return events.reduce(step, emptyProgress());
}

function answer(id: string, grade: Grade, when: string, tookMs?: number): AnswerEvent {
  return { type: 'answer', id, grade, at: at(when), tookMs };
}

describe('the fold', () => {
  it('begins with nothing', () => {
    expect(itemProgress(emptyProgress(), 'deck/a')).toEqual({
      standing: undefined,
      suspended: false,
      tookMs: undefined,
    });
  });

  it('moves an item from box to box as its answers come in', () => {
    const knew = fold(answer('deck/a', 'knew', '2026-11-22T09:00+01:00', 4200));
    expect(itemProgress(knew, 'deck/a')).toEqual({
      standing: { box: 2, due: '2026-11-25', introduced: '2026-11-22', lapses: 0 },
      suspended: false,
      tookMs: 4200,
    });
    const missed = step(knew, answer('deck/a', 'missed', '2026-11-25T09:00+01:00', 9000));
    expect(itemProgress(missed, 'deck/a')).toEqual({
      standing: { box: 1, due: '2026-11-26', introduced: '2026-11-22', lapses: 1 },
      suspended: false,
      tookMs: 9000,
    });
  });

  it('takes two in the morning for the evening before', () => {
    const late = fold(answer('deck/a', 'knew', '2026-11-23T02:00+01:00'));
    expect(late.standings.get('deck/a')).toMatchObject({
      introduced: '2026-11-22',
      due: '2026-11-25',
    });
  });

  it('goes by the day where the learner was, not by the day in Greenwich', () => {
    const [tokyo, honolulu] = [
      fold(answer('deck/a', 'knew', '2026-11-23T06:00+09:00')),
      fold(answer('deck/a', 'knew', '2026-11-22T11:00-10:00')),
    ];
    expect(tokyo.standings.get('deck/a')?.due).toBe('2026-11-26');
    expect(honolulu.standings.get('deck/a')?.due).toBe('2026-11-25');
  });

  it('remembers how long the last measured answer took', () => {
    const state = fold(
      answer('deck/a', 'knew', '2026-11-22T09:00Z', 4200),
      answer('deck/a', 'missed', '2026-11-22T09:05Z'), // A script's.
    );
    expect(state.tookMs.get('deck/a')).toBe(4200);
  });

  it('suspends and resumes without touching the box', () => {
    const knew = fold(answer('deck/a', 'knew', '2026-11-22T09:00Z'));
    const suspended = step(knew, { type: 'suspend', id: 'deck/a' });
    expect(suspended).toEqual({ ...knew, suspended: new Set(['deck/a']) });
    expect(step(suspended, { type: 'suspend', id: 'deck/a' })).toEqual(suspended);
    expect(step(suspended, { type: 'resume', id: 'deck/a' })).toEqual(knew);
    expect(step(knew, { type: 'resume', id: 'deck/a' })).toEqual(knew);
  });

  it('changes no state it was given, and no other item', () => {
    const before = fold(answer('deck/a', 'knew', '2026-11-22T09:00Z', 1000));
    const copy = structuredClone(before);
    const after = step(before, answer('deck/b', 'shaky', '2026-11-22T09:01Z', 2000));
    step(after, { type: 'suspend', id: 'deck/a' });
    expect(before).toEqual(copy);
    expect(itemProgress(after, 'deck/a')).toEqual(itemProgress(before, 'deck/a'));
  });

  it('puts an item back to where it stood', () => {
    const before = fold(answer('deck/a', 'knew', '2026-11-22T09:00Z', 1000));
    for (const id of ['deck/a', 'deck/new']) {
      const stood = itemProgress(before, id);
      const missed = step(before, answer(id, 'missed', '2026-11-22T09:01Z', 2000));
      expect(withItem(missed, id, stood)).toEqual(before);
      const suspended = step(before, { type: 'suspend', id });
      expect(withItem(suspended, id, stood)).toEqual(before);
    }
  });
});

describe('the fold over any answers', () => {
  const START = Date.parse('2026-01-01T00:00Z');
  const someAnswer: fc.Arbitrary<AnswerEvent> = fc.record({
    type: fc.constant('answer'),
    id: fc.constantFrom('a', 'b', 'c'),
    grade: fc.constantFrom(...GRADES),
    at: fc.record({
      epochMs: fc.integer({ min: 0, max: 60 * 86_400_000 }).map((ms) => START + ms),
      offset: fc.constantFrom(-600, -270, 0, 60, 540, 840),
    }),
    tookMs: fc.option(fc.nat(100_000), { nil: undefined }),
  });
  const someAnswers = fc.uniqueArray(someAnswer, {
    selector: ({ at: { epochMs } }) => epochMs,
    maxLength: 40,
  });
  const byTime = (a: AnswerEvent, b: AnswerEvent) => a.at.epochMs - b.at.epochMs;

  it('gives the same boxes in whatever order they arrive, once each item’s are in order of time', () => {
    fc.assert(
      fc.property(someAnswers, fc.infiniteStream(fc.nat()), (answers, luck) => {
        const arrived = answers
          .map((event) => ({ event, rank: Number(luck.next().value) }))
          .sort((x, y) => x.rank - y.rank)
          .map(({ event }) => event);
        const itemByItem = [...new Set(arrived.map(({ id }) => id))].flatMap((id) =>
          arrived.filter((event) => event.id === id).sort(byTime),
        );
        expect(fold(...itemByItem)).toEqual(fold(...answers.sort(byTime)));
      }),
    );
  });

  it('gives the same boxes with and without the practice that came early', () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        let state = emptyProgress();
        let withoutPractice = emptyProgress();
        for (const event of answers.sort(byTime)) {
          const standing = state.standings.get(event.id);
          const due = isDue(standing, dayOf(event.at, DEFAULT_RULES.dayStart));
          state = step(state, event);
          if (due || event.grade === 'missed') withoutPractice = step(withoutPractice, event);
        }
        expect(state.standings).toEqual(withoutPractice.standings);
      }),
    );
  });

  it('has an item in box 1 after each miss, and no box higher than its answers could take it', () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        let state = emptyProgress();
        const most = new Map<string, number>();
        for (const event of answers.sort(byTime)) {
          state = step(state, event);
          const climbed = (most.get(event.id) ?? 1) + (event.grade === 'knew' ? 1 : 0);
          most.set(event.id, event.grade === 'missed' ? 1 : climbed);
          const box = state.standings.get(event.id)?.box ?? 0;
          expect(box).toBeGreaterThanOrEqual(1);
          expect(box).toBeLessThanOrEqual(most.get(event.id) ?? 0);
        }
      }),
    );
  });
});
