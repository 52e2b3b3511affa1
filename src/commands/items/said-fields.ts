import type { Said } from '../../question/examiner.js';
import { safeText } from '../../safe-text.js';

/** So much of what was said is kept, in code units: a journal of a hundred thousand answers is read as one. */
const LONGEST_SAID = 120;
const LONGEST_SEED = 80;

/** What the journal keeps of what was said: cut, and harmless wherever it may be shown. */
export function saidFields(said: Said | undefined) {
  if (said === undefined) return {};
  const { text, seed, mistake } = said;
  return { said: cut(text, LONGEST_SAID), seed: seed && cut(seed, LONGEST_SEED), mistake };
}

function cut(text: string, longest: number): string {
  const safe = safeText(text.trim());
  return safe.length > longest ? `${safe.slice(0, longest - 1)}…` : safe;
}
