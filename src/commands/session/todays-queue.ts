import type { Entry } from '../../deck/entries.js';
import { type DayAhead, type Pace, paceOfDay, usualADay } from '../../schedule/backlog.js';
import { leastLost } from '../../schedule/backlog-order.js';
import { type DueOn, dueBeforeExam, isExamWeek } from '../../schedule/exam.js';
import { type Queue, queueFor } from '../../schedule/queue.js';
import { waitsForAnswers } from '../../schedule/path.js';
import { vacationAhead } from '../../schedule/vacation.js';
import { openNow } from '../decks/waiting.js';
import type { Workspace } from '../workspace.js';

/** What decides which items a session asks. */
export interface QueueChoice {
  /** New items today, instead of what the settings allow. */
  readonly newLimit?: number | undefined;
  readonly early?: boolean;
  /** Ask all that is due, however much it is. */
  readonly all?: boolean;
  /** Whether a new item can be asked at all. */
  readonly canAsk?: (id: string) => boolean;
}

/** When items are due, an exam that is ahead taken into account. */
export function dueOnNow({ settings, progress, today }: Workspace): DueOn {
  return dueBeforeExam(settings.exam, today(), progress.boxes.lastAnswer);
}

/** What a session would ask now, and how what is due is spread where it is too much for a day. */
export function todaysQueue(workspace: Workspace, choice: QueueChoice): Queue<Entry> {
  const { chosen, progress, today, path } = workspace;
  const newAllowed = choice.newLimit ?? newToday(workspace);
  const { canAsk = () => true, early = false } = choice;
  return queueFor(chosen, progress.boxes, {
    day: today(),
    newAllowed,
    isOpen: openNow(workspace),
    canAsk,
    early,
    dueOn: dueOnNow(workspace),
    urgency: leastLost(today()),
    pace: (due, overdue) => paceNow({ due, overdue, newAllowed }, choice, workspace),
    spare: {
      atLeast: LEAST_A_DAY - progress.boxes.introducedOn(today()) - progress.reviewsOn(today()),
      mayCome: (deck) => waitsForAnswers(deck, path, progress.boxes, today()),
    },
  });
}

/** On a day with fewer questions, new items come of a deck that waits for nothing but answers. */
const LEAST_A_DAY = 5;

/** New items that may come today: none shortly before an absence, because they would be forgotten meanwhile. */
function newToday({ settings, newAllowed, today }: Workspace): number {
  return vacationAhead(today(), settings.vacations) === undefined ? newAllowed() : 0;
}

function paceNow(
  { newAllowed, ...reviews }: Pick<DayAhead, 'due' | 'overdue' | 'newAllowed'>,
  { all, newLimit }: QueueChoice,
  { settings, progress, today }: Workspace,
): Pace {
  const day = today();
  if (all === true || isExamWeek(settings.exam, day)) return { plan: undefined, newAllowed };
  const pace = paceOfDay({
    ...reviews,
    done: () => progress.reviewsOn(day),
    limit: settings.reviewsPerDay,
    newAllowed,
    usual: () => usualADay(progress.days(), day),
  });
  // Who asks for so many new items gets them.
  return newLimit === undefined ? pace : { ...pace, newAllowed };
}
