import { describe, expect, test } from 'vitest';
import { parseAssignments } from '../../src/autodiff/assignments.js';
import { traceExpression } from '../../src/autodiff/trace/trace.js';
import { momentsOf } from '../../src/walk/moments.js';
import { startWalk, walkKey, type Walk, type WalkState } from '../../src/walk/walk.js';

/** A walk through an expression, with or without predictions. */
function walkThrough(expression: string, at: string, predicts = false): Walk {
  return { moments: momentsOf(traceExpression(expression, parseAssignments(at))), predicts };
}

/** The state after some keys; a word of several letters is the name of a key, `"2.5"` is typed. */
function after(walk: Walk, ...keys: string[]): WalkState {
  let state = startWalk(walk);
  for (const key of keys) {
    const typed = key.startsWith('"') ? Array.from(key.slice(1, -1)) : [key];
    for (const name of typed) {
      const text = name.length === 1 ? name : '';
      const step = walkKey(walk, state, { name, text });
      if (step.type === 'done') throw new Error(`${key} ended the walk`);
      state = step.state;
    }
  }
  return state;
}

describe('a walk', () => {
  const walk = walkThrough('x*y + x', 'x=2,y=3');

  test('goes through inputs, values, the seed and every edge', () => {
    expect(walk.moments.map(({ kind }) => kind)).toEqual([
      ...Array<string>(4).fill('forward'),
      'seed',
      ...Array<string>(4).fill('reverse'),
    ]);
  });

  test('goes forward, back and to either end, and no further', () => {
    expect(after(walk, 'space', 'right', 'n', 'return').at).toBe(4);
    expect(after(walk, 'space', 'left').at).toBe(0);
    expect(after(walk, 'p').at).toBe(0);
    expect(after(walk, 'G').at).toBe(8);
    expect(after(walk, 'end', 'space').at).toBe(8);
    expect(after(walk, 'end', 'g').at).toBe(0);
  });

  test('q quits; Escape goes back but never quits', () => {
    expect(walkKey(walk, startWalk(walk), { name: 'q', text: 'q' }).type).toBe('done');
    expect(after(walk, 'space', 'space', 'escape').at).toBe(1);
    expect(after(walk, 'space', 'escape', 'escape', 'escape').at).toBe(0);
  });
});

describe('predicting', () => {
  const walk = walkThrough('x*y + x', 'x=2,y=3', true);
  // After the inputs comes the first question: x*y.
  const first = ['space', 'space'];

  test('inputs are given, and no question can be skipped', () => {
    expect(after(walk, ...first)).toMatchObject({ at: 2, known: 2 });
    expect(after(walk, 'end')).toMatchObject({ at: 2, known: 2 });
    expect(after(walk, 'end', 'space', 'space').at).toBe(2);
  });

  test('a right number is right, and counts', () => {
    expect(after(walk, ...first, '"6"', 'return')).toMatchObject({
      at: 2,
      known: 3,
      right: 1,
      asked: 1,
      verdict: { kind: 'right' },
    });
    expect(after(walk, ...first, '"6"', 'return', 'space').at).toBe(3);
  });

  test('a question counts once, however often it is retried or revisited', () => {
    const wrong = [...first, '"5"', 'return'];
    for (const between of [
      ['"abc"', 'return'],
      ['"5"', 'return'],
      ['left', 'space'],
    ]) {
      expect(after(walk, ...wrong, ...between, '"6"', 'return')).toMatchObject({
        verdict: { kind: 'right' },
        right: 0,
        asked: 1,
      });
      expect(after(walk, ...wrong, ...between, 'return')).toMatchObject({
        verdict: { kind: 'shown' },
        right: 0,
        asked: 1,
      });
    }
  });

  test('a right number with too few digits may be given again', () => {
    const sine = walkThrough('sin(x)', 'x=5', true);
    const coarse = after(sine, 'space', '"-1"', 'return');
    expect(coarse).toMatchObject({ verdict: { kind: 'coarse', typed: '-1' }, asked: 0, known: 1 });
    expect(after(sine, 'space', '"-1"', 'return', '"-0.96"', 'return')).toMatchObject({
      verdict: { kind: 'right' },
      right: 1,
      asked: 1,
    });
  });

  test('a wrong one may be corrected, but then no longer counts', () => {
    const wrong = after(walk, ...first, '"5"', 'return');
    expect(wrong).toMatchObject({
      known: 2,
      verdict: { kind: 'wrong', mistake: 'That is the sum, but the operation is *.' },
    });
    const second = after(walk, ...first, '"5"', 'return', '"6"', 'return');
    expect(second).toMatchObject({ right: 0, asked: 1, verdict: { kind: 'right' } });
  });

  test('Enter alone shows the number; anything else than a number is refused', () => {
    expect(after(walk, ...first, 'return')).toMatchObject({ right: 0, verdict: { kind: 'shown' } });
    expect(after(walk, ...first, '"two"', 'return')).toMatchObject({
      asked: 0,
      verdict: { kind: 'unreadable', typed: 'two' },
    });
  });

  test('Escape erases what is typed, and then goes back', () => {
    expect(after(walk, ...first, '"5"', 'escape')).toMatchObject({
      at: 2,
      asked: 0,
      entry: { characters: [] },
    });
    expect(after(walk, ...first, '"5"', 'escape', 'escape')).toMatchObject({ at: 1, known: 2 });
  });

  test('looking back is possible, and leads back to the question', () => {
    expect(after(walk, ...first, 'left').at).toBe(1);
    expect(after(walk, ...first, 'left', 'space')).toMatchObject({ at: 2, known: 2 });
  });
});
