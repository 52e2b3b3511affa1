import type { Item } from '../deck/item.js';
import { kindOf } from '../kinds/registry.js';
import type { Said } from '../question/examiner.js';
import { gradeOf } from '../question/grade-word.js';
import { safeJson, safeText } from '../safe-text.js';
import { boxOf, type Grade } from '../schedule/leitner.js';
import { UserError } from '../user-error.js';
import { sayDay } from '../view/due-day.js';
import { type CommandContext, EXIT, type ExitStatus } from './context.js';
import { contentOf } from './items/content-of.js';
import { knownEntry } from './items/known-entry.js';
import { saidFields } from './items/said-fields.js';
import { say } from './say.js';
import { openWorkspace, type Workspace } from './workspace.js';

/** The words of `answer ID GRADE`, or of `answer ID --said TEXT`. */
export interface AnswerOptions {
  readonly id: string;
  readonly grade: string | undefined;
  /** What was said, for the tutor to grade. */
  readonly said: string | undefined;
  /** The seed of the question that was answered, where it was made from one. */
  readonly seed: string | undefined;
  readonly json: boolean;
}

/** What an answer is worth, and how that was found. */
interface Given {
  readonly grade: Grade;
  /** Of an answer that the tutor graded. */
  readonly judged?: { readonly right: boolean; readonly said: Said };
}

/**
 * Takes in one answer: a grade, or what was said, which the tutor grades where it can. It is durable when this returns.
 *
 * @throws UserError for an unknown item or grade, for what is no answer, or when the answer cannot be kept.
 */
export async function answer(options: AnswerOptions, context: CommandContext): Promise<ExitStatus> {
  if (options.said === undefined) requireGrade(options.grade);
  else if (options.grade !== undefined) throw bothGiven();
  const workspace = await openWorkspace(context, { decks: [] });
  const { library, progress, today } = workspace;
  const { id } = knownEntry(options.id, workspace, context);
  const item = library.item(id);
  const { grade, judged } = await givenBy(options, id, item, workspace);
  const content = item === undefined ? {} : contentOf(item, library);
  const { before, after } = progress.record(
    { type: 'answer', id, grade, tookMs: undefined, ...saidFields(judged?.said), ...content },
    context.now(),
  );
  const [from, to] = [boxOf(before.standing), boxOf(after.standing)];
  const due = after.standing?.due ?? today();
  if (options.json) {
    const found = judged && { right: judged.right, mistake: judged.said.mistake ?? null };
    context.out(`${safeJson({ id, ...found, grade, from, to, due })}\n`);
  } else {
    const verdict = judged === undefined ? '' : judged.right ? 'right, ' : 'not right, ';
    const moved = `${verdict}${grade}, box ${from} → ${to}, due ${sayDay(due, today())} (${due})`;
    say(context, `${safeText(id)}: ${moved}`);
  }
  return EXIT.done;
}

async function givenBy(
  { grade, said, seed }: AnswerOptions,
  id: string,
  item: Item | undefined,
  { progress }: Workspace,
): Promise<Given> {
  if (said === undefined) return { grade: requireGrade(grade) };
  if (item === undefined) {
    throw new UserError(
      `${safeText(id)} has a mistake in its deck, so nothing said of it can be graded.`,
      'What is wrong: autodiff-tutor check',
    );
  }
  const room = await kindOf(item).judging?.();
  if (room === undefined) {
    const help = 'Only the learner knows. Give a grade: missed, shaky or knew.';
    throw new UserError(
      `${safeText(id)} is of the kind ${item.kind}, which is not graded by what is said.`,
      help,
      2,
    );
  }
  const judged = room.judgeSaid(item, said, { seed, asked: progress.item(id).answers });
  if (judged.kind === 'refused') {
    throw new UserError('That is no answer, so nothing was recorded.', judged.message, 2);
  }
  return { grade: judged.grade, judged };
}

function requireGrade(word = ''): Grade {
  const grade = gradeOf(word);
  if (grade !== undefined) return grade;
  if (word === '') {
    const help = 'Say missed, shaky or knew, or --said TEXT for the tutor to grade.';
    throw new UserError('There is no grade.', help, 2);
  }
  throw new UserError(`"${safeText(word)}" is no grade.`, 'Use missed, shaky or knew.', 2);
}

function bothGiven(): UserError {
  return new UserError(
    'There is a grade and something said.',
    'Give a grade, or --said TEXT for the tutor to grade.',
    2,
  );
}
