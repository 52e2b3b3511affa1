import { nextDue } from '../../schedule/queue.js';
import { countOf } from '../../view/duration.js';
import { sayDay } from '../../view/due-day.js';
import { openNow } from '../decks/waiting.js';
import { dueOnNow } from './todays-queue.js';
import type { Workspace } from '../workspace.js';

/** What to say where nothing is due: when something comes, what waits, and what rests. `newLimit` as `study --new` has it. */
export function nothingDue(workspace: Workspace, newLimit: number | undefined): string {
  const { chosen, progress, today, settings } = workspace;
  if (chosen.length === 0) {
    return 'There is no item to study here. What there is: autodiff-tutor decks';
  }
  const { standings, suspended } = progress.boxes;
  const next = nextDue(chosen, progress.boxes, today(), dueOnNow(workspace));
  const isOpen = openNow(workspace);
  const isFresh = ({ id }: { id: string }): boolean => !standings.has(id) && !suspended.has(id);
  const fresh = chosen.filter((entry) => isFresh(entry) && isOpen(entry.deck)).length;
  const resting = chosen.filter(({ id }) => suspended.has(id)).map(({ id }) => id);
  const sentences = ['Nothing is due.'];
  if (next !== undefined) {
    const comes = countOf(next.count, 'item comes', 'items come');
    sentences.push(`${comes} back ${sayDay(next.day, today())}.`);
  }
  if (fresh > 0 && newLimit === undefined) {
    const waits = countOf(fresh, 'new item waits', 'new items wait');
    sentences.push(`${waits} (${settings.rules.newPerDay} a day; more now: --new 5).`);
  }
  if (resting.length > 0) {
    const are = countOf(resting.length, 'item is suspended', 'items are suspended');
    sentences.push(`${are}: autodiff-tutor resume ${resting[0] ?? ''}`);
  }
  return sentences.join(' ');
}
