import { gradeOf } from '../question/grade-word.js';
import { safeJson, safeText } from '../safe-text.js';
import { boxOf, type Grade } from '../schedule/leitner.js';
import { UserError } from '../user-error.js';
import { sayDay } from '../view/due-day.js';
import { type CommandContext, EXIT, type ExitStatus } from './context.js';
import { contentOf } from './items/content-of.js';
import { knownEntry } from './items/known-entry.js';
import { say } from './say.js';
import { openWorkspace } from './workspace.js';

/** The words of `answer ID GRADE`. */
export interface AnswerOptions {
  readonly id: string;
  readonly grade: string;
  readonly json: boolean;
}

/**
 * Takes in one answer. It is durable when this returns.
 *
 * @throws UserError for an unknown item or grade, or when the answer cannot be kept.
 */
export async function answer(options: AnswerOptions, context: CommandContext): Promise<ExitStatus> {
  const grade = requireGrade(options.grade);
  const workspace = await openWorkspace(context, { decks: [] });
  const { library, progress, today } = workspace;
  const { id } = knownEntry(options.id, workspace, context);
  const item = library.item(id);
  const content = item === undefined ? {} : contentOf(item, library);
  const { before, after } = progress.record(
    { type: 'answer', id, grade, tookMs: undefined, ...content },
    context.now(),
  );
  const [from, to] = [boxOf(before.standing), boxOf(after.standing)];
  const due = after.standing?.due ?? today();
  if (options.json) context.out(`${safeJson({ id, grade, from, to, due })}\n`);
  else {
    const moved = `${grade}, box ${from} → ${to}, due ${sayDay(due, today())} (${due})`;
    say(context, `${safeText(id)}: ${moved}`);
  }
  return EXIT.done;
}

function requireGrade(word: string): Grade {
  const grade = gradeOf(word);
  if (grade !== undefined) return grade;
  throw new UserError(`"${safeText(word)}" is no grade.`, 'Use missed, shaky or knew.', 2);
}
