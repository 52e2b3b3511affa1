import { appendFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { type JournalSet, REVIEWS } from './journal-set.js';
import { journalsIn } from './journals.js';
import { guarded } from '../open-conf.js';
import { type Lacking, lackingOf } from './union.js';
import { type Damage, readWholeLines } from './whole-lines.js';

/** What one set of journals has that another lacks. */
export interface Additions {
  /** By journal name; only journals that lack something. */
  readonly journals: ReadonlyMap<string, Lacking>;
  readonly events: number;
  readonly unknown: number;
  /** The parts of theirs that are damaged and left out. */
  readonly damage: ReadonlyMap<string, Damage>;
}

const NONE = Buffer.alloc(0);

/** What `theirs` has that `mine` lacks. Adding it is commutative and idempotent up to the order of lines. */
export function additionsTo(mine: JournalSet, theirs: JournalSet): Additions {
  const journals = new Map<string, Lacking>();
  const damage = new Map<string, Damage>();
  let [events, unknown] = [0, 0];
  for (const [name, bytes] of theirs) {
    const found = readWholeLines(bytes, () => undefined);
    if (found.damaged.length > 0 || found.torn) damage.set(name, found);
    const lacking = lackingOf(mine.get(name) ?? NONE, bytes);
    if (lacking.bytes.length === 0) continue;
    journals.set(name, lacking);
    events += lacking.events;
    unknown += lacking.unknown;
  }
  return { journals, events, unknown, damage };
}

/** The journals of `mine` with these additions. */
export function withAdditions(mine: JournalSet, { journals }: Additions): JournalSet {
  const joined = new Map(mine);
  for (const [name, { bytes, continues }] of journals) {
    const before = joined.get(name) ?? NONE;
    const isEnded = continues || before.length === 0 || before[before.length - 1] === 0x0a;
    joined.set(name, Buffer.concat([before, Buffer.from(isEnded ? '' : '\n'), bytes]));
  }
  return joined;
}

/**
 * Appends the additions to the journals of the state folder `home`; they are on disk when this returns. Sessions may keep
 * writing meanwhile.
 *
 * @throws UserError if they cannot be kept; what was appended by then counts, and trying again adds the rest.
 */
export function takeIn(home: string, { journals }: Additions): void {
  const kept = journalsIn(home);
  for (const [name, { bytes, continues }] of journals) {
    if (continues) appendRest(join(home, REVIEWS, name), bytes);
    else kept.append(name.slice(0, -'.jsonl'.length), bytes);
  }
}

function appendRest(path: string, bytes: Buffer): void {
  guarded(path, () => {
    if (existsSync(path)) appendFileSync(path, bytes, { flush: true });
  });
}
