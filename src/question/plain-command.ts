import type { Detour } from './key.js';

/** What a line can ask for that is no answer. */
export type PlainCommand = Detour | 'hint' | 'help';

/** The commands of plain lines in the order in which `help` lists them; their letters are the keys of the full screen. */
export const PLAIN_COMMANDS: readonly {
  readonly command: PlainCommand;
  readonly letter: string;
}[] = [
  { command: 'hint', letter: 'h' },
  { command: 'undo', letter: 'u' },
  { command: 'suspend', letter: 's' },
  { command: 'edit', letter: 'e' },
  { command: 'quit', letter: 'q' },
  { command: 'help', letter: '?' },
];

/**
 * The command that a trimmed line is, by its word or letter in any case. A line that is an answer where it is typed is no
 * command there; with a colon before it, it always is one.
 */
export function commandOf(
  line: string,
  isAnswer: (line: string) => boolean,
): PlainCommand | undefined {
  const isEscaped = line.startsWith(':');
  const word = (isEscaped ? line.slice(1) : line).toLowerCase();
  const found = PLAIN_COMMANDS.find(({ command, letter }) => word === command || word === letter);
  if (found === undefined || (!isEscaped && isAnswer(line))) return undefined;
  return found.command;
}
