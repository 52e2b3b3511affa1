import { keepBackup } from '../backup/automatic.js';
import { journalsOf } from '../backup/contents.js';
import { planRestore, type RestorePlan } from '../backup/restore-plan.js';
import { putSettings, settingsToRestore } from '../backup/settings.js';
import { backupAt } from '../backup/source.js';
import { deviceName } from '../progress/device.js';
import { journalsIn } from '../progress/journal/journals.js';
import { lineOf } from '../progress/journal/line.js';
import { takeIn } from '../progress/journal/take-in.js';
import { safeText } from '../safe-text.js';
import { countOf } from '../view/duration.js';
import { askFirst } from './ask-first.js';
import { type CommandContext, EXIT, type ExitStatus } from './context.js';
import { openKeeping, refold, sayDamage, sayKept } from './keeping.js';
import { say } from './say.js';

/** The words of `restore FILE`. */
export interface RestoreOptions {
  readonly file: string;
  /** Whether what is not in the backup shall no longer count. */
  readonly exact: boolean;
  readonly yes: boolean;
}

/**
 * Brings back what a backup holds. What it does not hold stays, because no answer should be lost by a restore; with
 * `exact` it is taken back by undos. Says first what would change, and asks.
 *
 * @throws UserError for a file that is no backup or is damaged; nothing is changed then.
 */
export async function restore(
  { file, exact, yes }: RestoreOptions,
  context: CommandContext,
): Promise<ExitStatus> {
  const shown = safeText(file);
  const files = backupAt(file);
  const keeping = await openKeeping(context);
  const { home, journals, rules } = keeping;
  const plan = planRestore(journals, journalsOf(files), exact, rules, context);
  const settings = settingsToRestore(files, home, exact);
  const { additions, undos } = plan;
  sayDamage(additions, context);
  const more = plan.differs && !exact ? ` What happened since stays; to go back: --exact.` : '';
  if (additions.journals.size === 0 && undos.length === 0 && settings === undefined) {
    say(context, `Nothing to restore: all that ${shown} holds is here.${more}`);
    return EXIT.done;
  }
  say(context, `${shown}: ${changes(plan, settings !== undefined)}${more}`);
  const ended = await askFirst('Restore it?', yes, context);
  if (ended !== undefined) return ended;
  const backup = keepBackup(home, 'restore', context.now(), journals);
  takeIn(home, additions);
  if (undos.length > 0) {
    journalsIn(home).append(deviceName(home, context.random), undos.map(lineOf).join(''));
  }
  if (settings !== undefined) putSettings(home, settings);
  await refold(keeping, context);
  say(context, `Restored: the progress of ${countOf(plan.items.size, 'item')}.`);
  sayKept(backup, context);
  return EXIT.done;
}

/** What would change, in words. */
function changes({ additions, undos, moved }: RestorePlan, settings: boolean): string {
  const { events } = additions;
  return [
    events === 0 ? '' : `${countOf(events, 'event')} would come back.`,
    undos.length === 0 ? '' : `${countOf(undos.length, 'event')} since then would be taken back.`,
    `${countOf(moved, 'item')} would change boxes.`,
    settings ? 'The settings would be those of the backup.' : 'The settings stay as they are.',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
