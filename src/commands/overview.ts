import { nextDue } from '../schedule/queue.js';
import { countOf, formatDuration } from '../view/duration.js';
import { sayDay } from '../view/due-day.js';
import type { Surface } from '../view/palette.js';
import { commandLine, wrapSentences } from '../view/sentences.js';
import { displayWidth, wrapText } from '../view/wrap.js';
import { type CommandContext, EXIT, type ExitStatus } from './context.js';
import { dueItems, dueQueue } from './due.js';
import { estimate, paceOf } from './session/place.js';
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
  const plan = planSentence(queue);
  const said = [
    standing(workspace, items),
    ...(plan === undefined ? [] : [plan]),
    ...waitingLine(workspace, context),
  ];
  const lines = [
    ...wrapText(
      palette.strong('autodiff-tutor') + palette.muted(' · recall a little every day'),
      width,
    ),
    '',
    ...said.flatMap((sentence) => wrapSentences(sentence, width)),
    '',
    ...stepLines(nextSteps(items.length > 0), context.surface),
  ];
  context.out(`${lines.join('\n')}\n`);
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
    const time = formatDuration(estimate(items, paceOf(workspace)));
    const reviews = countOf(items.length - fresh, 'review');
    return `Today: ${reviews} and ${fresh} new, about ${time}. ${started}`;
  }
  const next = nextDue(chosen, progress.boxes, day, dueOnNow(workspace));
  const done = progress.boxes.introducedOn(day) > 0 ? 'Done for today' : 'Nothing is due';
  return next === undefined
    ? `${done}. ${started}`
    : `${done}: ${countOf(next.count, 'item comes', 'items come')} back ${sayDay(next.day, day)}. ${started}`;
}

type Step = readonly [command: string, does: string];

function nextSteps(isDue: boolean): Step[] {
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

/** A line a step, where all fit: the commands are copied from here. Else what it does stands below its command. */
function stepLines(steps: readonly Step[], { palette, width }: Surface): string[] {
  const column = Math.max(...steps.map(([command]) => command.length));
  const side = steps.map(
    ([command, does]) => `  ${palette.accent(command.padEnd(column))}  ${palette.muted(does)}`,
  );
  if (side.every((line) => displayWidth(line) <= width)) return side;
  return steps.flatMap(([command, does]) => [
    palette.accent(commandLine(command, width)),
    ...wrapText(palette.muted(does), width, { indent: 4, hangingIndent: 4 }),
  ]);
}
