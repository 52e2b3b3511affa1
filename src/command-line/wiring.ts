import type { Command } from 'commander';
import type { CommandContext } from '../commands/context.js';

/**
 * Runs one command in its context. Commands are imported inside the function given, so that a command line loads no
 * code but its own.
 */
export type Run = (command: (context: CommandContext) => Promise<number>) => Promise<void>;

/** Commands that belong together, and how they are added to the program. */
export interface CommandGroup {
  readonly names: readonly string[];
  readonly register: (program: Command, run: Run) => void;
  /**
   * The words of a command line as `commander` should see them, once the commands are registered; as they are, where
   * there is no such function. Throws UserError for wrong usage.
   */
  readonly arrange?: (argv: readonly string[], program: Command) => readonly string[];
}
