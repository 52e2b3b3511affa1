import { safeJson } from '../safe-text.js';
import { comparing, type Question } from '../simulation/comparison.js';
import { USUAL_LEARNER } from '../simulation/learner.js';
import { ownRecord } from '../simulation/own-record.js';
import { FSRS_SCHEDULE, LADDER_SCHEDULE } from '../simulation/schedule.js';
import type { LeitnerRules } from '../schedule/rules.js';
import { UserError } from '../user-error.js';
import { simulationDocument } from '../view/simulation/document.js';
import { legendSentences, meaningSentences } from '../view/simulation/meaning-sentences.js';
import { comparisonTable, coursePlots } from '../view/simulation/report.js';
import { setupSentences } from '../view/simulation/setup-sentences.js';
import { type CommandContext, EXIT, type ExitStatus } from './context.js';
import { say } from './say.js';
import { watched } from './watched.js';
import { openWorkspace, type Workspace } from './workspace.js';

/** The words of `simulate`. */
export interface SimulateOptions {
  readonly decks: readonly string[];
  readonly days: number;
  /** At most one of these is given. */
  readonly minutes: number | undefined;
  readonly new: number | undefined;
  readonly seed: number;
  readonly json: boolean;
}

/** What a year by this learner's schedule would be like, beside other schedules, on several memories. */
export async function simulate(
  options: SimulateOptions,
  context: CommandContext,
): Promise<ExitStatus> {
  const question = questionOf(options, await openWorkspace(context, options));
  const comparison = await watched('Simulating', comparing(question), context, options.json);
  if (comparison === undefined) return EXIT.interrupted;
  if (options.json) {
    context.out(`${safeJson(simulationDocument(question, comparison))}\n`);
    return EXIT.done;
  }
  for (const sentence of setupSentences(question, comparison.standsFor)) say(context, sentence);
  context.out('\n');
  context.out(`${coursePlots(comparison.days, question.items, context.surface).join('\n')}\n`);
  context.out(`${comparisonTable(comparison, question, context.surface)}\n\n`);
  say(context, legendSentences(comparison));
  context.out('\n');
  for (const sentence of meaningSentences(comparison)) say(context, sentence);
  return EXIT.done;
}

/** @throws UserError where there is nothing to learn. */
function questionOf(options: SimulateOptions, { chosen, progress, settings }: Workspace): Question {
  const { suspended } = progress.boxes;
  const items = chosen.filter(({ id }) => !suspended.has(id)).length;
  if (items === 0)
    throw new UserError('There is nothing to learn here.', 'What there is: autodiff-tutor decks');
  const { minutes = Infinity } = options;
  const newPerDay = options.new ?? (minutes < Infinity ? Infinity : settings.rules.newPerDay);
  if (newPerDay === 0)
    throw new UserError('No new items are to come in a day.', 'Say how many: simulate --new 10');
  const record = ownRecord(progress.days());
  return {
    ...schedulesBeside(settings.rules),
    learner: {
      ...USUAL_LEARNER,
      newPerDay,
      minutes,
      newSeconds: record.newSeconds ?? USUAL_LEARNER.newSeconds,
      reviewSeconds: record.reviewSeconds ?? USUAL_LEARNER.reviewSeconds,
      // A missed item is asked again until it is known, mostly once.
      missedSeconds: record.reviewSeconds ?? USUAL_LEARNER.missedSeconds,
    },
    record,
    items,
    days: options.days,
    seed: options.seed,
  };
}

function schedulesBeside(rules: LeitnerRules): Pick<Question, 'own' | 'other'> {
  return rules.scheduler.name === 'fsrs'
    ? { own: { name: 'your FSRS', rules }, other: LADDER_SCHEDULE }
    : { own: { name: 'your ladder', rules }, other: FSRS_SCHEDULE };
}
