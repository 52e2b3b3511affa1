import { safeText } from '../../../safe-text.js';
import { folded } from './fold.js';

/** Text of an answer on one line and harmless for a terminal; what cannot be seen stands as its code points. */
export function shown(text: string): string {
  const line = safeText(text.replace(/\r\n?|[\n\t]/g, ' '));
  return line.trim() !== '' && folded(line) === '' ? codePoints(line) : line;
}

/** Text as `shown`, of which at most so many characters are left. */
export function shortened(text: string, most: number): string {
  // Whole characters, and no more of a long text than may be needed.
  const characters = Array.from(text.slice(0, 2 * most + 2));
  const isWhole = characters.length <= most;
  return shown(isWhole ? text : `${characters.slice(0, most - 1).join('')}…`);
}

function codePoints(line: string): string {
  return Array.from(
    line,
    (character) =>
      `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  ).join(' ');
}
