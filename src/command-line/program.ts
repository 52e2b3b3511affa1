import { Command } from 'commander';
import type { CommandContext } from '../commands/context.js';
import { safeText } from '../safe-text.js';
import { configCommand } from './config-command.js';
import { deckCommands } from './deck-commands.js';
import { demoCommand } from './demo-command.js';
import { findingCommands } from './finding-commands.js';
import { addHelp } from './help-command.js';
import { itemCommands } from './item-commands.js';
import { keepingCommands } from './keeping-commands.js';
import { planCommands } from './plan-commands.js';
import { requireCommands, wordsIn } from './require-commands.js';
import { sessionCommands } from './session-commands.js';
import { simulateCommand } from './simulate-command.js';
import { syncCommand } from './sync-command.js';
import { collect } from './values.js';
import type { CommandGroup, Run } from './wiring.js';

const GROUPS = [
  sessionCommands,
  demoCommand,
  itemCommands,
  findingCommands,
  deckCommands,
  planCommands,
  keepingCommands,
  simulateCommand,
  syncCommand,
  configCommand,
];

/** Columns below which the words of every command leave no room to say what it does. */
const NARROW = 60;
const NARROW_HELP = {
  minWidthToWrap: 8,
  subcommandTerm: (command: Command): string => command.name(),
};

/** What the command line is wired to. */
export interface Wiring {
  /** Makes the context of a command, given what `--decks` named. */
  readonly context: (decksOption: readonly string[]) => Promise<CommandContext>;
  /** Called with the exit status of the command that ran. */
  readonly ended: (status: number) => void;
  /** Where help and complaints about the command line go, and how wide help may be. */
  readonly output: {
    readonly out: (text: string) => void;
    readonly err: (text: string) => void;
    readonly width: number;
  };
  /** Read only when the version is asked for. */
  readonly version: () => string;
}

/**
 * Runs the command that `argv` names. `commander` is told of the commands that may be meant, with their options and
 * help, and of no code of the commands themselves.
 *
 * @throws CommanderError from parsing, for wrong usage and after printing help; UserError as the commands do.
 */
export async function runProgram(
  argv: readonly string[],
  { context, ended, output, version }: Wiring,
): Promise<void> {
  const program = new Command('autodiff-tutor');
  const here = (): Promise<CommandContext> =>
    context(program.opts<{ decks?: string[] }>().decks ?? []);
  const run: Run = async (command) => {
    ended(await command(await here()));
  };

  program
    .description(
      'A spaced-repetition tutor for automatic differentiation, the idea that makes\ntraining in PyTorch possible. Without a command: what is due, and what to do next.',
    )
    .option('--decks <path>', 'study these decks instead of the shipped ones (repeatable)', collect)
    .option('-V, --version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .configureHelp({ showGlobalOptions: true, ...(output.width < NARROW && NARROW_HELP) })
    .configureOutput({
      writeOut: output.out,
      writeErr: (text) => {
        output.err(safeText(text));
      },
      getOutHelpWidth: () => output.width,
      getErrHelpWidth: () => output.width,
      // Help is not coloured; asking the streams would make them.
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .exitOverride()
    .allowExcessArguments()
    .action(async (flags: { version?: true }) => {
      if (flags.version === true) (await here()).out(`${version()}\n`);
      else await run(async (at) => (await import('../commands/overview.js')).overview(at));
    });

  const first = commandIn(argv);
  const isHelp = first === 'help';
  const groups = groupsFor(isHelp ? commandIn(argv.slice(argv.indexOf(first) + 1)) : first);
  for (const group of groups) group.register(program, run);
  addHelp(program);
  // Before anything is said of options, which belong to a command, and before help is given with something else.
  requireCommands(argv, program);
  for (const command of program.commands) {
    // A word too many is a slip that must be heard of; only an expression may come in several words.
    for (const each of [command, ...command.commands]) {
      if (each.name() !== 'demo') each.allowExcessArguments(false);
    }
  }
  const words = groups.reduce((so, group) => group.arrange?.(so, program) ?? so, argv);
  await program.parseAsync(words, { from: 'user' });
}

/** The first word that is neither an option nor the value of one. */
function commandIn(argv: readonly string[]): string | undefined {
  return wordsIn(argv)[0];
}

/** The groups that a command name belongs to; all of them where it names none, for help and for suggestions. */
function groupsFor(name: string | undefined): readonly CommandGroup[] {
  const named = GROUPS.filter(({ names }) => name !== undefined && names.includes(name));
  return named.length > 0 ? named : GROUPS;
}
