import { safeText } from '../../safe-text.js';
import type { Surface } from '../../view/palette.js';
import { displayWidth, wrapText } from '../../view/wrap.js';
import type { Evidence } from './evidence.js';

const GAP = '  ';

/** A concept's line with the learner's words that propose it: behind it where there is room, else below, as far in. */
export function withEvidence(
  line: string,
  evidence: Evidence | undefined,
  indent: number,
  { palette, width }: Surface,
): string[] {
  const lines = wrapText(line, width, { hangingIndent: indent });
  if (evidence === undefined) return lines;
  const words = `your words: “${safeText(evidence)}”`;
  if (displayWidth(line) + GAP.length + displayWidth(words) <= width) {
    return [line + GAP + palette.muted(words)];
  }
  return [
    ...lines,
    ...wrapText(' '.repeat(indent) + palette.muted(words), width, { hangingIndent: indent }),
  ];
}
