import { resolve } from 'node:path';
import { packed } from '../backup/archive.js';
import { contentsOf, SETTINGS_FILE } from '../backup/contents.js';
import { writeNew } from '../backup/write-new.js';
import { dayOf } from '../schedule/day.js';
import { formatInstant } from '../schedule/instant.js';
import { ignoreClosedPipe, isReaderGone } from '../terminal/closed-pipe.js';
import { safeText } from '../safe-text.js';
import { UserError } from '../user-error.js';
import { countOf } from '../view/duration.js';
import { type CommandContext, EXIT, type ExitStatus } from './context.js';
import { openKeeping } from './keeping.js';
import { say } from './say.js';
import { whyNotWritten } from '../why-not-written.js';

/**
 * Writes everything into one file; `-` is standard output.
 *
 * @param file by default one named after the day, in the working directory
 * @throws UserError if there is such a file already, or it cannot be written.
 */
export async function backup(
  file: string | undefined,
  context: CommandContext,
): Promise<ExitStatus> {
  const { home, journals, items } = await openKeeping(context);
  const now = context.now();
  const files = contentsOf(home, journals);
  const bytes = packed(files, formatInstant(now));
  if (file === '-') {
    await print(bytes, context);
    return EXIT.done;
  }
  const path = file ?? `autodiff-tutor-${dayOf(now, 0)}.tar.gz`;
  if (!written(path, bytes)) {
    throw new UserError(
      `${safeText(path)} is there already.`,
      'Nothing was overwritten. Give the backup another name: autodiff-tutor backup FILE',
    );
  }
  say(
    context,
    `Kept in ${safeText(resolve(path))}: ${countOf(journals.size, 'journal')} with the progress of ${countOf(items.size, 'item')}${files.has(SETTINGS_FILE) ? ', and the settings' : ''}.`,
  );
  return EXIT.done;
}

/** @throws UserError where it could not be written, or would only fill a screen. */
async function print(bytes: Buffer, { stdout, isTerminal }: CommandContext): Promise<void> {
  if (isTerminal) {
    throw new UserError('A backup is nothing to look at.', 'Send it on: backup - > FILE', 2);
  }
  const trouble = await new Promise<Error | undefined>((done) => {
    ignoreClosedPipe(stdout, done);
    stdout.write(bytes, (error) => {
      done(error == null || isReaderGone(error) ? undefined : error);
    });
  });
  if (trouble !== undefined)
    throw whyNotWritten('standard output', trouble, 'Send it elsewhere: backup - > FILE');
}

function written(path: string, bytes: Buffer): boolean {
  try {
    return writeNew(path, bytes);
  } catch (error) {
    throw whyNotWritten(path, error, 'Name another: autodiff-tutor backup FILE');
  }
}
