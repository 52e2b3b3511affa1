import { describe, expect, it } from 'vitest';
import { drawn } from '../../../src/kinds/practice/drawing.js';
import { judgeSaid, mistakeNamed } from '../../../src/kinds/practice/judging.js';
import { CHAIN, PRODUCT, skill, TRACE } from '../../support/skills.js';

const chain = await skill(CHAIN);
const product = await skill(PRODUCT);
const trace = await skill(TRACE);

describe('a question for scripts', () => {
  it('has its seed, its numbers, its answer and the mistakes that can be told', () => {
    const one = drawn(chain, { seed: 's', asked: 0 });
    expect(one).toMatchObject({ seed: 's', ask: 'dy/dx', kind: 'number' });
    expect(one?.question).toMatch(/^Differentiate a power of a line\n\n`y = .*` at `x = -?\d`\./);
    expect(one?.question).not.toContain('{');
    expect(Object.keys(one?.['at'] as object)).toEqual(['a', 'b', 'n', 'x']);
    expect(one).toEqual(drawn(chain, { seed: 's', asked: 7 }));
    expect(drawn(chain, { seed: undefined, asked: 3 })?.seed).toBe('deck/chain/3');
  });

  it('shows a formula question by names', () => {
    expect(drawn(product, { seed: 's', asked: 0 })).toMatchObject({
      question: expect.stringContaining('`v = a*b`') as unknown,
      ask: 'formula g*dv/da',
    });
  });

  it('has the cells of a trace in their order', () => {
    const one = drawn(trace, { seed: 's', asked: 0 });
    expect(one?.['answer']).toHaveLength((one?.['cells'] as string[]).length);
  });
});

describe('an answer to a skill', () => {
  const answerOf = (item: typeof chain) => {
    const one = drawn(item, { seed: 's', asked: 0 });
    return {
      answer: one?.['answer'],
      mistakes: one?.['mistakes'] as { code: string; answer: unknown }[],
    };
  };

  it('is right, or the very mistake that leads to it', () => {
    for (const item of [chain, product]) {
      const { answer, mistakes } = answerOf(item);
      expect(judgeSaid(item, String(answer), { seed: 's', asked: 0 })).toMatchObject({
        kind: 'judged',
        right: true,
        grade: 'knew',
      });
      for (const mistake of mistakes) {
        expect(judgeSaid(item, String(mistake.answer), { seed: 's', asked: 0 })).toMatchObject({
          right: false,
          grade: 'missed',
          said: { mistake: mistake.code, seed: 's' },
        });
      }
    }
  });

  it('may be a formula in any form that agrees', () => {
    for (const text of ['g*b', 'b*g', 'g*v/a', '(g + g)*b/2', 'g·b']) {
      expect(judgeSaid(product, text, { seed: 's', asked: 0 })).toMatchObject({ right: true });
    }
    expect(judgeSaid(product, 'g*b + 1', { seed: 's', asked: 0 })).toMatchObject({ right: false });
    expect(judgeSaid(product, 'g*(b', { seed: 's', asked: 0 })).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('^') as unknown,
    });
  });

  it('is every cell of a trace, with commas between', () => {
    const numbers = answerOf(trace).answer as number[];
    const as = { seed: 's', asked: 0 };
    expect(judgeSaid(trace, numbers.join(', '), as)).toMatchObject({ right: true, grade: 'knew' });
    const wrong = [...numbers.slice(0, -1), 12345].join(', ');
    expect(judgeSaid(trace, wrong, as)).toMatchObject({ right: false, grade: 'shaky' });
    expect(judgeSaid(trace, '1, 2', as)).toMatchObject({ kind: 'refused' });
  });

  it('is named by its author’s sentence, or the engine’s', () => {
    expect(mistakeNamed(chain, 'slope-of-the-line')).toBe('That is the inner derivative alone.');
    expect(mistakeNamed(chain, 'inner-derivative-missing')).toContain('inner derivative');
  });
});
