import { displayWidth, wrapText } from './wrap.js';

/**
 * A command that a sentence offers: behind a colon, a question mark or a parenthesis, up to the end or the next
 * sentence, with the punctuation that follows it.
 */
const COMMAND =
  /(?<=[:?] |\()autodiff-tutor(?: (?:'[^']*'(?:\\''[^']*')*|(?![A-Z][a-z])[^\s'()\u001b]*[^\s'(),;.\u001b]))+[),;.]*/g;
const LOOKS = /\u001b\[[\d;]*m/g;
const INDENT = '  ';

/**
 * Wraps sentences as `wrapText` does, but for the commands in them, which people copy: one that would be broken gets a
 * line of its own, and is not cut even where it is longer than that. A terminal then wraps it, and knows it for one line.
 */
export function wrapSentences(painted: string, width: number): string[] {
  return painted.split('\n').flatMap((line) => wrapLine(line, width));
}

/** A command on a line of its own, indented where there is room for that. */
export function commandLine(command: string, width: number): string {
  return INDENT.length + displayWidth(command) <= width ? INDENT + command : command;
}

function wrapLine(line: string, width: number): string[] {
  const lines = wrapText(line, width);
  if (lines.length === 1) return lines;
  for (const { 0: command, index } of line.matchAll(COMMAND)) {
    if (lines.some((each) => each.includes(command))) continue;
    const after = line.slice(index + command.length);
    return [
      ...wrapText(line.slice(0, index).trimEnd(), width),
      commandLine(command, width),
      ...(after.replace(LOOKS, '').trim() === '' ? [] : wrapLine(after.trimStart(), width)),
    ];
  }
  return lines;
}
