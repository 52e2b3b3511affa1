import type { Boxes } from '../schedule/queue.js';
import type { LeitnerRules } from '../schedule/rules.js';
import { safeText } from '../safe-text.js';
import { UserError } from '../user-error.js';
import type { ProgressEvent } from './event.js';
import {
  applyEvent,
  itemProgress,
  type ItemProgress,
  type ProgressState,
  withItem,
} from './fold.js';
import { guarded, openConf, type StateHome } from './open-conf.js';
import { fromStored, toStored } from './stored-progress.js';

/** What an event did: enough to say so, and to take it back. */
export interface Recorded {
  readonly event: ProgressEvent;
  readonly before: ItemProgress;
  readonly after: ItemProgress;
}

/** The learner's progress: the boxes as they stand, and the one door through which they change. */
export interface Progress {
  readonly boxes: Boxes;
  /** Milliseconds that each item took when it was last answered. */
  readonly tookMs: ReadonlyMap<string, number>;
  /**
   * Takes in one event. It is on disk when this returns.
   * @throws UserError if it cannot be kept.
   */
  record(event: ProgressEvent): Recorded;
  /** Puts an item back to where it stood before `recorded`. */
  takeBack(recorded: Recorded): void;
}

const FILE = 'boxes';

/**
 * Opens progress, reading the stored boxes once.
 *
 * @throws UserError if the folder cannot be used or the file is damaged; neither is ever overwritten.
 */
export async function openProgress(home: StateHome, rules: LeitnerRules): Promise<Progress> {
  const conf = await openConf(home, FILE);
  const read = (): ProgressState => readStore(conf.store, conf.path);
  const write = (state: ProgressState): void => {
    conf.store = { ...toStored(state) };
  };
  let state = guarded(conf.path, read);

  const change = (id: string, next: (before: ItemProgress) => ItemProgress) => {
    return guarded(conf.path, () => {
      // Read again: another session may have answered since, and its answers must stay.
      const current = read();
      const before = itemProgress(current, id);
      const after = next(before);
      const changed = withItem(current, id, after);
      write(changed);
      state = changed;
      return { before, after };
    });
  };

  return {
    get boxes() {
      return state;
    },
    get tookMs() {
      return state.tookMs;
    },
    record(event) {
      return { event, ...change(event.id, (before) => applyEvent(before, event, rules)) };
    },
    takeBack({ event, before }) {
      change(event.id, () => before);
    },
  };
}

function readStore(store: Record<string, unknown>, path: string): ProgressState {
  const result = fromStored(store);
  if (result.ok) return result.state;
  throw new UserError(
    `${safeText(path)} cannot be used: ${result.problem}.`,
    'Nothing was changed. Move the file away to start afresh, or update autodiff-tutor.',
  );
}
