import type { TextEntry } from '../../question/text-entry.js';
import { safeText } from '../../safe-text.js';
import type { Surface } from '../palette.js';
import { wrapText } from '../wrap.js';

const CURSOR = '▏';

/** What is being typed, with a cursor while it is; an invitation where nothing was typed. */
export function entryLines(
  { characters, cursor }: TextEntry,
  { isTyping, invitation }: { readonly isTyping: boolean; readonly invitation: string },
  { width, palette }: Surface,
): string[] {
  if (!isTyping && characters.length === 0) return wrapText(palette.muted(invitation), width);
  const before = characters.slice(0, cursor).join('');
  const after = characters.slice(cursor).join('');
  const shown = safeText(isTyping ? `${before}${CURSOR}${after}` : before + after);
  return wrapText(`${palette.accent('>')} ${shown}`, width, { hangingIndent: 2 });
}
