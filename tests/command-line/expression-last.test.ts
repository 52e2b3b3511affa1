import { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { expressionLast } from '../../src/command-line/expression-last.js';
import { UserError } from '../../src/user-error.js';

/** The words that commander would see. */
function arranged(...argv: string[]): readonly string[] {
  const program = new Command('tutor').option('--decks <path>').option('-V, --version');
  const demo = program.command('demo').option('--at <values>').option('--json');
  demo.option('-o, --output <file>', 'write it to a file');
  demo.command('train');
  return expressionLast(argv, 'demo', program);
}

describe('an expression is moved after two dashes', () => {
  test.each([
    [
      ['demo', '-V*x', '--at', 'x=2'],
      ['demo', '--at', 'x=2', '--', '-V*x'],
    ],
    [
      ['demo', '--at=x=2', '--x*y', '--json'],
      ['demo', '--at', 'x=2', '--json', '--', '--x*y'],
    ],
    [
      ['demo', '--at', '-1', '-x', '+', '1'],
      ['demo', '--at', '-1', '--', '-x', '+', '1'],
    ],
    [
      ['demo', '--json', '--', '--at', '-h'],
      ['demo', '--json', '--', '--at', '-h'],
    ],
    [
      ['--decks', 'demo', 'demo', '-'],
      ['--decks', 'demo', 'demo', '--', '-'],
    ],
  ])('%j', (argv, words) => {
    expect(arranged(...argv)).toEqual(words);
  });
});

describe('a short form is the option, and never a part of the expression', () => {
  test.each([
    [['x*y', '-o', 'g.svg']],
    [['-o', 'g.svg', 'x*y']],
    [['-o=g.svg', 'x*y']],
    [['-og.svg', 'x*y']],
  ])('demo %j', (words) => {
    expect(arranged('demo', ...words)).toEqual(['demo', '--output', 'g.svg', '--', 'x*y']);
  });

  test.each(['-o*x', '-o2', '-ox', '-x', '-O', '-o - 1', '-o*2.e5', '- o'])(
    'but %s is an expression',
    (expression) => {
      expect(arranged('demo', expression)).toEqual(['demo', '--', expression]);
    },
  );

  test('a variable of that name goes after two dashes', () => {
    expect(arranged('demo', '--', '-o')).toEqual(['demo', '--', '-o']);
    expect(() => arranged('demo', '-o', '--at', 'o=2')).toThrow(
      expect.objectContaining({
        message: '-o needs a value.',
        hint: '-o, --output <file>: write it to a file. An expression that begins like an option goes behind two dashes: demo -- "-o".',
      }),
    );
  });
});

describe('values that follow those of --at', () => {
  test.each([
    ['--at x=2 y=-3 x*y', '--at x=2 --at y=-3', 'x*y'],
    ['x*y --at x=2, y=pi/3', '--at x=2, --at y=pi/3', 'x*y'],
    ['x*y --at=x=2 y=1e-3 --json', '--at x=2 --at y=1e-3 --json', 'x*y'],
    ['x*y --at x=2 --at y=3', '--at x=2 --at y=3', 'x*y'],
  ])('are values: demo %s', (typed, options, expression) => {
    expect(arranged('demo', ...typed.split(' '))).toEqual([
      'demo',
      ...options.split(' '),
      '--',
      expression,
    ]);
  });

  test.each(['y=2*x', 'y=x', 'y', '2', 'y=sin(x)'])('%s is an expression all the same', (word) => {
    expect(arranged('demo', '--at', 'x=3', word)).toEqual(['demo', '--at', 'x=3', '--', word]);
  });

  test('elsewhere, an equation is a part of the expression', () => {
    expect(arranged('demo', 'a=2;', 'a*x')).toEqual(['demo', '--', 'a=2;', 'a*x']);
  });
});

test.each([
  [['demo']],
  [['demo', '--json']],
  [['demo', '-h']],
  [['demo', 'train', '--lr', '-1']],
  [['help', 'demo']],
])('%j stays as it is', (argv) => {
  expect(arranged(...argv)).toEqual(argv);
});

test('an option that is left without its value says which it needs', () => {
  expect(() => arranged('demo', 'x', '--at')).toThrow(
    expect.objectContaining({ status: 2, message: '--at needs a value.' }),
  );
});

test('an option that does not exist is a mistake, with advice for both things it may be', () => {
  expect(() => arranged('demo', '--jsn', 'x')).toThrow(UserError);
  expect(() => arranged('demo', '--x')).toThrow(
    expect.objectContaining({ status: 2, message: 'demo has no option --x.' }),
  );
});
