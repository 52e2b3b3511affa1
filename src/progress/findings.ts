import type { Instant } from '../schedule/day.js';
import { formatInstant } from '../schedule/instant.js';
import type { ProgressEvent } from './journal/event.js';
import type { JournalReading } from './journal/in-order.js';

/** Collects, in words, what a learner must be told about their progress files; nothing twice. */
export interface FindingsLog {
  /** What one reading of the journals found; torn lines are only mentioned at the first reading. */
  read(readings: readonly JournalReading[], isFirst: boolean): void;
  /** An event of a journal, and the current time. */
  seen(event: ProgressEvent, now: () => Instant): void;
  say(sentence: string): void;
  /** Whether a line was damaged since the last call of `take`. */
  take(): readonly string[];
}

const SHOWN_LINES = 5;

/** A flight across the date line, or a clock a day fast, is not worth mentioning. */
const FUTURE_MS = 2 * 86_400_000;

/** An empty log. */
export function findingsLog(): FindingsLog {
  const said = new Set<string>();
  let fresh: string[] = [];
  let future: { count: number; last: ProgressEvent } | undefined;
  const say = (sentence: string): void => {
    if (said.has(sentence)) return;
    said.add(sentence);
    fresh.push(sentence);
  };
  return {
    say,
    read(readings, isFirst) {
      for (const { path, damaged, torn } of readings) {
        if (damaged.length > 0) say(damagedLines(path, damaged));
        if (torn && isFirst) {
          say(
            `${path}: the last line is not whole, as a crash or a full disk leaves it. It is set aside.`,
          );
        }
      }
    },
    seen(event, now) {
      if (event.at.epochMs <= now().epochMs + FUTURE_MS) return;
      const count = (future?.count ?? 0) + 1;
      const isLast = future === undefined || event.at.epochMs > future.last.at.epochMs;
      future = { count, last: isLast || future === undefined ? event : future.last };
    },
    take() {
      if (future !== undefined) say(fromTheFuture(future.count, future.last));
      future = undefined;
      const taken = fresh;
      fresh = [];
      return taken;
    },
  };
}

function damagedLines(path: string, lines: readonly number[]): string {
  const shown = lines.slice(0, SHOWN_LINES).join(', ');
  const more = lines.length > SHOWN_LINES ? ` and ${lines.length - SHOWN_LINES} more` : '';
  return lines.length === 1
    ? `${path}:${shown} is no whole line of a journal. It was skipped and left as it is; every other line counts.`
    : `${path}: ${lines.length} lines are no whole lines of a journal (${shown}${more}). They were skipped and left as they are; every other line counts.`;
}

function fromTheFuture(count: number, { at }: ProgressEvent): string {
  const [were, last] = count === 1 ? ['answer is', ''] : ['answers are', 'the last '];
  return `${count} ${were} dated in the future (${last}${formatInstant(at).slice(0, 10)}): a clock is or was wrong. These items are asked now, so that none of them gets lost.`;
}
