import type { Command, Option } from 'commander';
import { nearest } from '../nearest.js';
import { safeText } from '../safe-text.js';
import { UserError } from '../user-error.js';

/** What can only be an option: two dashes and a word; `--x*y` is an expression. */
const OPTION = /^(--[a-z][a-z-]*)(?:=(.*))?$/is;
/** A letter alone, or with `=VALUE` or a file's name behind it: no expression ends like one, and `-o*x` is a product. */
const SHORT = /^(-[a-z])(?:=(.*)|([^=].*\.[a-z]{2,}))?$/is;
/** A name and its number, without variables: behind the value of `--at` it is one more, elsewhere a definition. */
const ASSIGNMENT = /^[\p{L}_][\p{L}\p{N}_]*=(?:[\d.()+*/^−-]|e|pi|inf|nan)+,?$/iu;

/** An option as it was written: `-ograph.svg` is the flag `-o` with its value. */
interface Written {
  readonly flag: string;
  readonly value: string | undefined;
}

/**
 * The words of a command line with the expression moved behind a `--`, so that no sign in it is taken for an option:
 * `-V*x` is a product and not the version. What stands behind a `--` already is an expression whatever it looks like.
 * Short forms become long ones, and values that follow `--at x=2` without another `--at` get one. The command's own
 * subcommands take their words as they are.
 *
 * @throws UserError with status 2 for an option that the command does not have, or one without its value.
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
    const written = optionIn(word, command);
    if (word === '--') expression.push(...rest.splice(0));
    else if (written === undefined) {
      if (expression.length === 0 && command.commands.some((each) => each.name() === word)) {
        return argv;
      }
      expression.push(word);
    } else if (HELP.includes(written.flag)) options.push(written.flag);
    else {
      const option = knownOption(written.flag, command, program);
      const long = option.long ?? written.flag;
      if (!option.required) options.push(word);
      else options.push(long, written.value ?? nextValue(rest, written.flag, option, command));
      while (long === '--at' && ASSIGNMENT.test(rest[0] ?? ''))
        options.push(long, rest.shift() ?? '');
    }
  }
  const marked = expression.length === 0 ? [] : ['--', ...expression];
  return [...argv.slice(0, at + 1), ...options, ...marked];
}

const HELP: readonly string[] = ['-h', '--help'];

function optionIn(word: string, command: Command): Written | undefined {
  const [, flag, value] = OPTION.exec(word) ?? [];
  if (flag !== undefined) return { flag, value };
  const [, short, behind, attached] = SHORT.exec(word) ?? [];
  if (short === undefined) return undefined;
  const isKnown = word === '-h' || command.options.some((option) => option.short === short);
  return isKnown ? { flag: short, value: behind ?? attached } : undefined;
}

/** The next word, which may begin with a minus, but not be another option. @throws UserError if there is none. */
function nextValue(rest: string[], flag: string, option: Option, command: Command): string {
  const [next] = rest;
  const isOption = command.options.some(({ long }) => long === OPTION.exec(next ?? '')?.[1]);
  if (next !== undefined && !isOption) return rest.shift() ?? '';
  const asExpression = flag.startsWith('--') ? '' : ` ${asIs(flag, command)}`;
  throw new UserError(
    `${flag} needs a value.`,
    `${option.flags}: ${option.description}${asExpression === '' ? '' : `.${asExpression}`}`,
    2,
  );
}

/** @throws UserError with status 2 if neither the command nor the program has such an option. */
function knownOption(flag: string, command: Command, program: Command): Option {
  const isMeant = ({ long, short }: Option): boolean => long === flag || short === flag;
  const option = command.options.find(isMeant) ?? program.options.find(isMeant);
  if (option !== undefined) return option;
  const meant = nearest(
    flag,
    command.options.flatMap(({ long }) => long ?? []),
  );
  throw new UserError(
    `${command.name()} has no option ${safeText(flag)}.`,
    `${meant === undefined ? '' : `Did you mean ${meant}? `}${asIs(flag, command)}`,
    2,
  );
}

function asIs(flag: string, command: Command): string {
  return `An expression that begins like an option goes behind two dashes: ${command.name()} -- "${safeText(flag)}".`;
}
