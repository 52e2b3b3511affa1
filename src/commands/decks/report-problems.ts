import type { Diagnostic } from '../../deck/diagnostics/diagnostic.js';
import type { Library } from '../../library/library.js';
import { safeText } from '../../safe-text.js';
import { countOf } from '../../view/duration.js';
import type { CommandContext } from '../context.js';
import { warn } from '../warn.js';

const SHOWN_FILES = 3;

/**
 * Says on standard error what of the decks could not be used, a line a file: the healthy ones were studied all the
 * same, and `check` has the details.
 */
export function reportProblems(library: Library, context: CommandContext): void {
  const files = new Map<string, { readonly first: Diagnostic; count: number }>();
  for (const problem of library.problems) {
    if (problem.severity !== 'error') continue;
    const known = files.get(problem.file);
    if (known === undefined) files.set(problem.file, { first: problem, count: 1 });
    else known.count += 1;
  }
  for (const [file, { first, count }] of [...files].slice(0, SHOWN_FILES)) {
    const others = count === 1 ? '' : ` (and ${countOf(count - 1, 'more error')})`;
    warn(context, `Skipped: ${safeText(file)}:${first.line}: ${first.message}${others}`);
  }
  const unsaid = files.size - SHOWN_FILES;
  if (unsaid > 0) warn(context, `… and ${countOf(unsaid, 'more file')}.`);
  if (files.size > 0) warn(context, 'Details: autodiff-tutor check, with the same paths.');
}
