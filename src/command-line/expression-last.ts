import type { Command } from 'commander';
import { nearest } from '../nearest.js';
import { safeText } from '../safe-text.js';
import { UserError } from '../user-error.js';

/** What can only be an option: two dashes and a word; `--x*y` is an expression. */
const OPTION = /^(--[a-z][a-z-]*)(=.*)?$/is;

/**
 * The words of a command line with the expression moved behind a `--`, so that no sign in it is taken for an option:
 * `-V*x` is a product and not the version. What stands behind a `--` already is an expression whatever it looks like.
 * The command's own subcommands take their words as they are.
 *
 * @throws UserError with status 2 for an option that the command does not have.
 */
export function expressionLast(
  argv: readonly string[],
  name: string,
  program: Command,
): readonly string[] {
  const command = program.commands.find((each) => each.name() === name);
  const at = argv.findIndex((word, index) => word === name && argv[index - 1] !== '--decks');
  if (command === undefined || at < 0 || argv.slice(0, at).includes('help')) return argv;
  const options: string[] = [];
  const expression: string[] = [];
  const rest = argv.slice(at + 1);
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const flag = word === '-h' ? word : OPTION.exec(word)?.[1];
    if (word === '--') expression.push(...rest.splice(0));
    else if (flag === undefined) {
      if (expression.length === 0 && command.commands.some((each) => each.name() === word)) {
        return argv;
      }
      expression.push(word);
    } else {
      options.push(word);
      const takesNext = requireKnown(flag, command, program) && !word.includes('=');
      if (takesNext && rest.length === 0) throw needsValue(flag, command);
      if (takesNext) options.push(...rest.splice(0, 1));
    }
  }
  const marked = expression.length === 0 ? [] : ['--', ...expression];
  return [...argv.slice(0, at + 1), ...options, ...marked];
}

function needsValue(flag: string, command: Command): UserError {
  const option = command.options.find(({ long }) => long === flag);
  return new UserError(
    `${flag} needs a value.`,
    option === undefined ? undefined : `${option.flags}: ${option.description}`,
    2,
  );
}

/** Whether the option takes a value. */
function requireKnown(flag: string, command: Command, program: Command): boolean {
  if (flag === '-h' || flag === '--help') return false;
  const known = [...command.options, ...program.options];
  const option = known.find(({ long }) => long === flag);
  if (option !== undefined) return option.required;
  const meant = nearest(
    flag,
    command.options.flatMap(({ long }) => long ?? []),
  );
  throw new UserError(
    `${command.name()} has no option ${safeText(flag)}.`,
    `${meant === undefined ? '' : `Did you mean ${meant}? `}An expression that begins like an option goes behind two dashes: ${command.name()} -- "${safeText(flag)}".`,
    2,
  );
}
