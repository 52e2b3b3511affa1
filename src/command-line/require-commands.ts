import type { Command } from 'commander';
import { nearest } from '../nearest.js';
import { unknownCommand } from './help-command.js';

/** The words of a command line that are neither options nor what `--decks` names. */
export function wordsIn(argv: readonly string[]): string[] {
  return argv.filter((word, index) => !word.startsWith('-') && argv[index - 1] !== '--decks');
}

/**
 * Requires that words in the place of a command name one. With `--help` too: the help of something else would hide the
 * slip. Where an argument may stand instead, as in `config KEY`, a word is taken for a command if it comes near one and
 * could not be the argument.
 *
 * @throws UserError with status 2 that names the command that was probably meant.
 */
export function requireCommands(argv: readonly string[], program: Command): void {
  const [first, ...words] = wordsIn(argv);
  if (first === undefined) return;
  const command = program.commands.find((each) => each.name() === first);
  if (command === undefined) throw unknownCommand(first, program);
  const [second] = words;
  const names = command.commands.map((each) => each.name());
  if (second === undefined || names.length === 0 || names.includes(second)) return;
  const room = command.registeredArguments.length;
  const asksForHelp = argv.some((word) => word === '-h' || word === '--help');
  const isArgument = room > 0 && !asksForHelp && (words.length <= room || takesSeveral(command));
  if (isArgument || (room > 0 && nearest(second, names) === undefined)) return;
  throw unknownCommand(second, command);
}

/** An expression may come in several words. */
function takesSeveral(command: Command): boolean {
  return command.name() === 'demo';
}
