import { seededRandom } from '../seeded-random.js';
import { textHash } from '../text-hash.js';
import { safeJson } from '../safe-text.js';
import type { Day } from '../schedule/day.js';
import {
  type ExamFacts,
  type ExamPlan,
  MOST_NEW_A_DAY,
  planForExam,
  recallByBox,
} from '../schedule/exam-plan.js';
import type { Standing } from '../schedule/leitner.js';
import { UserError } from '../user-error.js';
import { sayDay } from '../view/due-day.js';
import { countOf } from '../view/duration.js';
import { type CommandContext, EXIT, type ExitStatus } from './context.js';
import { onSameDecks } from './same-choice.js';
import { say } from './say.js';
import { ownTimes } from './session/own-times.js';
import { openWorkspace, type Workspace } from './workspace.js';

/** The words of `plan`. */
export interface PlanOptions {
  readonly decks: readonly string[];
  /** The day of the exam; what the settings say, if not given. */
  readonly exam: Day | undefined;
  readonly json: boolean;
}

/**
 * How to be ready on the day of an exam: new items a day, minutes a day, and what may be expected.
 *
 * @throws UserError for a day that is not ahead, and where none is known.
 */
export async function plan(options: PlanOptions, context: CommandContext): Promise<ExitStatus> {
  const workspace = await openWorkspace(context, options);
  const today = workspace.today();
  const exam = options.exam ?? workspace.settings.exam;
  if (exam === undefined) {
    const help = 'Give it: autodiff-tutor plan --exam 2027-02-01';
    throw new UserError('No day of an exam is known.', help, 2);
  }
  if (exam <= today) {
    throw new UserError(`${exam} is not ahead: today is ${today}.`, 'Give a day to come.', 2);
  }
  const facts = factsOf(workspace, exam);
  const found = planForExam(facts, seededRandom(textHash(exam)));
  if (options.json) {
    const items = facts.standings.size + facts.unmet;
    context.out(`${safeJson({ today, exam, items, ...found })}\n`);
    return EXIT.done;
  }
  for (const sentence of sentences(found, facts, workspace, options, context)) {
    say(context, sentence);
  }
  return EXIT.done;
}

function factsOf({ chosen, progress, settings, today, library }: Workspace, exam: Day): ExamFacts {
  const { boxes } = progress;
  const standings = new Map<string, Standing>();
  let unmet = 0;
  for (const { id } of chosen) {
    if (boxes.suspended.has(id)) continue;
    const standing = boxes.standings.get(id);
    if (standing !== undefined) standings.set(id, standing);
    else if (library.kind(id) !== undefined) unmet += 1;
  }
  const days = progress.days();
  const { rules, vacations } = settings;
  const intervals = progress.intervalsOn(today());
  const recall = recallByBox(days, rules.intervals.length);
  const times = ownTimes(days, today());
  return { today: today(), exam, standings, unmet, rules, intervals, recall, vacations, ...times };
}

function sentences(
  found: ExamPlan,
  { today, exam, unmet, rules }: ExamFacts,
  { settings }: Workspace,
  { decks }: PlanOptions,
  context: CommandContext,
): string[] {
  const { days, newPerDay, met, minutesPerDay, mostMinutes } = found;
  const when = `The exam is ${sayDay(exam, today)}, ${countOf(days, 'day')} of study away.`;
  const pace =
    unmet === 0
      ? 'Every item has been met.'
      : `${countOf(unmet, 'item has', 'items have')} not been met: ${newPerDay} new a day.`;
  const short =
    found.unmet === 0
      ? []
      : [
          `It cannot all be learnt: ${countOf(met, 'new item fits', 'new items fit')}, ${found.unmet} do not, because more than ${MOST_NEW_A_DAY} new a day push out what was learnt the day before. Best is to take them in the order of the decks, keep the reviews, and leave the rest until after the exam.`,
        ];
  const time = `That takes about ${minutes(minutesPerDay)} a day, ${minutes(mostMinutes)} on the longest.`;
  const percent = (share: number): string => `${Math.round(share * 100)} %`;
  const recall = `Expected on the day: ${percent(found.recallOfMet)} of what you will have met, ${percent(found.recallOfAll)} of everything; an estimate from your answers so far.`;
  const steps = [
    ...(newPerDay > rules.newPerDay ? [`autodiff-tutor config set new.perDay ${newPerDay}`] : []),
    ...(settings.exam === exam ? [] : [`autodiff-tutor config set exam.date ${exam}`]),
    onSameDecks('study', decks, context),
  ];
  const meets = 'With exam.date set, everything met comes once more in the week before.';
  return [
    [when, pace, time].join(' '),
    ...short,
    recall,
    `${meets} To follow this plan:`,
    ...steps.map((step) => `  ${step}`),
  ];
}

function minutes(count: number): string {
  return count < 1 ? 'a minute' : countOf(Math.round(count), 'minute');
}
