import { describe, expect, it } from 'vitest';
import { posed, seedOf } from '../../../src/kinds/practice/posed.js';
import {
  encouragement,
  gradeOf,
  NO_TRY,
  refusalOf,
  saidOf,
  tried,
  type Tries,
} from '../../../src/kinds/practice/tries.js';
import { traceGrade } from '../../../src/kinds/practice/trace-score.js';
import { CHAIN, skill } from '../../support/skills.js';

const one = posed(await skill(CHAIN), seedOf('deck/chain', 0));
if (one === undefined) throw new Error('no numbers');
const { question } = one;
const [cell] = question.cells;
const right = String(cell?.answer);
const inner = cell?.mistakes.find(({ code }) => code === 'inner-derivative-missing')?.answer;
const says = (...said: readonly string[]): Tries =>
  said.reduce((tries, text) => tried(tries, question, 0, text), NO_TRY);

describe('the tries at a skill', () => {
  it('are worth knew at once, shaky at the second or with a hint, and else missed', () => {
    expect(gradeOf(says(right), 0)).toBe('knew');
    expect(gradeOf(says(right), 1)).toBe('shaky');
    expect(gradeOf(says('12345', right), 0)).toBe('shaky');
    expect(gradeOf(says('12345', '54321'), 0)).toBe('missed');
    expect(gradeOf(NO_TRY, 0)).toBe('missed');
  });

  it('are over when one is right, or after two', () => {
    expect(says(right).isOver).toBe(true);
    expect(says('12345')).toMatchObject({ isOver: false, isRight: false });
    expect(says('12345', '54321')).toMatchObject({ isOver: true, isRight: false });
  });

  it('name the mistake in the first wrong one, for the learner and in the journal', () => {
    const tries = says(String(inner));
    expect(tries.mistake?.code).toBe('inner-derivative-missing');
    expect(encouragement(tries)).toContain('inner derivative');
    expect(encouragement(says('12345'))).toBe('Not 12345. Try once more.');
    expect(saidOf(says(String(inner), right), question.seed)).toEqual({
      text: `${String(inner)} → ${right}`,
      seed: 'deck/chain/0',
      mistake: 'inner-derivative-missing',
    });
  });

  it('do not count anything that is not an answer', () => {
    for (const text of ['', 'x', '2*', '1/0', 'nan', 'inf', '9'.repeat(10_000), '\u001b[2J']) {
      expect(refusalOf(question, 0, text), text.slice(0, 20)).toBeTypeOf('string');
    }
    for (const text of [right, '3/4', '2*3*4', 'sqrt(2)/2', 'e^2', '1e-3', '−2']) {
      expect(refusalOf(question, 0, text), text).toBeUndefined();
    }
  });
});

describe('a whole trace', () => {
  it('is known where every cell was right, and shaky with one wrong', () => {
    expect(traceGrade(6, 6)).toBe('knew');
    expect(traceGrade(5, 6)).toBe('shaky');
    expect(traceGrade(4, 6)).toBe('missed');
    expect(traceGrade(1, 2)).toBe('missed');
  });
});
