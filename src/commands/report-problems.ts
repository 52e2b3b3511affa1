import type { Diagnostic } from '../deck/diagnostic.js';
import type { Library } from '../library/library.js';
import { safeText } from '../safe-text.js';
import { countOf } from '../view/duration.js';
import type { CommandContext } from './context.js';

const SHOWN_FILES = 3;

/**
 * Says on standard error what of the decks could not be used, a line a file: the healthy ones were studied all the
 * same, and `check` has the details.
 */
export function reportProblems(library: Library, context: CommandContext): void {
  const errors = library.problems.filter(({ severity }) => severity === 'error');
  const files = new Map<string, Diagnostic[]>();
  for (const error of errors) files.set(error.file, [...(files.get(error.file) ?? []), error]);
  for (const [file, [first, ...more]] of [...files].slice(0, SHOWN_FILES)) {
    if (first === undefined) continue;
    const others = more.length === 0 ? '' : ` (and ${countOf(more.length, 'more error')})`;
    context.err(`Skipped: ${safeText(file)}:${first.line}: ${first.message}${others}\n`);
  }
  if (files.size > SHOWN_FILES) context.err(`… and ${files.size - SHOWN_FILES} more files.\n`);
  if (files.size > 0) context.err('Details: autodiff-tutor check, with the same paths.\n');
}
