import { journalSetIn } from '../progress/journal/journal-set.js';
import { additionsTo } from '../progress/journal/take-in.js';
import { safeJson, safeText } from '../safe-text.js';
import { BRANCH, commitAt, journalsIn } from '../sync/commits.js';
import { exchange, type Exchanged } from '../sync/exchange.js';
import { withoutPassword } from '../sync/git.js';
import { THEIRS } from '../sync/remote.js';
import { clearRemains } from '../sync/clear-remains.js';
import { initRepository, openRepository, type Repository } from '../sync/repository.js';
import { UserError } from '../user-error.js';
import { countOf } from '../view/duration.js';
import { type CommandContext, EXIT, type ExitStatus } from './context.js';
import { cameIn, type Keeping, openKeeping, refold, sayDamage } from './keeping.js';
import { say } from './say.js';

/** The words after `sync`. */
export type SyncRequest =
  | { readonly action: 'init'; readonly remote: string | undefined }
  | { readonly action: 'status'; readonly json: boolean }
  | { readonly action: 'sync' };

/**
 * Exchanges answers with other devices over a git repository.
 *
 * @throws UserError if there is no git, the state folder is no repository yet, or the remote cannot be used.
 */
export async function sync(request: SyncRequest, context: CommandContext): Promise<ExitStatus> {
  const keeping = await openKeeping(context);
  const { home } = keeping;
  if (request.action === 'status') return status(home, request.json, context);
  let repository: Repository;
  if (request.action === 'init') {
    repository = initRepository(home, request.remote, context.env);
    say(context, `${safeText(home)} is a git repository. Only reviews/ travels.`);
  } else repository = required(openRepository(home, context.env));
  clearRemains(home, context.now());
  const exchanged = exchange(home, repository);
  await refold(keeping, context);
  report(exchanged, repository, keeping, context);
  return EXIT.done;
}

function report(
  exchanged: Exchanged,
  { remote }: Repository,
  keeping: Keeping,
  context: CommandContext,
): void {
  const out = countOf(exchanged.wentOut, 'event');
  if (remote === undefined) {
    const next = 'There is no remote to exchange it with: autodiff-tutor sync init REMOTE';
    say(
      context,
      `${exchanged.wentOut === 0 ? 'Nothing new to commit' : `Committed: ${out}`}. ${next}`,
    );
    return;
  }
  for (const additions of exchanged.cameIn) {
    sayDamage(additions, context);
    say(context, `Came in: ${cameIn(additions, keeping)}`);
  }
  if (exchanged.wentOut > 0) say(context, `Went out: ${out}.`);
  if (exchanged.cameIn.length === 0 && exchanged.wentOut === 0) {
    say(context, `Nothing new, here or at ${shown(remote)}.`);
  }
}

/** Says how things stand, without asking the remote. */
function status(home: string, json: boolean, context: CommandContext): ExitStatus {
  const { git, remote } = required(openRepository(home, context.env));
  const known = commitAt(git, remote === undefined ? BRANCH : THEIRS);
  const { events, unknown } = additionsTo(journalsIn(git, known), journalSetIn(home));
  const waiting = events + unknown;
  if (json) {
    const document = {
      folder: home,
      remote: remote === undefined ? null : withoutPassword(remote),
      waiting,
    };
    context.out(`${safeJson(document)}\n`);
    return EXIT.done;
  }
  const where = remote === undefined ? 'There is no remote' : `The remote is ${shown(remote)}`;
  const what =
    waiting === 0
      ? 'Nothing waits for the next sync'
      : `${countOf(waiting, 'event')} will go out with the next sync`;
  say(context, `${where}. ${what}.`);
  return EXIT.done;
}

function shown(remote: string): string {
  return safeText(withoutPassword(remote));
}

function required(repository: Repository | undefined): Repository {
  if (repository !== undefined) return repository;
  throw new UserError(
    'The state folder is no git repository yet.',
    'Nothing was changed. Make it one, with an empty repository that your devices share: autodiff-tutor sync init REMOTE',
  );
}
