import { nextDue } from '../schedule/queue.js';
import { countOf, formatDuration } from '../view/duration.js';
import { sayDay } from '../view/due-day.js';
import { wrapText } from '../view/wrap.js';
import { type CommandContext, EXIT, type ExitStatus } from './context.js';
import { dueItems, dueQueue } from './due.js';
import { estimate } from './session/place.js';
import { reportProblems } from './decks/report-problems.js';
import { whatNewItemsWaitFor } from './decks/waiting.js';
import { planSentence } from './session/plan-sentence.js';
import { dueOnNow } from './session/todays-queue.js';
import { openWorkspace, type Workspace } from './workspace.js';

/** With no subcommand: where the learner stands today, and what to do next. */
export async function overview(context: CommandContext): Promise<ExitStatus> {
  const workspace = await openWorkspace(context, { decks: [] });
  const { palette, width } = context.surface;
  const queue = dueQueue(workspace);
  const items = dueItems(workspace, queue);
  reportProblems(workspace.library, context);
  const lines = [
    palette.strong('autodiff-tutor') + palette.muted(' · recall a little every day'),
    '',
    standing(workspace, items),
    ...(queue.pace.plan === undefined ? [] : [planSentence(queue.pace.plan)]),
    ...waitingLine(workspace, context),
    '',
    ...nextSteps(items.length > 0).map(
      ([command, does]) => `  ${palette.accent(command.padEnd(24))} ${palette.muted(does)}`,
    ),
  ];
  const hanging = (line: string): number => (line.startsWith('  ') ? 4 : 0);
  const wrapped = lines.flatMap((line) => wrapText(line, width, { hangingIndent: hanging(line) }));
  context.out(`${wrapped.join('\n')}\n`);
  return EXIT.done;
}

/** Why nothing new comes, where that is not because enough has come today. */
function waitingLine(workspace: Workspace, context: CommandContext): string[] {
  const sentence = workspace.newAllowed() > 0 ? whatNewItemsWaitFor(workspace, context) : undefined;
  return sentence === undefined ? [] : [sentence];
}

function standing(workspace: Workspace, items: readonly { readonly id: string }[]): string {
  const { chosen, progress, today } = workspace;
  const day = today();
  const known = chosen.filter(({ id }) => progress.boxes.standings.has(id)).length;
  const started = `${known} of ${countOf(chosen.length, 'item')} started.`;
  if (chosen.length === 0) return 'There are no items in these decks.';
  if (items.length > 0) {
    const fresh = items.filter(({ id }) => !progress.boxes.standings.has(id)).length;
    const time = formatDuration(estimate(items, progress.tookMs));
    const reviews = countOf(items.length - fresh, 'review');
    return `Today: ${reviews} and ${fresh} new, about ${time}. ${started}`;
  }
  const next = nextDue(chosen, progress.boxes, day, dueOnNow(workspace));
  const done = progress.boxes.introducedOn(day) > 0 ? 'Done for today' : 'Nothing is due';
  return next === undefined
    ? `${done}. ${started}`
    : `${done}: ${countOf(next.count, 'item comes', 'items come')} back ${sayDay(next.day, day)}. ${started}`;
}

function nextSteps(isDue: boolean): [command: string, does: string][] {
  return [
    isDue
      ? ['autodiff-tutor study', 'recall what is due']
      : ['autodiff-tutor study --early', 'practise what is not due yet'],
    ['autodiff-tutor quiz', 'be tested'],
    ['autodiff-tutor demo', 'watch the chain rule work'],
    ['autodiff-tutor decks', 'see what there is to learn'],
    ['autodiff-tutor --help', 'all commands'],
  ];
}
