import type { Command } from 'commander';
import { nearest } from '../nearest.js';
import { safeText, safeWord } from '../safe-text.js';
import { UserError } from '../user-error.js';

/**
 * Adds `help`: the help of the command that its words name, of any depth, such as `help demo lesson`. The one that
 * `commander` brings along looks at a single word, and answers a wrong one with the help of the whole program.
 */
export function addHelp(program: Command): void {
  program
    .helpCommand(false)
    .command('help')
    .description('show help for a command')
    .argument('[command...]', 'its name, such as study or demo lesson')
    .action((words: readonly string[]) => {
      let command = program;
      for (const word of words) command = subcommand(command, word);
      command.help();
    });
}

/** @throws UserError with status 2 if `parent` has no command of that name. */
function subcommand(parent: Command, word: string): Command {
  const found = parent.commands.find((command) => command.name() === word);
  if (found === undefined) throw unknownCommand(word, parent);
  return found;
}

/** The error for a word that names no command of `parent`: what was probably meant, or where all are listed. */
export function unknownCommand(word: string, parent: Command): UserError {
  const path = parent.parent === null ? '' : `${parent.name()} `;
  if (parent.commands.length === 0) {
    return new UserError(
      `${path}has no commands of its own, such as ${safeText(word)}.`,
      `What it takes: autodiff-tutor ${path}--help`,
      2,
    );
  }
  const meant = nearest(
    word,
    parent.commands.map((command) => command.name()),
  );
  return new UserError(
    `There is no command ${path}${safeWord(word)}.`,
    meant === undefined
      ? `All commands: autodiff-tutor ${path}--help`
      : `Did you mean ${path}${meant}?`,
    2,
  );
}
