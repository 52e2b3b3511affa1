import { safeText } from '../../safe-text.js';
import { UserError } from '../../user-error.js';
import type { BoxesContent } from './boxes-file.js';
import { readVersionOne } from './version-one.js';

/** What is wrong with a `boxes.json`, as the end of a sentence after its name; undefined if nothing is. */
export function unusable(content: BoxesContent): string | undefined {
  switch (content.type) {
    case 'damaged':
      return `is damaged: ${content.problem}`;
    case 'newer':
      return `cannot be used: it was written by a newer autodiff-tutor (format ${content.version})`;
    case 'old': {
      const read = readVersionOne(content.fields);
      return read.ok ? undefined : `cannot be used: ${read.problem}`;
    }
    case 'missing':
    case 'fold':
    case 'outdated':
      return undefined;
  }
}

/** Without a journal to rebuild the boxes from, the file may be all there is, so nothing is touched. */
export function refusal(path: string, problem: string): UserError {
  const remedy = 'put back a copy of it, or update autodiff-tutor';
  return new UserError(
    `${safeText(path)} ${safeText(problem)}.`,
    `Nothing was changed. Move the file away to start afresh, ${remedy}.`,
  );
}
