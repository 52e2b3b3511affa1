import type { Command } from 'commander';
import { UserError } from '../user-error.js';

/**
 * Whether `--json` was given to a subcommand of `parent`. `commander` gives the options that both have to the parent,
 * wherever they stand, and those that only the parent has too.
 *
 * @throws UserError with status 2 for one of the latter.
 */
export function onlyJson(parent: Command, name: string): boolean {
  const given = parent.options.filter(
    (option) => parent.getOptionValueSource(option.attributeName()) === 'cli',
  );
  const stranger = given.find(({ long }) => long !== '--json');
  if (stranger !== undefined) {
    const whole = `${parent.name()} ${name}`;
    throw new UserError(
      `${whole} has no option ${stranger.long ?? stranger.flags}.`,
      `All of its options: autodiff-tutor ${whole} --help`,
      2,
    );
  }
  return given.length > 0;
}
