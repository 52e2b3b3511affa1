import { type Estimate, wilson } from './recall-rate.js';
import type { ItemRecord } from './records.js';

/** Recall at review of the items that share something, over all time. */
export interface GroupSuccess {
  readonly name: string;
  readonly items: number;
  readonly reviewed: number;
  readonly missed: number;
  readonly recalled: Estimate;
}

/** The groups with enough reviews, the weakest first. */
export interface Success {
  readonly decks: readonly GroupSuccess[];
  readonly levels: readonly GroupSuccess[];
  readonly tags: readonly GroupSuccess[];
}

/** Groups with fewer reviews are left out: in a comparison, luck would decide. */
const ENOUGH = 20;

/** Success by deck, level and tag. A grouping with only one group says nothing and is left out. */
export function successOf(items: readonly ItemRecord[]): Success {
  return {
    decks: groups(items, ({ deck }) => [deck]),
    levels: groups(items, ({ level }) => [level]),
    tags: groups(items, ({ tags }) => tags),
  };
}

function groups(
  items: readonly ItemRecord[],
  namesOf: (item: ItemRecord) => readonly string[],
): GroupSuccess[] {
  const sums = new Map<string, { items: number; reviewed: number; missed: number }>();
  for (const item of items) {
    if (item.reviews === 0) continue;
    for (const name of namesOf(item)) {
      const sum = sums.get(name) ?? { items: 0, reviewed: 0, missed: 0 };
      sum.items += 1;
      sum.reviewed += item.reviews;
      sum.missed += item.reviewsMissed;
      sums.set(name, sum);
    }
  }
  if (sums.size < 2) return [];
  return [...sums]
    .filter(([, { reviewed }]) => reviewed >= ENOUGH)
    .map(([name, sum]) => ({
      name,
      ...sum,
      recalled: wilson(sum.reviewed - sum.missed, sum.reviewed),
    }))
    .sort((a, b) => a.recalled.share - b.recalled.share || (a.name < b.name ? -1 : 1));
}
