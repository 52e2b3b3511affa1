import { firstUnsafe, safeText } from '../safe-text.js';
import { lineEnd, placeInLine } from './diagnostics/place.js';
import type { Report } from './diagnostics/report.js';

/**
 * A deck's text with only line feeds as line ends and every control character replaced; each line
 * that had any is reported. Columns stay the same.
 */
export function cleanText(text: string, report: Report): string {
  const unmarked = text.startsWith('\ufeff') ? text.slice(1) : text;
  const lines = unmarked.includes('\r') ? unmarked.replace(/\r\n?/g, '\n') : unmarked;
  if (firstUnsafe(lines) < 0) return lines;
  const safe = safeText(lines);
  let line = 1;
  for (let start = 0; start < lines.length; line += 1) {
    const end = lineEnd(lines, start);
    const original = lines.slice(start, end);
    const index = firstUnsafe(original);
    if (index >= 0) {
      const code = original.charCodeAt(index).toString(16).toUpperCase().padStart(4, '0');
      report(
        'control-character',
        placeInLine(safe.slice(start, end), line, index, 1),
        `The line contains the control character U+${code}, which is shown as \ufffd.`,
        'Remove the character; an editor that shows invisible characters helps to find it.',
      );
    }
    start = end + 1;
  }
  return safe;
}
