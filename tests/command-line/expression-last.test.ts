import { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { expressionLast } from '../../src/command-line/expression-last.js';
import { UserError } from '../../src/user-error.js';

/** The words that commander would see. */
function arranged(...argv: string[]): readonly string[] {
  const program = new Command('tutor').option('--decks <path>').option('-V, --version');
  const demo = program.command('demo').option('--at <values>').option('--json');
  demo.command('train');
  return expressionLast(argv, 'demo', program);
}

describe('an expression is moved behind two dashes', () => {
  test.each([
    [
      ['demo', '-V*x', '--at', 'x=2'],
      ['demo', '--at', 'x=2', '--', '-V*x'],
    ],
    [
      ['demo', '--at=x=2', '--x*y', '--json'],
      ['demo', '--at=x=2', '--json', '--', '--x*y'],
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
