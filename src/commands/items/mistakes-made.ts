import { kindOf } from '../../kinds/registry.js';
import { addDays, type Day } from '../../schedule/day.js';
import type { Workspace } from '../workspace.js';

/** A mistake that answers have shown lately. */
export interface MistakeTold {
  /** Stable, whatever the numbers were. */
  readonly code: string;
  readonly times: number;
  /** The items it was made on. */
  readonly items: readonly string[];
  /** Names it and says what to do instead, as Markdown. */
  readonly sentence: string;
}

/** How far back mistakes are counted. */
export const MISTAKE_DAYS = 30;

/** The mistakes of the last 30 days on the chosen items, the most frequent first; of those made once none. */
export async function mistakesMade(
  { chosen, library, progress }: Pick<Workspace, 'chosen' | 'library' | 'progress'>,
  today: Day,
): Promise<readonly MistakeTold[]> {
  const since = addDays(today, 1 - MISTAKE_DAYS);
  const byCode = new Map<string, { times: number; items: Set<string> }>();
  for (const { id } of chosen) {
    for (const { code, day } of progress.item(id).mistakes) {
      if (day < since || day > today) continue;
      const known = byCode.get(code) ?? { times: 0, items: new Set() };
      known.times += 1;
      known.items.add(id);
      byCode.set(code, known);
    }
  }
  const told: MistakeTold[] = [];
  for (const [code, { times, items }] of byCode) {
    if (times < 2) continue;
    const sentence = await sentenceFor(code, [...items], library);
    if (sentence !== undefined) told.push({ code, times, items: [...items], sentence });
  }
  return told.sort((a, b) => b.times - a.times || (a.code < b.code ? -1 : 1));
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
