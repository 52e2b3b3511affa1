import { keepBackup } from '../backup/automatic.js';
import { journalsAt } from '../backup/source.js';
import { additionsTo, takeIn } from '../progress/journal/take-in.js';
import { safeText } from '../safe-text.js';
import { type CommandContext, EXIT, type ExitStatus } from './context.js';
import { cameIn, openKeeping, refold, sayDamage, sayKept } from './keeping.js';
import { say } from './say.js';

/**
 * Takes in the journals of another state folder, of a backup, or one journal. In any order and any number of times it
 * comes to the same.
 *
 * @throws UserError for a path where nothing of ours is; nothing is changed then.
 */
export async function merge(path: string, context: CommandContext): Promise<ExitStatus> {
  const keeping = await openKeeping(context);
  const additions = additionsTo(keeping.journals, journalsAt(path, keeping.home));
  sayDamage(additions, context);
  if (additions.journals.size === 0) {
    say(context, `Nothing new in ${safeText(path)}: every answer in it is here already.`);
    return EXIT.done;
  }
  const backup = keepBackup(keeping.home, 'merge', context.now(), keeping.journals);
  takeIn(keeping.home, additions);
  await refold(keeping, context);
  say(context, `Merged ${safeText(path)}: ${cameIn(additions, keeping)}`);
  sayKept(backup, context);
  return EXIT.done;
}
