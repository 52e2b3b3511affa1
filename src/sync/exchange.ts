import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { type JournalSet, journalSetIn } from '../progress/journal/journal-set.js';
import { type Additions, additionsTo, takeIn } from '../progress/journal/take-in.js';
import { UserError } from '../user-error.js';
import { BRANCH, commitAt, isBefore, journalsIn, makeCommit, moveRef } from './commits.js';
import { type Git, gitSays } from './git.js';
import { fetched, pushed, THEIRS } from './remote.js';
import type { Repository } from './repository.js';

/** What a sync did. */
export interface Exchanged {
  /** What came in, by each time that it was asked for: more than once if others synced meanwhile. */
  readonly cameIn: readonly Additions[];
  /** How many lines the remote, or the repository where there is no remote, did not have before. */
  readonly wentOut: number;
}

/** Others may come first so many times in a row. */
const ATTEMPTS = 20;

/**
 * Commits what is new here, takes in what the remote has, and sends what it lacks. Journals only ever grow by lines, here
 * and there, so there is nothing to resolve: where both sides added to one journal, each gets the other's lines. No file
 * is checked out, so that sessions may write meanwhile, and what is interrupted is simply done again.
 *
 * @throws UserError if the remote cannot be used; what is new is committed all the same.
 */
export function exchange(home: string, { git, remote }: Repository): Exchanged {
  const kept = commitHere(home, git);
  if (remote === undefined) return { cameIn: [], wentOut: kept };
  const cameIn: Additions[] = [];
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const theirs = fetched(git, remote);
    const there = journalsIn(git, theirs);
    const additions = additionsTo(journalSetIn(home), there);
    takeIn(home, additions);
    if (additions.journals.size > 0) cameIn.push(additions);
    const here = journalSetIn(home);
    const outgoing = additionsTo(there, here);
    const commit = joined(git, theirs, here, outgoing);
    if (commit === undefined) continue;
    if (commit === theirs || pushed(git, remote, commit)) {
      git(['update-ref', THEIRS, commit]);
      renewIndex(home, git, commit);
      return { cameIn, wentOut: outgoing.events + outgoing.unknown };
    }
  }
  throw new UserError(
    'Other devices kept syncing at the same time, and came first each time.',
    'What they sent is here, and your answers are committed. Run sync again.',
  );
}

/** Commits what of the journals the branch lacks; returns how many lines. */
function commitHere(home: string, git: Git): number {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const head = commitAt(git, BRANCH);
    const journals = journalSetIn(home);
    const { events, unknown } = additionsTo(journalsIn(git, head), journals);
    if (head !== undefined && events + unknown === 0) return 0;
    const parents = head === undefined ? [] : [head];
    const commit = makeCommit(git, { base: head, journals, parents, message: words(events) });
    if (!moveRef(git, BRANCH, commit, head)) continue;
    renewIndex(home, git, commit);
    return events + unknown;
  }
  throw new UserError(
    'The branch could not be moved: something else holds it.',
    'Your answers are safe in reviews/. If no other git runs there, remove .git/refs/heads/main.lock.',
  );
}

/** The commit that holds both sides; undefined if another sync here was quicker. */
function joined(
  git: Git,
  theirs: string | undefined,
  journals: JournalSet,
  outgoing: Additions,
): string | undefined {
  const head = commitAt(git, BRANCH);
  if (theirs === undefined || head === undefined) return head;
  const isNews = outgoing.journals.size > 0;
  if (isNews && isBefore(git, theirs, head) && isWhole(git, head, journals)) return head;
  const message = words(outgoing.events);
  const commit = isNews
    ? makeCommit(git, { base: theirs, journals, parents: [theirs, head], message })
    : theirs;
  return head === commit || moveRef(git, BRANCH, commit, head) ? commit : undefined;
}

function isWhole(git: Git, head: string, journals: JournalSet): boolean {
  return additionsTo(journalsIn(git, head), journals).journals.size === 0;
}

function words(events: number): string {
  if (events === 0) return 'Begin';
  return events === 1 ? 'Add 1 event' : `Add ${events} events`;
}

/** Lets `git status` in the state folder tell the truth; put in place at once, so that no lock can be left behind. */
function renewIndex(home: string, git: Git, commit: string): void {
  const index = join(home, '.git', `index.tmp-${process.pid}`);
  gitSays(git, ['read-tree', commit], { env: { GIT_INDEX_FILE: index } });
  renameSync(index, join(home, '.git', 'index'));
}
