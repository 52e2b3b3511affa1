import fc from 'fast-check';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { HistoryStep } from '../../src/progress/history.js';
import { openProgress, type Progress } from '../../src/progress/progress.js';
import { addDays } from '../../src/schedule/day.js';
import { type Grade, GRADES } from '../../src/schedule/leitner.js';
import { DEFAULT_RULES } from '../../src/schedule/rules.js';
import { luck } from '../support/events.js';
import { tempHome } from '../support/homes.js';
import { at } from '../support/instants.js';

const FIRST = '2026-01-05';
const random = luck();

type Home = ReturnType<typeof tempHome>;

const open = (home: Home): Promise<Progress> =>
  openProgress(home, DEFAULT_RULES, { now: () => on(0), random });

/** Noon, a number of days after the first day. */
function on(day: number) {
  return at(`${addDays(FIRST, day)}T12:00Z`);
}

function answer(progress: Progress, id: string, given: Grade, day: number) {
  return progress.record({ type: 'answer', id, grade: given, tookMs: 1000 }, on(day)).event;
}

/** Steps in words: `2026-01-05 knew 1 → 2`. */
function told({ event, before, after }: HistoryStep): string {
  const grade = event.type === 'answer' ? event.grade : event.type;
  return `${grade} ${before.standing?.box ?? 1} → ${after.standing?.box ?? 1}`;
}

describe('the history of an item', () => {
  test('has everything that was done to it and nothing else, with the boxes before and after', async () => {
    const progress = await open(tempHome());
    answer(progress, 'deck/a', 'knew', 0);
    answer(progress, 'deck/ab', 'missed', 0);
    progress.record({ type: 'suspend', id: 'deck/a' }, on(1));
    progress.record({ type: 'resume', id: 'deck/a' }, on(2));
    answer(progress, 'deck/a', 'missed', 4);
    expect(progress.history('deck/a').steps.map(told)).toEqual([
      'knew 1 → 2',
      'suspend 2 → 2',
      'resume 2 → 2',
      'missed 2 → 1',
    ]);
    expect(progress.history('deck/c')).toEqual({ steps: [], undone: 0, reset: 0 });
  });

  test('leaves out what was undone and what was reset, and counts both', async () => {
    const progress = await open(tempHome());
    answer(progress, 'deck/a', 'knew', 0);
    progress.enter({ type: 'reset', decks: ['deck'] }, on(1));
    progress.undo(answer(progress, 'deck/a', 'missed', 2), on(2));
    answer(progress, 'deck/a', 'shaky', 3);
    const { steps, undone, reset } = progress.history('deck/a');
    expect(steps.map(told)).toEqual(['shaky 1 → 1']);
    expect({ undone, reset }).toEqual({ undone: 1, reset: 1 });
  });

  test('continues under the present name of an item, through two renames', async () => {
    const progress = await open(tempHome());
    answer(progress, 'deck/a', 'knew', 0);
    progress.enter({ type: 'rename', from: 'deck/a', to: 'deck/b' }, on(1));
    progress.enter({ type: 'rename', from: 'deck/b', to: 'deck/c' }, on(2));
    answer(progress, 'deck/c', 'knew', 5);
    expect(progress.history('deck/c').steps.map(told)).toEqual(['knew 1 → 2', 'knew 2 → 3']);
    expect(progress.history('deck/a').steps).toEqual([]);
  });

  test('finds a complete line after a damaged line feed', async () => {
    const home = tempHome();
    const progress = await open(home);
    answer(progress, 'deck/a', 'knew', 0);
    answer(progress, 'deck/b', 'knew', 0);
    answer(progress, 'deck/a', 'knew', 5);
    const [name = ''] = readdirSync(join(home.folder, 'reviews'));
    const path = join(home.folder, 'reviews', name);
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('}\n{', '}~{'));
    const reopened = await open(home);
    expect(reopened.history('deck/a').steps.map(told)).toEqual(['knew 1 → 2', 'knew 2 → 3']);
  });

  test('ends with the present standing, whatever was answered to other items in between', async () => {
    const step = fc.record({
      item: fc.constantFrom('deck/a', 'deck/b', 'deck/c'),
      given: fc.constantFrom(...GRADES),
      after: fc.nat(20),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const progress = await open(tempHome());
        let day = 0;
        for (const { item, given, after } of steps) {
          day += after;
          answer(progress, item, given, day);
        }
        for (const id of ['deck/a', 'deck/b', 'deck/c']) {
          const { standing } = progress.item(id);
          expect(progress.history(id).steps.at(-1)?.after.standing).toEqual(standing);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('what was undone last', () => {
  /** What can be brought back, latest undo first. */
  function ids(progress: Progress, count = 9): string[] {
    return progress.lastUndone(count).map(({ event }) => ('id' in event ? event.id : event.type));
  }

  test('comes in the order of the undos, and goes when it is brought back', async () => {
    const progress = await open(tempHome());
    const [a, b] = [answer(progress, 'deck/a', 'knew', 0), answer(progress, 'deck/b', 'knew', 0)];
    expect(ids(progress)).toEqual([]);
    progress.undo(b, on(0));
    progress.undo(a, on(0));
    expect(ids(progress)).toEqual(['deck/a', 'deck/b']);
    const [last] = progress.lastUndone(1);
    if (last === undefined) throw new Error('nothing was undone');
    const { before, after } = progress.redo(last, on(0));
    expect([before.standing?.box, after.standing?.box]).toEqual([undefined, 2]);
    expect(ids(progress)).toEqual(['deck/b']);
    expect(progress.lastDone(9).map(({ event }) => event)).toEqual([a.event]);
  });

  test('is found however much was answered since', async () => {
    const progress = await open(tempHome());
    progress.undo(answer(progress, 'deck/a', 'knew', 0), on(0));
    for (let index = 0; index < 600; index += 1) answer(progress, 'deck/b', 'shaky', index);
    expect(ids(progress, 1)).toEqual(['deck/a']);
  });
});
