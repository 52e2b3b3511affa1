import fc from 'fast-check';
import type { ProgressEvent } from '../../src/progress/journal/event.js';
import { addDays } from '../../src/schedule/day.js';
import { GRADES } from '../../src/schedule/leitner.js';

const START = Date.parse('2026-01-01T00:00Z');
const NAMES = Array.from({ length: 24 }, (_, index) => `event-${String(index).padStart(2, '0')}`);
const IDS = ['deck/a', 'deck/b', 'other/a', '__proto__'];

const anyId = fc.constantFrom(...IDS);
const anyDeed = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      type: fc.constant('answer' as const),
      id: anyId,
      grade: fc.constantFrom(...GRADES),
      tookMs: fc.option(fc.nat(100_000), { nil: undefined }),
      print: fc.option(fc.constantFrom('p', 'q,;%"'), { nil: undefined }),
      position: fc.option(fc.nat(9), { nil: undefined }),
      said: fc.option(fc.constantFrom('2*3', 'a "b"'), { nil: undefined }),
      seed: fc.option(fc.constantFrom('deck/a/1'), { nil: undefined }),
      mistake: fc.option(fc.constantFrom('sign-flipped', 'a,b;%= c'), { nil: undefined }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constantFrom('suspend' as const, 'resume' as const),
      id: anyId,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant('rename' as const), from: anyId, to: anyId }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('reset' as const),
      decks: fc.option(fc.subarray(['deck', 'other', '']), { nil: undefined }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ type: fc.constant('undo' as const), undoes: fc.constantFrom(...NAMES) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('import' as const),
      id: anyId,
      standing: fc.option(
        fc.record({
          box: fc.integer({ min: 1, max: 7 }),
          due: fc.nat(90).map((days) => addDays('2026-01-01', days)),
          introduced: fc.nat(90).map((days) => addDays('2025-09-01', days)),
          lapses: fc.nat(3),
        }),
        { nil: undefined },
      ),
      suspended: fc.boolean(),
      tookMs: fc.constant(undefined),
    }),
  },
);

/**
 * Answers over a year, far enough apart for most items to be due, with a clock that sometimes goes back, and with undos:
 * each answer can change the due days of others.
 */
export const answersOfAYear: fc.Arbitrary<ProgressEvent[]> = fc
  .array(
    fc.record({
      id: fc.constantFrom('deck/a', 'deck/b', 'deck/c', 'deck/d', 'deck/e'),
      grade: fc.constantFrom(...GRADES),
      day: fc.nat(365),
      hour: fc.nat(23),
      ahead: fc.oneof(
        { weight: 8, arbitrary: fc.constant(0) },
        { weight: 1, arbitrary: fc.nat(2000).map((hours) => hours * 3_600_000) },
      ),
      undoes: fc.oneof(
        { weight: 8, arbitrary: fc.constant(undefined) },
        { weight: 1, arbitrary: fc.nat(60) },
      ),
    }),
    { maxLength: 60 },
  )
  .map((entries) =>
    entries.map(({ id, grade, day, hour, ahead, undoes }, index): ProgressEvent => {
      const epochMs = START + (day * 24 + hour) * 3_600_000;
      const stamp = { event: `event-${index}`, at: { epochMs, offset: 0 }, order: epochMs + ahead };
      return undoes === undefined
        ? { type: 'answer', id, grade, tookMs: 1000 * index, ...stamp }
        : { type: 'undo', undoes: `event-${undoes}`, ...stamp };
    }),
  );

/** Some events of one state folder, with few ids and names so that they collide; no two have the same name. */
export const someEvents: fc.Arbitrary<ProgressEvent[]> = fc
  .uniqueArray(
    fc.record({
      deed: anyDeed,
      event: fc.constantFrom(...NAMES),
      epochMs: fc.integer({ min: 0, max: 60 * 24 }).map((hours) => START + hours * 3_600_000),
      offset: fc.constantFrom(-600, -270, 0, 60, 540, 840),
      ahead: fc.oneof(
        fc.constant(0),
        fc.nat(3).map((hours) => hours * 3_600_000),
      ),
    }),
    { selector: ({ event }) => event, maxLength: 24 },
  )
  .map((events) =>
    events.map(({ deed, event, epochMs, offset, ahead }): ProgressEvent => {
      const order = deed.type === 'import' ? Number.MIN_SAFE_INTEGER : epochMs + ahead;
      return { ...deed, event, at: { epochMs, offset }, order };
    }),
  );
