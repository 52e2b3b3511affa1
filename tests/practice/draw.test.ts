import { describe, expect, test } from 'vitest';
import { differentiate } from '../../src/autodiff/differentiate.js';
import { exploreSkill, fillIn, judge, type PracticeQuestion } from '../../src/practice/practice.js';
import { FIXTURES, questionOf, questionsOf, skillOf, SKILLS } from './skills.js';

/** The first number of the first questions of a block, by the name of the drawn value. */
function numbersOf(block: string, name: string, count = 40): number[] {
  return questionsOf(block, count).map(({ at }) => at.get(name) ?? NaN);
}

/** The derivative of a computed name, by an engine that knows nothing of blocks. */
function gradientOf(
  { at, definitions }: PracticeQuestion,
  of: string,
): ReadonlyMap<string, number> {
  const expression = [...definitions].map(([name, text]) => `${name} = ${text}`).join('; ');
  const whole = definitions.size === 1 ? expression : `${expression}; ${of}`;
  const used = new Map([...at].filter(([name]) => new RegExp(`\\b${name}\\b`).test(expression)));
  return differentiate(whole, used).gradient;
}

describe.each(FIXTURES)('$name', ({ block }) => {
  const questions = questionsOf(block, 30);

  test('makes the same question of the same seed, and others of others', () => {
    const skill = skillOf(block);
    const again = questionOf(skill, 'item/7');
    expect(again.at).toEqual(questions[7]?.at);
    expect(again.cells).toEqual(questions[7]?.cells);
    const numbers = questions.map(({ at }) => JSON.stringify([...at]));
    expect(new Set(numbers.slice(0, 8)).size).toBeGreaterThanOrEqual(6);
  });

  test('has finite answers, which are judged right when typed back', () => {
    for (const question of questions) {
      expect(question.cells.length).toBeGreaterThan(0);
      for (const [cell, { answer }] of question.cells.entries()) {
        if (typeof answer === 'number') expect(Number.isFinite(answer)).toBe(true);
        expect(judge(question, cell, String(answer))).toEqual({ kind: 'right' });
        if (typeof answer !== 'number') continue;
        expect(judge(question, cell, String(Number(answer.toPrecision(3))))).toEqual({
          kind: 'right',
        });
      }
    }
  });

  test('recognises every mistake when it is typed back, in full and rounded', () => {
    let typed = 0;
    for (const question of questions) {
      for (const [cell, { mistakes }] of question.cells.entries()) {
        for (const { code, answer } of mistakes) {
          const texts = [
            String(answer),
            ...(typeof answer === 'number' ? [String(Number(answer.toPrecision(3)))] : []),
          ];
          for (const text of texts) {
            expect(judge(question, cell, text), `${question.seed}: ${text}`).toMatchObject({
              kind: 'mistake',
              code,
            });
            typed += 1;
          }
        }
      }
    }
    expect(typed).toBeGreaterThan(30);
  });

  test('is found to have plenty of numbers', () => {
    expect(exploreSkill(skillOf(block))).toEqual([]);
  });
});

describe('an answer', () => {
  test.each([
    ['chain-power', 'y', 'x'],
    ['diamond', 'y', 'x'],
    ['product', 'y', 'x'],
    ['quotient', 'y', 'x'],
    ['chain-of-three', 'y', 'x'],
    ['sigmoid', 'L', 'z'],
    ['tanh', 'y', 'w'],
    ['relu-kinks', 'y', 'x'],
    ['mse', 'L', 'w'],
    ['linear-layer', 's', 'x1'],
    ['cross-entropy', 'L', 'z2'],
  ] as const)('of %s is what differentiate finds', (name, of, by) => {
    for (const question of questionsOf(SKILLS[name], 30)) {
      const gradient = gradientOf(question, of).get(by) ?? NaN;
      expect(question.cells[0]?.answer).toBeCloseTo(gradient, 10);
    }
  });

  test('of an adjoint is the derivative with respect to the computed value', () => {
    for (const { at, cells } of questionsOf(SKILLS['adjoint-of-hidden'], 20)) {
      const [w = NaN, x = NaN, v = NaN, t = NaN] = ['w', 'x', 'v', 't'].map((name) => at.get(name));
      const h = w * x;
      expect(cells[0]?.answer).toBeCloseTo(2 * (Math.max(h, 0) * v - t) * (h > 0 ? v : 0), 10);
    }
  });

  test('passes nothing through detach()', () => {
    for (const { at, cells } of questionsOf(SKILLS.detach, 20)) {
      const [x = NaN, b = NaN] = [at.get('x'), at.get('b')];
      expect(cells[0]?.answer).toBe(x * x + b);
      const ignored = cells[0]?.mistakes.find(({ code }) => code === 'detach-ignored');
      if (ignored !== undefined) expect(ignored.answer).toBe(3 * x * x + b);
    }
  });

  test.each([
    ['hessian-diagonal', ({ a = 0, x = 0 }) => 6 * a * x],
    ['hessian-mixed', ({ x = 0 }) => 2 * x],
    ['hvp', ({ a = 0, x = 0, y = 0, vx = 0, vy = 0 }) => 2 * a * y * vx + 2 * a * x * vy],
    ['tangent', ({ x = 0, z = 0, vx = 0, vz = 0 }) => 2 * x * z * vx + x * x * vz],
  ] as const)('of %s is worked out by hand', (name, byHand) => {
    for (const { at, cells } of questionsOf(SKILLS[name], 20)) {
      expect(cells[0]?.answer).toBeCloseTo(byHand(Object.fromEntries(at)), 9);
    }
  });

  test('is clipped if the gradient is too large', () => {
    for (const { at, cells } of questionsOf(SKILLS.clipping, 20)) {
      const [w = NaN, x = NaN, t = NaN, c = NaN] = ['w', 'x', 't', 'c'].map((name) => at.get(name));
      const gradient = Math.max(-c, Math.min(c, 2 * (w * x - t) * x));
      expect(cells[0]?.answer).toBeCloseTo(w - 0.1 * gradient, 10);
    }
  });
});

