import { describe, expect, test } from 'vitest';
import { readSkill, unknownPlaceholders } from '../../src/practice/practice.js';
import { skillOf, SKILLS } from './skills.js';

const GOOD = ['y: a*x^2', 'x: 1..5', 'a: 2..9', 'ask: dy/dx'];

/** What is wrong with a block, as `code "words that the caret is under"`. */
function problemsOf(...lines: string[]): string[] {
  const { problems } = readSkill(lines.join('\n'));
  return problems.map(({ code, column, length, line }) => {
    const under = lines[line]?.slice(column, column + length) ?? '';
    return `${code} "${under}"`;
  });
}

/** The same for a good block with some lines added. */
const withLines = (...lines: string[]): string[] => problemsOf(...GOOD, ...lines);

describe('a block', () => {
  test('that is right has no problems, and reads the same twice', () => {
    expect(withLines('', '# a remark', '  digits: 2', 'keep: a', 'variables: x')).toEqual([]);
    expect(readSkill(SKILLS['chain-power'])).toEqual(readSkill(SKILLS['chain-power']));
  });

  test('may end its lines as Windows does', () => {
    expect(problemsOf(...GOOD.map((line) => `${line}\r`))).toEqual([]);
  });

  test.each<[string[], string]>([
    [['no colon here'], 'practice-bad-line "no colon here"'],
    [[': 3'], 'practice-bad-line ": 3"'],
    [['z:'], 'practice-bad-line "z"'],
    [['aks it: y'], 'practice-unknown-key "aks it"'],
    [['sin: 1..3'], 'practice-bad-name "sin"'],
    [['pi: 1..3'], 'practice-bad-name "pi"'],
    [['step: 1..3'], 'practice-bad-name "step"'],
    [['a: 1..3'], 'practice-second-definition "a"'],
    [['z: 3..1'], 'practice-bad-values "3..1"'],
    [['z: 1, 3..1, 4'], 'practice-bad-values "3..1"'],
    [['z: 1..3 step 0'], 'practice-bad-values "1..3 step 0"'],
    [['z: 1..x'], 'practice-bad-values "1..x"'],
    [['z: 1,,2'], 'practice-bad-values ","'],
    [['z: 1/0'], 'practice-bad-values "1/0"'],
    [['z: 0/0'], 'practice-bad-values "0/0"'],
    [['z: x +'], 'practice-bad-formula ""'],
    [['z: x*(a'], 'practice-bad-formula "("'],
    [['z: x + q'], 'practice-unknown-name "q"'],
    [['z: x; a'], 'practice-bad-formula ";"'],
    [['z: 2 + detach(x)'], 'practice-bad-formula "2 + detach(x)"'],
    [['z: x^detach'], 'practice-unknown-name "detach"'],
    [['z: z + 1'], 'practice-circular "z + 1"'],
    [['z: v + 1', 'v: z + 1'], 'practice-circular "z + 1"'],
    [['where: x'], 'practice-bad-condition "x"'],
    [['where: x > q'], 'practice-unknown-name "q"'],
    [['where: x > *'], 'practice-bad-formula "*"'],
    [['digits: many'], 'practice-bad-setting "many"'],
    [['kinks: never'], 'practice-bad-setting "never"'],
    [['keep: a, q'], 'practice-unknown-name "q"'],
    [['ask: y'], 'practice-second-ask "ask"'],
    [['mistake: 2*x'], 'practice-bad-mistake "mistake"'],
    [['mistake Big-One: 2*x'], 'practice-bad-mistake "mistake Big-One"'],
    [['mistake something-else: 2*x'], 'practice-unnamed-mistake "something-else"'],
    [['mistake sign-flipped: 2*q'], 'practice-unknown-name "q"'],
    [['where: x > 10'], 'practice-without-draw "x > 10"'],
  ])('with %j', (lines, problem) => {
    expect(withLines(...lines)).toContain(problem);
  });

  test.each([
    ['dy/dq', 'practice-unknown-name "q"'],
    ['dy/dx + dq/dx', 'practice-unknown-name "dq"'],
    ['dx/dy', 'practice-not-differentiable "dx/dy"'],
    ['trace x', 'practice-unknown-name "x"'],
    ['x after sdg(0.1) on y', 'practice-bad-formula "sdg"'],
    ['x after sgd(0.1) on q', 'practice-unknown-name "q"'],
    ['y after sgd(0.1) on y', 'practice-unknown-name "y"'],
    ['x after sgd(0.1, 2, 3) on y', 'practice-bad-formula "sgd"'],
    ['x after sgd(lr) on y', 'practice-bad-formula "l"'],
    ['x after 0 steps of sgd(0.1) on y', 'practice-bad-formula "0"'],
    ['x after sgd(0.1, decay=2) on y', 'practice-bad-formula "decay"'],
    ['formula x after sgd(0.1) on y', 'practice-bad-formula "formula x after sgd(0.1) on y"'],
    ['2*(dy/dx', 'practice-bad-formula "("'],
  ])('that asks %s', (ask, problem) => {
    expect(problemsOf(...GOOD.slice(0, 3), `ask: ${ask}`)).toContain(problem);
  });

  test('without a question says so, at a word that was probably meant', () => {
    expect(problemsOf(...GOOD.slice(0, 3))).toEqual(['practice-without-ask "y"']);
    expect(problemsOf(...GOOD.slice(0, 3), 'asks: dy/dx')).toContain('practice-without-ask "asks"');
  });

  test('points at a mistake in a formula as demo does', () => {
    const [problem] = readSkill(['y: 2x', ...GOOD.slice(1)].join('\n')).problems;
    expect(problem).toMatchObject({
      severity: 'error',
      message: 'Expected an operator between "2" and "x".',
      help: 'A product needs its sign: write 2*x.',
    });
    const [ask] = readSkill([...GOOD.slice(0, 3), 'ask: dy/dx x'].join('\n')).problems;
    expect(ask?.message).toBe('Expected an operator between "dy/dx" and "x".');
  });

  test('may use a name that looks like a derivative', () => {
    const block = 'dy: 3..9\ndx: 2..4\ny: dx\nx: 2\nask: dy/dx';
    expect(skillOf(block).ask).toMatchObject({
      asked: { quantity: { sources: [{ name: 'dy' }, { name: 'dx' }] } },
    });
  });
});

describe('names in braces', () => {
  const skill = skillOf(GOOD.join('\n'));

  test.each([
    ['{x} and {y}', []],
    ['{z}', ['z']],
    ['{=w}', ['=w']],
    ['\\frac{12}{34} {…} {} {x, y}', []],
    ['a set {red}', []],
    ['```python\nf"{i}"\n```', []],
  ])('%s', (text, names) => {
    expect(unknownPlaceholders(text, skill)).toEqual(names);
  });
});
