import type { Entry } from '../deck/entries.js';
import type { Item } from '../deck/item.js';
import { kindOf } from '../kinds/registry.js';
import { safeJson, safeText } from '../safe-text.js';
import { startSession } from '../schedule/session.js';
import { UserError } from '../user-error.js';
import { countOf } from '../view/duration.js';
import { type CommandContext, EXIT, type ExitStatus } from './context.js';
import { reportProblems } from './decks/report-problems.js';
import { wholeDeckName } from './decks/whole-deck-name.js';
import { knownEntry } from './items/known-entry.js';
import { say } from './say.js';
import { openExaminer } from './session/examiner.js';
import { forgettingLedger } from './session/ledger.js';
import { sit } from './session/sit.js';
import { warn } from './warn.js';
import { openWorkspace, type Workspace } from './workspace.js';

/** The words of `practice [ID…]`. */
export interface PracticeOptions {
  /** Ids of items, or names of decks; empty for everything that can be practised. */
  readonly ids: readonly string[];
  /** How many questions; one of each item if not said. */
  readonly count: number | undefined;
  readonly seed: string | undefined;
  readonly plain: boolean;
  readonly json: boolean;
}

/**
 * Practises skills with fresh numbers, or prints such questions for scripts, one JSON document a line. No box is touched.
 *
 * @throws UserError for an id that no item has, or an item that has no numbers to be made anew.
 */
export async function practice(
  options: PracticeOptions,
  context: CommandContext,
): Promise<ExitStatus> {
  const workspace = await openWorkspace(context, { decks: [] });
  const items = itemsOf(options.ids, workspace, context);
  reportProblems(workspace.library, context);
  if (items.length === 0) {
    // Where documents are read, a sentence among them would break the reader.
    const tell = options.json ? warn : say;
    tell(context, 'There is no skill to practise here. What there is: autodiff-tutor decks');
    return EXIT.done;
  }
  return options.json
    ? printQuestions(items, options, workspace, context)
    : drill(items, options, workspace, context);
}

/** The items that can be asked with new numbers, of these ids and decks. */
function itemsOf(
  ids: readonly string[],
  workspace: Workspace,
  context: CommandContext,
): readonly Item[] {
  const { library } = workspace;
  const skills = (entries: readonly Entry[]): Item[] =>
    entries.flatMap(({ id, classes }) => {
      // Only what a class says can be a skill: nothing else needs to be read.
      const item = classes.length === 0 ? undefined : library.item(id);
      return item === undefined || kindOf(item).drawing === undefined ? [] : [item];
    });
  if (ids.length === 0) return skills(library.entries);
  return ids.flatMap((id) => {
    const named = id.includes('/') ? id : wholeDeckName(id, library.decks);
    const deck = library.decks.find(({ name }) => name === named);
    if (deck !== undefined) return skills(deck.entries);
    const entry = knownEntry(id, workspace, context);
    const found = skills([entry]);
    if (found.length === 0) {
      throw new UserError(
        `${safeText(id)} is not asked with new numbers.`,
        'What is: autodiff-tutor practice --json',
        2,
      );
    }
    return found;
  });
}

/** One question after the other, item by item, round and round. */
async function printQuestions(
  items: readonly Item[],
  { count = items.length, seed }: PracticeOptions,
  { progress }: Workspace,
  context: CommandContext,
): Promise<ExitStatus> {
  for (let index = 0; index < count && context.isRead(); index += 1) {
    const item = items[index % items.length];
    if (item === undefined) break;
    const round = Math.floor(index / items.length);
    const room = await kindOf(item).drawing?.();
    const made = room?.drawn(item, {
      seed: seedOf(seed, round),
      asked: progress.item(item.id).answers + round,
    });
    if (made !== undefined) context.out(`${safeJson({ id: item.id, ...made })}\n`);
  }
  return EXIT.done;
}

/** The seed of a round: what was given, then that with the number of the round. */
function seedOf(seed: string | undefined, round: number): string | undefined {
  return seed === undefined || round === 0 ? seed : `${seed}/${round}`;
}

/** A session that schedules nothing. */
async function drill(
  items: readonly Item[],
  { count = items.length, seed, plain }: PracticeOptions,
  workspace: Workspace,
  context: CommandContext,
): Promise<ExitStatus> {
  let [asked, right, isInterrupted] = [0, 0, false];
  // One for all rounds: what was typed ahead in one of them belongs to the next.
  const examiner = await openExaminer(context, { plain });
  try {
    for (let round = 0; asked < count && !isInterrupted; round += 1) {
      const ids = items.slice(0, count - asked).map(({ id }) => id);
      const numbers = seedOf(seed, round);
      const order = seed ?? String(context.random());
      const asks = { examiner, plain, ledger: forgettingLedger() };
      const held = { ...asks, seed: order, numbers, drill: round };
      const end = await sit(workspace, startSession(ids, true), held, context);
      const { outcomes } = end.session;
      right += outcomes.filter(({ grade }) => grade !== 'missed').length;
      asked += outcomes.length;
      isInterrupted = end.reason === 'interrupted';
      if (end.reason !== 'finished' || outcomes.length === 0) break;
    }
  } finally {
    examiner.close();
  }
  if (asked > 0)
    say(context, `${right} of ${countOf(asked, 'question')} right. No box was touched.`);
  return isInterrupted ? EXIT.interrupted : EXIT.done;
}
