import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  drawQuestion,
  exploreSkill,
  fillIn,
  judge,
  readSkill,
  unknownPlaceholders,
  worked,
} from '../../src/practice/practice.js';
import { FIXTURES, questionsOf } from './skills.js';

const PIECES = [
  'x',
  'y',
  'a',
  ':',
  '\n',
  ' ',
  '..',
  ',',
  '(',
  ')',
  '^',
  '*',
  '/',
  '+',
  '-',
  '1',
  '0',
  '9',
  '1e9',
  '1e999',
  'ask',
  'where',
  'mistake',
  'dy/dx',
  'd2y/dx2',
  '∂y/∂x',
  'detach',
  'sin',
  'ln',
  'relu',
  'max',
  'step',
  'sign',
  'after',
  'sgd',
  'adam',
  'on',
  'steps of',
  '!=',
  '<',
  'and',
  'formula',
  'trace',
  'keep',
  'digits',
  '|',
  '{',
  '}',
  '=',
  '\u0000',
  '\u001b[',
  '²',
  'é',
  '🙂',
  '#',
  '\t',
  '\r',
  '1/0',
  'nan',
];

/** Runs everything on a block. */
function use(block: string): void {
  const { problems, skill } = readSkill(block);
  const lines = block.split('\n');
  for (const { column, length, line, message, help } of problems) {
    expect(line).toBeLessThan(lines.length);
    expect(column).toBeLessThanOrEqual((lines[line] ?? '').length);
    expect(length).toBeGreaterThan(0);
    expect(message).not.toBe('');
    expect(help).not.toBe('');
  }
  if (skill === undefined) {
    expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
    return;
  }
  const found = exploreSkill(skill).map(({ code }) => code);
  const question = drawQuestion(skill, 'seed/1');
  expect(question).toBeDefined();
  if (question === undefined) return;
  fillIn(block, question);
  worked(question, 'sign-flipped');
  question.cells.forEach(({ answer, label }, cell) => {
    // A formula that is too long to be shown is named instead, which `check` reports.
    if (answer === label) return;
    // Nobody can answer such a question; `check` says that no draw is good.
    if (typeof answer === 'number' && !Number.isFinite(answer)) {
      expect(found.some((code) => /^practice-(few|without)-draws?$/.test(code))).toBe(true);
      return;
    }
    expect(judge(question, cell, String(answer))).toEqual({ kind: 'right' });
  });
}

describe('whatever the text of a block', () => {
  test('is, nothing is thrown', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        use(text);
      }),
    );
  });

  test('is made of, nothing is thrown', () => {
    const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 });
    fc.assert(
      fc.property(text, (pieces) => {
        use(pieces.join(''));
      }),
      { numRuns: 500 },
    );
  });

  test('is turned into, nothing is thrown', () => {
    const edit = fc.record({
      fixture: fc.constantFrom(...FIXTURES),
      at: fc.nat(300),
      length: fc.nat(6),
      piece: fc.constantFrom(...PIECES),
    });
    fc.assert(
      fc.property(edit, ({ fixture, at, length, piece }) => {
        const { block } = fixture;
        const start = at % block.length;
        use(block.slice(0, start) + piece + block.slice(start + length));
      }),
      { numRuns: 400 },
    );
  });

  test.each([
    ['a long line', `y: ${'x+'.repeat(5000)}x\nx: 1..3\nask: dy/dx`],
    ['many parentheses', `y: ${'('.repeat(900)}x${')'.repeat(900)}\nx: 1..3\nask: dy/dx`],
    ['many functions', `y: ${'sin('.repeat(300)}x${')'.repeat(300)}\nx: 1..3\nask: formula dy/dx`],
    [
      'many lines',
      Array.from({ length: 1500 }, (_, index) => `v${index}: v${index + 1} + 1`).join('\n'),
    ],
    [
      'a tower of squares',
      `${Array.from({ length: 25 }, (_, index) => `u${index + 1}: u${index}*u${index}*0.9`).join('\n')}\nu0: 1\nask: formula du25/du0`,
    ],
    ['a hundred thousand characters', 'x'.repeat(100_000)],
    ['huge numbers', 'y: x*1e300\nx: 1e300..1e305\nask: dy/dx'],
    ['a range of 1e18', 'y: x*a\nx: -1e18..1e18\na: 1..1e18 step 1e-9\nask: dy/dx'],
    [
      'many names',
      `y: ${Array.from({ length: 60 }, (_, index) => `x${index}`).join('*')}\n${Array.from({ length: 60 }, (_, index) => `x${index}: 1..1e9`).join('\n')}\nask: dy/dx7`,
    ],
    ['nothing', ''],
    ['names of objects', 'constructor: __proto__*2\n__proto__: 1..3\nask: dconstructor/d__proto__'],
  ])('is %s, nothing is thrown', (_name, block) => {
    use(block);
  });
});

describe('whatever is typed', () => {
  const questions = FIXTURES.flatMap(({ block }) => questionsOf(block, 1));

  test('it is judged', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(fc.constantFrom(...questions), typed, (question, text) => {
        const { kind } = judge(question, 0, text);
        expect(['right', 'mistake', 'wrong', 'coarse', 'unreadable']).toContain(kind);
      }),
      { numRuns: 600 },
    );
  });

  test('a number is right exactly if it is near enough', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...questions.filter(({ kind }) => kind === 'number')),
        fc.double({ min: -0.02, max: 0.02, noNaN: true }),
        (question, off) => {
          const exact = Number(question.cells[0]?.answer);
          const typed = exact * (1 + off);
          const unit = 10 ** (Math.floor(Math.log10(Math.abs(exact))) - 2);
          const distance = Math.abs(typed - exact) / unit;
          fc.pre(exact !== 0 && Math.abs(distance - 0.5) > 1e-6);
          expect(judge(question, 0, String(typed)).kind === 'right').toBe(distance < 0.5);
        },
      ),
    );
  });

  test('text is filled in without a throw, and unknown braces stay', () => {
    fc.assert(
      fc.property(fc.constantFrom(...questions), fc.string({ maxLength: 80 }), (question, text) => {
        fillIn(text, question);
        unknownPlaceholders(text, question.skill);
        expect(fillIn('{no such name} {}', question)).toBe('{no such name} {}');
      }),
    );
  });
});
