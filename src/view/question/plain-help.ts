import { PLAIN_COMMANDS, type PlainCommand } from '../../question/plain-command.js';
import type { Surface } from '../palette.js';
import { displayWidth, wrapText } from '../wrap.js';

/** One thing that can be typed, and what that does. */
export interface LineHelp {
  readonly typed: string;
  readonly does: string;
}

const DOES: Readonly<Record<PlainCommand, string>> = {
  hint: 'shows a hint',
  undo: 'takes back the last answer, and asks it again',
  suspend: 'stops asking this item',
  edit: 'opens this item in your editor',
  quit: 'ends the session',
  help: 'shows this',
};

/**
 * All that can be typed at a prompt: its answers, then the commands as they are typed there. Where a command's word or
 * letter is an answer, that is said, and the way round it.
 */
export function plainHelp(
  answers: readonly LineHelp[],
  { isAnswer, hasHints }: { isAnswer: (line: string) => boolean; hasHints: boolean },
  surface: Surface,
): string[] {
  const escaped = (word: string): string => (isAnswer(word) ? `:${word}` : word);
  const commands = PLAIN_COMMANDS.filter(({ command }) => command !== 'hint' || hasHints);
  const rows = [
    ...answers,
    ...commands.map(({ command, letter }) => {
      return { typed: `${escaped(command)}, ${escaped(letter)}`, does: DOES[command] };
    }),
  ];
  const taken = commands
    .flatMap(({ command, letter }) => [command, letter])
    .filter((word) => isAnswer(word));
  return [
    'Here you can type',
    ...table(rows, surface),
    ...(taken.length === 0 ? [] : wrapText(colonSentence(taken), surface.width)),
  ];
}

function colonSentence(taken: readonly string[]): string {
  const are = taken.length === 1 ? 'is an answer' : 'are answers';
  return `Without a colon, ${taken.join(' and ')} ${are} here.`;
}

function table(rows: readonly LineHelp[], { width }: Surface): string[] {
  const widest = Math.max(...rows.map(({ typed }) => displayWidth(typed)));
  const indent = Math.min(widest + 4, Math.floor(width / 2));
  return rows.flatMap(({ typed, does }) => {
    const gap = ' '.repeat(widest - displayWidth(typed) + 2);
    return wrapText(`  ${typed}${gap}${does}`, width, { hangingIndent: indent });
  });
}