describe('numbers', () => {
  const line = (rest: string): string => `y: ${rest}\nask: dy/dx`;

  test('avoid kinks, unless requested or forced', () => {
    const block = line('a*relu(x)\nx: -2..2\na: 2..9');
    expect(numbersOf(block, 'x')).not.toContain(0);
    expect(numbersOf(`${block}\nkinks: asked`, 'x')).toContain(0);
    expect(numbersOf(line('a*relu(x)\nx: 0\na: 2..9'), 'x')).toContain(0);
  });

  test('satisfy the conditions', () => {
    const block = line('a*x^2\nx: -5..5\na: 2..9\nwhere: 0 < x <= 3 and x != 2\nwhere: a >= 4');
    expect(new Set(numbersOf(block, 'x'))).toEqual(new Set([1, 3]));
    expect(Math.min(...numbersOf(block, 'a'))).toBe(4);
  });

  test('keep to mental arithmetic if possible', () => {
    for (const { cells } of questionsOf(line('x^n/a\nx: 1..99\nn: 2, 3\na: 3..9'), 40)) {
      const [{ answer } = { answer: NaN }] = cells;
      const digits = String(Number(Number(answer).toPrecision(12)));
      expect(digits.replace(/^-?0?\.?0*|\./g, '').length).toBeLessThanOrEqual(4);
    }
  });

  test('from a range of a billion are drawn immediately', () => {
    expect(numbersOf(line('x + a*x\nx: 1..1e9\na: 2..5'), 'x', 3)).toHaveLength(3);
  });

  test('in steps look as a person would write them', () => {
    const drawn = numbersOf('y: a*x\na: 0.1..0.5 step 0.1\nx: 2..9\nask: y', 'a');
    expect(new Set(drawn)).toEqual(new Set([0.1, 0.2, 0.3, 0.4, 0.5]));
  });

  test('do not depend on the order of the lines', () => {
    const lines = SKILLS.diamond.split('\n');
    const turned = questionsOf([...lines].reverse().join('\n'), 10);
    expect(turned.map(({ at }) => at)).toEqual(questionsOf(SKILLS.diamond, 10).map(({ at }) => at));
  });

  test('repeat late even if there are few of them', () => {
    const drawn = numbersOf('y: x^2\nx: 1..20\nask: dy/dx', 'x', 10);
    expect(new Set(drawn).size).toBeGreaterThanOrEqual(9);
  });
});

describe('the text of a question', () => {
  const filled = (block: string, text: string): string =>
    fillIn(text, questionOf(skillOf(block), 'a/0'));

  test('has numbers for drawn names and formulas for computed ones', () => {
    const block = 'u: a*x + b\ny: u^n\na: -2\nb: -4\nn: 3\nx: 5\nask: dy/dx';
    expect(filled(block, '`y = {y}`, `u = {u}` at {x}; {=u}')).toBe(
      '`y = u^3`, `u = -2*x - 4` at 5; -14',
    );
  });

  test.each([
    ['x^a', 'x^(-2)'],
    ['a^2*x', '(-2)^2*x'],
    ['x*a', 'x*(-2)'],
    ['a*x', '-2*x'],
    ['x - a', 'x + 2'],
    ['x - a*x', 'x + 2*x'],
    ['x - (x + a)', 'x - (x - 2)'],
    ['c*x + z', 'x'],
    ['c*x^c - z', 'x'],
    ['sin(q*x)', 'sin(pi/6*x)'],
    ['x/(q)', 'x/(pi/6)'],
    ['max(x, a)', 'max(x, -2)'],
  ])('shows %s as %s', (formula, shown) => {
    const block = `y: ${formula}\na: -2\nc: 1\nz: 0\nq: pi/6\nx: 3\nask: dy/dx`;
    expect(filled(block, '{y}')).toBe(shown);
  });

  test('keeps the names it should, and all other braces', () => {
    const block = 'y: a*x + g\na: 3\ng: 4\nx: 5\nkeep: g\nask: dy/dx';
    expect(filled(block, '{y} {z} {} { x } {x, y} \\frac{1}{2}')).toBe(
      '3*x + g {z} {} { x } {x, y} \\frac{1}{2}',
    );
    expect(filled(block.replace('ask: ', 'ask: formula '), '{y}')).toBe('a*x + g');
  });

  test('shows a detached value as one', () => {
    expect(filled('c: detach(a*x)\ny: c*x\na: 2\nx: 3\nask: dy/dx', '{c} {y}')).toBe(
      'detach(2*x) c*x',
    );
  });
});
