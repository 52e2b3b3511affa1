import type { Command } from 'commander';
import type { CommandContext } from '../commands/context.js';

/**
 * Runs one command in its context. Commands are imported inside the function given, so that a command line loads no
 * code but its own.
 */
export type Run = (command: (context: CommandContext) => Promise<number>) => Promise<void>;

/** Adds commands to the program. */
export type Register = (program: Command, run: Run) => void;
