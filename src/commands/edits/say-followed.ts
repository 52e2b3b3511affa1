import type { Match } from '../../identity/match.js';
import { safeText } from '../../safe-text.js';
import { countOf } from '../../view/duration.js';

const SHOWN = 3;

/** What a learner must hear of histories that went along with their items. */
export function sayFollowed(matches: readonly Match[]): string[] {
  if (matches.length === 0) return [];
  const shown = matches.length > SHOWN + 1 ? matches.slice(0, SHOWN) : matches;
  const more = matches.length - shown.length;
  const lines = shown.map(
    ({ from, to }) => `${safeText(from)} is now ${safeText(to)}: its box came along.`,
  );
  if (more > 0) lines.push(`So did those of ${countOf(more, 'more item')} with a new name.`);
  const all = matches.length > 1 ? ` (all of them: autodiff-tutor undo ${matches.length})` : '';
  return [...lines, `Not so? autodiff-tutor undo${all}`];
}
