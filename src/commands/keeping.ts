import { BACKUPS } from '../backup/automatic.js';
import { movedBoxes } from '../progress/fold/box-changes.js';
import { foldEvents, type Folded } from '../progress/fold/fold.js';
import { eventsOf, type JournalSet, journalSetIn } from '../progress/journal/journal-set.js';
import { openProgress } from '../progress/progress.js';
import { readSettings } from '../progress/settings.js';
import { stateFolder } from '../progress/state-folder.js';
import type { Additions } from '../progress/journal/take-in.js';
import { safeText } from '../safe-text.js';
import type { LeitnerRules } from '../schedule/rules.js';
import { countOf } from '../view/duration.js';
import type { CommandContext } from './context.js';
import { say } from './say.js';
import { warn } from './warn.js';

/** What the commands start from that keep, mend and exchange progress: the files themselves, and what they come to. */
export interface Keeping {
  readonly home: string;
  readonly rules: LeitnerRules;
  readonly journals: JournalSet;
  readonly items: Folded['items'];
}

/** Reads the state folder, brought up to date if it is an older version's. @throws UserError if it cannot be used. */
export async function openKeeping(context: CommandContext): Promise<Keeping> {
  const { rules } = await readSettings(context.home);
  await refold({ rules }, context);
  const home = await stateFolder(context.home);
  const journals = journalSetIn(home);
  return { home, rules, journals, items: itemsOf(journals, rules) };
}

/** What a set of journals adds up to. */
export function itemsOf(journals: JournalSet, rules: LeitnerRules): Folded['items'] {
  return foldEvents(eventsOf(journals), rules).items;
}

/** Makes the boxes fit the journals again, and says what came to light. */
export async function refold(
  { rules }: Pick<Keeping, 'rules'>,
  context: CommandContext,
): Promise<void> {
  const progress = await openProgress(context.home, rules, context);
  for (const notice of progress.notices()) warn(context, notice);
  progress.close();
}

/** `12 events from 2 devices; 7 items changed boxes.` */
export function cameIn(
  { events, unknown, journals }: Additions,
  { items, rules, home }: Keeping,
): string {
  const moved = movedBoxes(items, itemsOf(journalSetIn(home), rules));
  const devices = [...journals.keys()].map((name) => safeText(name.replace(/\.jsonl$/, '')));
  const newer =
    unknown === 0
      ? ''
      : ` ${countOf(unknown, 'line')} of a newer version came along and will count once autodiff-tutor is updated.`;
  return `${countOf(events, 'event')} from ${countOf(devices.length, 'device')} (${devices.join(', ')}); ${countOf(moved, 'item')} changed boxes.${newer}`;
}

/** Says which lines of other journals were left where they are. */
export function sayDamage({ damage }: Additions, context: CommandContext): void {
  for (const [name, { damaged, torn }] of damage) {
    const lines = damaged.slice(0, 5).join(', ') + (damaged.length > 5 ? ', …' : '');
    const bad =
      damaged.length === 0
        ? []
        : [
            `${countOf(damaged.length, 'line')} (${lines}) ${damaged.length === 1 ? 'is' : 'are'} damaged`,
          ];
    const cut = torn ? ['the last line is not whole'] : [];
    warn(
      context,
      `${safeText(name)}: ${[...bad, ...cut].join(', and ')}. Every whole line counts.`,
    );
  }
}

/** Says how to get back to what was before. */
export function sayKept(backup: string | undefined, context: CommandContext): void {
  if (backup === undefined) return;
  say(context, `As it was before: ${BACKUPS}/${safeText(backup.split(/[\\/]/).at(-1) ?? '')}`);
}
