import { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { requireCommands } from '../../src/command-line/require-commands.js';

/** The complaint about a command line, with its hint; undefined if there is none. */
function complaint(line: string): unknown {
  const program = new Command('autodiff-tutor');
  program.command('study').argument('[deck...]');
  program.command('sync').command('status');
  const config = program.command('config').argument('[key]');
  config.command('set').argument('<key>');
  program.command('demo').argument('[expression]').command('lesson');
  try {
    requireCommands(line.split(' '), program);
    return undefined;
  } catch (error) {
    return error;
  }
}

describe('a word in the place of a command that names none', () => {
  test.each([
    ['stdy', 'There is no command stdy.', 'Did you mean study?'],
    ['stdy --help', 'There is no command stdy.', 'Did you mean study?'],
    ['-h stdy', 'There is no command stdy.', 'Did you mean study?'],
    ['--decks x stdy -h', 'There is no command stdy.', 'Did you mean study?'],
    ['nonsense --help', 'There is no command nonsense.', 'All commands: autodiff-tutor --help'],
    ['sync sttaus', 'There is no command sync sttaus.', 'Did you mean sync status?'],
    [
      'sync nonsense',
      'There is no command sync nonsense.',
      'All commands: autodiff-tutor sync --help',
    ],
    ['config ste --help', 'There is no command config ste.', 'Did you mean config set?'],
    ['config ste day.start 5', 'There is no command config ste.', 'Did you mean config set?'],
    ['demo lessn --help', 'There is no command demo lessn.', 'Did you mean demo lesson?'],
  ])('%s', (line, message, hint) => {
    expect(complaint(line)).toMatchObject({ status: 2, message, hint });
  });
});

test.each([
  'study --help',
  'study stdy --help',
  '--help',
  '--decks stdy --help',
  'sync status --help',
  'config day.start',
  'config ste',
  'config set --help',
  'config day.start --help',
  'demo lessn',
  'demo x * y --help',
  'demo lesson --help',
])('nothing is said against %s', (line) => {
  expect(complaint(line)).toBeUndefined();
});
