import { join } from 'node:path';
import type { Instant } from '../../schedule/day.js';
import type { LeitnerRules } from '../../schedule/rules.js';
import { type BoxesFile, openBoxesFile } from './boxes-file.js';
import { linesToBringOver } from './bring-over.js';
import { deviceName } from '../device.js';
import type { Deed, ProgressEvent } from '../journal/event.js';
import { findingsLog } from '../findings.js';
import { foldOfJournals } from '../fold/fold-of-journals.js';
import { journalsIn } from '../journal/journals.js';
import { lineOf } from '../journal/line.js';
import type { LiveFold } from '../fold/live-fold.js';
import type { Means } from '../means.js';
import type { StateHome } from '../open-conf.js';
import { randomName } from '../random-name.js';
import { refusal, unusable } from './unusable-boxes.js';
import { readVersionOne } from './version-one.js';

/** The boxes, up to date with all journals. */
export interface OpenBoxes {
  readonly fold: LiveFold;
  /**
   * Writes a deed down and takes it in, after what others wrote meanwhile. `justBefore` is called when all that comes
   * before it has been taken in.
   * @throws UserError if it cannot be kept.
   */
  append(deed: Deed, at: Instant, justBefore: () => void): ProgressEvent;
  /**
   * The same for many deeds that do not build on one another, with one write.
   * @throws UserError if they cannot be kept.
   */
  appendAll(deeds: readonly Deed[], at: Instant): void;
  /** The state folder. */
  readonly folder: string;
  /** The path of the journal that this device writes. */
  ownJournal(): string;
  notices(): readonly string[];
  /**
   * Keeps the fold if that saves the next start work.
   * @throws UserError if it cannot be written.
   */
  save(): void;
}

/** How many events are replayed at a start before it is worth storing the fold again. */
const REPLAYED_AT_MOST = 200;

/** Each rename taken in by itself looks at all the others; from this many at once, everything is folded again instead. */
const TAKEN_AT_MOST = 100;

/**
 * Opens the boxes: the stored ones plus what the journals hold beyond them, or, if the stored ones are missing or do not
 * match, everything in the journals.
 *
 * @throws UserError if the state folder cannot be used; nothing is changed then.
 */
export async function openBoxes(
  home: StateHome,
  rules: LeitnerRules,
  means: Means,
): Promise<OpenBoxes> {
  const file = await openBoxesFile(home, rules);
  const journals = journalsIn(file.folder);
  const log = findingsLog();
  const folded = foldOfJournals(journals, rules, log, means.now);
  let device: string | undefined;
  const ownDevice = (): string => (device ??= deviceName(file.folder, means.random));
  const save = (): void => {
    file.write({ snapshot: folded.fold.snapshot(), marks: folded.marks });
    folded.saved();
  };
  const madeAnew = (why: string, words: string): void => {
    const copy = file.keepCopy(words);
    log.say(`${why}. The boxes were rebuilt from the journal; the old ones were copied to ${copy}`);
    save();
  };

  const start = startOf(file);
  switch (start.type) {
    case 'fold':
      if (!folded.carryOn(start.stored)) {
        madeAnew(`A journal in ${journals.folder} was replaced or changed`, 'before');
      }
      break;
    case 'nothing':
      folded.rebuild();
      break;
    case 'unusable':
      folded.rebuild();
      if (folded.marks.size === 0) throw refusal(file.path, start.problem);
      madeAnew(`${file.path} ${start.problem}`, 'unusable');
      break;
    case 'without journal': {
      const copy = file.keepCopy('version-1');
      const known = new Set<string>();
      journals.read(new Map(), ({ event }) => known.add(event));
      const lines = linesToBringOver(start.imports, means.now(), known);
      if (lines !== '') journals.append(ownDevice(), lines);
      folded.rebuild();
      log.say(
        `From now on your progress is kept in a journal. The old boxes were copied to ${copy}`,
      );
      save();
    }
  }

  return {
    get fold() {
      return folded.fold;
    },
    append(deed, at, justBefore) {
      folded.catchUp();
      const order = folded.fold.orderOf(deed, at.epochMs);
      const event: ProgressEvent = { ...deed, event: randomName(means.random), at, order };
      journals.append(ownDevice(), lineOf(event));
      folded.catchUp((taken) => {
        if (taken.event === event.event) justBefore();
      });
      return event;
    },
    appendAll(deeds, at) {
      folded.catchUp();
      const events = deeds.map((deed): ProgressEvent => {
        const order = folded.fold.orderOf(deed, at.epochMs);
        return { ...deed, event: randomName(means.random), at, order };
      });
      journals.append(ownDevice(), events.map(lineOf).join(''));
      if (events.length > TAKEN_AT_MOST) folded.rebuild();
      else folded.catchUp();
    },
    folder: file.folder,
    ownJournal: () => join(journals.folder, `${ownDevice()}.jsonl`),
    notices: () => log.take(),
    save() {
      if (folded.unsaved >= REPLAYED_AT_MOST) save();
    },
  };
}

/** What the boxes begin with. */
function startOf({ content }: BoxesFile) {
  const problem = unusable(content);
  if (problem !== undefined) return { type: 'unusable', problem } as const;
  if (content.type === 'fold') return content;
  const read = content.type === 'old' ? readVersionOne(content.fields) : undefined;
  const imports = read?.ok === true ? read.imports : [];
  return imports.length === 0
    ? ({ type: 'nothing' } as const)
    : ({ type: 'without journal', imports } as const);
}
