import type { ToldEvidence } from '../../evidence/told-evidence.js';
import { confusions, countMistakes } from '../../evidence/mistakes.js';
import type { ItemRecord } from '../../evidence/records.js';
import { kindOf } from '../../kinds/registry.js';
import type { Day } from '../../schedule/day.js';
import type { Workspace } from '../workspace.js';

/** To name a mistake an item must be read; nobody looks at more of them. */
const MOST = 20;

/** The mistakes of the last 30 days, and those made on one item again and again, each with the sentence that names it. */
export async function mistakesMade(
  items: readonly ItemRecord[],
  today: Day,
  library: Workspace['library'],
): Promise<Pick<ToldEvidence, 'mistakes' | 'confused'>> {
  const mistakes = await named(countMistakes(items, today).slice(0, MOST), library);
  const counted = confusions(items, today).slice(0, MOST);
  const confused = await named(
    counted.map((confusion) => ({ ...confusion, items: [confusion.id] })),
    library,
  );
  return {
    mistakes,
    confused: confused.map(({ id, front, code, times, sentence }) => ({
      ...{ id, front, code, times, sentence },
    })),
  };
}

/** With their sentences; those that no item names any more are left out. */
async function named<T extends { readonly code: string; readonly items: readonly string[] }>(
  counts: readonly T[],
  library: Workspace['library'],
): Promise<(T & { readonly sentence: string })[]> {
  const told: (T & { readonly sentence: string })[] = [];
  for (const count of counts) {
    const sentence = await sentenceFor(count.code, count.items, library);
    if (sentence !== undefined) told.push({ ...count, sentence });
  }
  return told;
}

async function sentenceFor(
  code: string,
  ids: readonly string[],
  library: Workspace['library'],
): Promise<string | undefined> {
  for (const id of ids) {
    const item = library.item(id);
    const room = item && (await kindOf(item).judging?.());
    const sentence = item && room?.mistakeNamed?.(item, code);
    if (sentence !== undefined) return sentence;
  }
  return undefined;
}
