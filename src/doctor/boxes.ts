import { existsSync, unlinkSync } from 'node:fs';
import { sameStandings } from '../progress/fold/box-changes.js';
import { openBoxesFile } from '../progress/boxes/boxes-file.js';
import type { ProgressEvent } from '../progress/journal/event.js';
import { findingsLog } from '../progress/findings.js';
import { foldEvents } from '../progress/fold/fold.js';
import { foldOfJournals } from '../progress/fold/fold-of-journals.js';
import { journalsIn } from '../progress/journal/journals.js';
import { guarded, type StateHome } from '../progress/open-conf.js';
import type { StoredBoxes } from '../progress/boxes/stored-boxes.js';
import { unusable } from '../progress/boxes/unusable-boxes.js';
import type { Instant } from '../schedule/day.js';
import type { LeitnerRules } from '../schedule/rules.js';
import type { Examined, Finding } from './finding.js';

const FILE = 'boxes.json';

/**
 * Folds all events anew and compares the boxes that are kept with what comes out.
 *
 * @param events those of all journals
 * @throws UserError if the file cannot be read.
 */
export async function examineBoxes(
  home: StateHome,
  rules: LeitnerRules,
  events: readonly ProgressEvent[],
  now: () => Instant,
): Promise<Examined> {
  const boxes = await openBoxesFile(home, rules);
  const { items } = foldEvents(events, rules);
  const agreed = `${items.size} ${items.size === 1 ? 'item' : 'items'}, in agreement with the journals`;
  const found = (state: Finding['state'], message: string): Examined => ({
    finding: { state, file: FILE, message },
  });
  const anew = (message: string, words: string): Examined => ({
    ...found('damage', message),
    repair: () => {
      const copy = boxes.keepCopy(words);
      guarded(boxes.path, () => {
        if (existsSync(copy)) unlinkSync(boxes.path);
      });
    },
  });
  const { content } = boxes;
  const problem = unusable(content);
  if (problem !== undefined) {
    // Without a journal they may hold all there is.
    return events.length === 0
      ? found('damage', `${problem}, and there is no journal to make it anew from`)
      : anew(`${problem}. It is made anew from the journals; the old one is kept`, 'unusable');
  }
  switch (content.type) {
    case 'missing':
      return found('ok', 'not there yet; it is made from the journals');
    case 'fold':
      return agrees(content.stored)
        ? found('ok', agreed)
        : anew('did not agree with the journals. It is made anew; the old one is kept', 'before');
    case 'old':
    case 'outdated':
    case 'damaged':
    case 'newer':
      return found('note', 'of other rules or an older version; the next start makes it anew');
  }

  function agrees(stored: StoredBoxes): boolean {
    const folded = foldOfJournals(journalsIn(boxes.folder), rules, findingsLog(), now);
    return (
      folded.carryOn(stored) &&
      sameStandings(new Map(folded.fold.snapshot().items.entries()), items)
    );
  }
}
