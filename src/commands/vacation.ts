import { type Settings, unsetSetting, writeSetting } from '../progress/settings.js';
import { safeJson, safeWord } from '../safe-text.js';
import { usualADay } from '../schedule/backlog.js';
import { addDays, type Day, daysBetween } from '../schedule/day.js';
import {
  DAYS_TO_SETTLE,
  formatVacation,
  joinedVacations,
  parseVacation,
  type Vacation,
} from '../schedule/vacation.js';
import { UserError } from '../user-error.js';
import { countOf } from '../view/duration.js';
import { type CommandContext, EXIT, type ExitStatus } from './context.js';
import { say } from './say.js';
import { openWorkspace, type Workspace } from './workspace.js';

/** The words of `vacation`. */
export type VacationRequest =
  | { readonly action: 'list'; readonly json: boolean }
  | { readonly action: 'add' | 'remove'; readonly days: string; readonly json: boolean };

/**
 * Plans around an absence: no new items shortly before it, no break in the days in a row, and what falls due meanwhile is
 * spread over the days after it.
 *
 * @throws UserError for days that are not dates, lie in the past, or were not planned.
 */
export async function vacation(
  request: VacationRequest,
  context: CommandContext,
): Promise<ExitStatus> {
  const workspace = await openWorkspace(context, { decks: [], canDoWithout: true });
  const { settings } = workspace;
  const planned =
    request.action === 'list'
      ? settings.vacations
      : request.action === 'add'
        ? joinedVacations([...settings.vacations, vacationIn(request.days, workspace.today())])
        : without(settings, request.days);
  if (request.action !== 'list') {
    if (planned.length === 0) await unsetSetting(context.home, 'vacations');
    else await writeSetting(context.home, 'vacations', planned.map(formatVacation));
  }
  if (request.json) {
    context.out(`${safeJson({ vacations: planned.map((days) => ahead(days, workspace)) })}\n`);
    return EXIT.done;
  }
  const coming = planned.filter(({ to }) => to >= workspace.today());
  if (coming.length === 0) {
    say(
      context,
      'No absence is planned. To plan one: autodiff-tutor vacation 2026-12-20..2027-01-03',
    );
  }
  for (const days of coming) sayPlan(days, workspace, context);
  return EXIT.done;
}

function vacationIn(text: string, today: Day): Vacation {
  const days = parseVacation(text);
  if (days === undefined) {
    const help = 'Give the first and the last day, such as 2026-12-20..2027-01-03.';
    throw new UserError(`${safeWord(text)} is no absence.`, help, 2);
  }
  if (days.to < today) {
    throw new UserError(`${formatVacation(days)} is in the past.`, `Today is ${today}.`, 2);
  }
  return days;
}

function without({ vacations }: Settings, text: string): Vacation[] {
  const days = parseVacation(text);
  const known = vacations.find(({ from, to }) => from === days?.from && to === days.to);
  if (known !== undefined) return vacations.filter((other) => other !== known);
  const all = vacations.map(formatVacation).join(', ');
  throw new UserError(
    `No such absence is planned: ${safeWord(text)}.`,
    all === '' ? 'None is.' : `What is planned: ${all}.`,
  );
}

/** What an absence means: how many reviews fall due meanwhile, and how they come back. */
function ahead({ from, to }: Vacation, { chosen, progress, today }: Workspace) {
  const { standings, suspended } = progress.boxes;
  const reviews = chosen.filter(({ id }) => {
    const due = suspended.has(id) ? undefined : standings.get(id)?.due;
    return due !== undefined && due >= from && due <= to;
  }).length;
  const perDay = usualADay(progress.days(), today());
  return { from, to, days: daysBetween(from, to) + 1, reviews, perDay };
}

function sayPlan(days: Vacation, workspace: Workspace, context: CommandContext): void {
  const today = workspace.today();
  const { reviews, perDay, days: length } = ahead(days, workspace);
  const pause = addDays(days.from, -DAYS_TO_SETTLE);
  const back = addDays(days.to, 1);
  const spread = Math.ceil(reviews / perDay);
  const due = countOf(reviews, 'review falls', 'reviews fall');
  const sentences = [
    `Away for ${countOf(length, 'day')}, ${formatVacation(days)}.`,
    pause > today
      ? `New items pause from ${pause}, so that what you have met is settled when you leave.`
      : 'New items pause until you are back.',
    reviews === 0
      ? 'As the boxes stand, nothing falls due meanwhile.'
      : `As the boxes stand, ${due} due meanwhile; from ${back} on they come back over ${countOf(spread, 'day')}, about ${perDay} a day.`,
    'Your days in a row are not broken.',
  ];
  say(context, sentences.join(' '));
}
