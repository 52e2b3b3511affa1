import { safeText } from '../../safe-text.js';
import type { Surface } from '../../view/palette.js';
import { wrapText } from '../../view/wrap.js';
import type { Evidence } from './evidence.js';

/** The learner's words that propose a concept, below it and as far in as its text; no line where there are none. */
export function evidenceLines(
  evidence: Evidence | undefined,
  indent: number,
  { palette, width }: Surface,
): string[] {
  if (evidence === undefined) return [];
  const words = `your words: “${safeText(evidence)}”`;
  return wrapText(' '.repeat(indent) + palette.muted(words), width, { hangingIndent: indent });
}
