import type { StateHome } from '../progress/open-conf.js';
import type { Instant } from '../schedule/day.js';
import type { Surface } from '../view/palette.js';

/** Everything a command may know of the world outside; `cli.ts` fills it in, tests make their own. */
export interface CommandContext {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: StateHome;
  /** The folder of the decks that come with the program. */
  readonly shippedDecks: string;
  /** The folder where the build left their outlines. */
  readonly shippedOutlines: string;
  /** What `--decks` named; empty if it was not given. */
  readonly decksOption: readonly string[];
  readonly now: () => Instant;
  /** Milliseconds of a clock that only goes forward, for measuring how long things take. */
  readonly ticks: () => number;
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  /** Whether standard output is a terminal; asking `stdout` itself would make the stream. */
  readonly isTerminal: boolean;
  /** How standard output looks. */
  readonly surface: Surface;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether anybody may still read standard output; a command that would never end asks this. */
  readonly isRead: () => boolean;
  /** Columns of standard error where it is a terminal. */
  readonly errorWidth: number | undefined;
  /** A number from 0 up to, but not including, 1. */
  readonly random: () => number;
  /** Does something when the command is over, however it ended. */
  readonly atEnd: (task: () => void) => void;
}

/** What a process ends with, by the CLI contract. */
export const EXIT = { done: 0, failed: 1, usage: 2, interrupted: 130 } as const;
export type ExitStatus = (typeof EXIT)[keyof typeof EXIT] | 129 | 143;
