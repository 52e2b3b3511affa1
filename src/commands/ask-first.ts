import { UserError } from '../user-error.js';
import { type CommandContext, EXIT, type ExitStatus } from './context.js';
import { isInteractive } from './session/examiner.js';
import { say } from './say.js';

/**
 * Asks before something is done that is not done lightly. Undefined: go on; else the status to end with.
 *
 * @param yes whether the command line said so already
 * @throws UserError (wrong usage) if it did not and there is nobody to ask.
 */
export async function askFirst(
  question: string,
  yes: boolean,
  context: CommandContext,
): Promise<ExitStatus | undefined> {
  if (yes) return undefined;
  if (!isInteractive(context, { plain: false })) {
    throw new UserError(
      'Nothing was changed: nobody is there to ask.',
      'To do it without being asked: --yes.',
      2,
    );
  }
  const { confirm } = await import('../terminal/confirm.js');
  switch (await confirm(question, context, false)) {
    case 'yes':
      return undefined;
    case 'interrupted':
      return EXIT.interrupted;
    case 'no':
      say(context, 'Nothing was changed.');
      return EXIT.done;
  }
}
