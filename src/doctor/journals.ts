import { appendFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProgressEvent } from '../progress/journal/event.js';
import { REVIEWS } from '../progress/journal/journal-set.js';
import { guarded, refuseDanglingLink } from '../progress/open-conf.js';
import { readWholeLines } from '../progress/journal/whole-lines.js';
import { isUserError } from '../user-error.js';
import type { Instant } from '../schedule/day.js';
import { formatInstant } from '../schedule/instant.js';
import type { Examined } from './finding.js';

/** What the journals hold, and what is wrong with them. */
export interface ExaminedJournals {
  readonly examined: readonly Examined[];
  readonly events: readonly ProgressEvent[];
  /** Whether each could be read. */
  readonly readable: boolean;
}

const SHOWN_LINES = 8;

/** As a start does, it lets a clock be two days fast. */
const FUTURE_MS = 2 * 86_400_000;

/** Reads every line of every journal. @param device the name of this device, if it has one */
export function examineJournals(
  home: string,
  device: string | undefined,
  now: Instant,
): ExaminedJournals {
  const examined: Examined[] = [];
  const events: ProgressEvent[] = [];
  let readable = true;
  const tried = (file: string, look: () => void): void => {
    try {
      look();
    } catch (error) {
      if (!isUserError(error)) throw error;
      readable = false;
      examined.push({ finding: { state: 'damage', file, message: error.message } });
    }
  };
  tried(REVIEWS, () => {
    for (const name of journalNames(home)) {
      const file = `${REVIEWS}/${name}`;
      tried(file, () => {
        const path = join(home, file);
        refuseDanglingLink(path);
        const bytes = guarded(path, () => readFileSync(path));
        examined.push(...examineJournal(home, file, bytes, name === `${device}.jsonl`, events));
      });
    }
  });
  return { examined: [...examined, ...fromTheFuture(events, now)], events, readable };
}

/** @throws UserError if the folder of journals cannot be read, or is a link that leads nowhere. */
function journalNames(home: string): string[] {
  const folder = join(home, REVIEWS);
  refuseDanglingLink(folder);
  if (!existsSync(folder)) return [];
  const names = guarded(folder, () => readdirSync(folder));
  return names.filter((name) => name.endsWith('.jsonl')).sort();
}

function examineJournal(
  home: string,
  file: string,
  bytes: Buffer,
  isOwn: boolean,
  events: ProgressEvent[],
): Examined[] {
  let [known, newer] = [0, 0];
  const { damaged, cut, torn } = readWholeLines(bytes, (_start, _end, line) => {
    if (line.type === 'event') events.push(line.event);
    if (line.type === 'event') known += 1;
    else newer += 1;
  });
  const lost = damaged.filter((line) => !cut.includes(line));
  const count = known === 1 ? '1 event' : `${known} events`;
  const whose = isOwn ? 'this device, ' : '';
  const about = newer === 0 ? '' : `, and ${newer} of a newer version, which are kept for it`;
  const examined: Examined[] = [
    { finding: { state: 'ok', file, message: `${whose}${count}${about}` } },
  ];
  const add = (state: 'damage' | 'note', message: string, repair?: () => void): void => {
    examined.push({ finding: { state, file, message }, ...(repair && { repair }) });
  };
  if (lost.length > 0) {
    const those = lost.length === 1 ? 'it' : 'them';
    add(
      'damage',
      `damaged, and skipped: ${lines(lost)}. A backup or another device may have ${those}`,
    );
  }
  if (cut.length > 0) {
    add(
      'note',
      `cut off by a crash or a full disk before ${cut.length === 1 ? 'it was' : 'they were'} acknowledged: ${lines(cut)}`,
    );
  }
  if (torn) {
    add('note', 'the last line was cut off; it is ended, so that the next one stands alone', () => {
      const path = join(home, file);
      guarded(path, () => {
        appendFileSync(path, '\n', { flush: true });
      });
    });
  }
  return examined;
}

function lines(numbers: readonly number[]): string {
  const shown = numbers.slice(0, SHOWN_LINES).join(', ');
  const more = numbers.length > SHOWN_LINES ? ` and ${numbers.length - SHOWN_LINES} more` : '';
  return `${numbers.length === 1 ? 'line' : 'lines'} ${shown}${more}`;
}

function fromTheFuture(events: readonly ProgressEvent[], now: Instant): Examined[] {
  const ahead = events.filter(({ at }) => at.epochMs > now.epochMs + FUTURE_MS);
  const last = ahead.reduce<ProgressEvent | undefined>(
    (latest, event) =>
      latest === undefined || event.at.epochMs > latest.at.epochMs ? event : latest,
    undefined,
  );
  if (last === undefined) return [];
  const day = formatInstant(last.at).slice(0, 10);
  const which =
    ahead.length === 1
      ? `1 event is dated in the future (${day})`
      : `${ahead.length} events are dated in the future (the last ${day})`;
  const message = `${which}: a clock is wrong, or was. What they are about is asked now`;
  return [{ finding: { state: 'note', file: REVIEWS, message } }];
}
