import type { Print } from './print.js';
import { type Newcomer, type Orphan, resemblance, slugOf } from './resemblance.js';

/** The history of `from` belongs to the item that is now `to`. */
export interface Match {
  readonly from: string;
  readonly to: string;
}

/** What is known besides the items themselves. */
export interface Circumstances {
  /** Whether a newcomer is in the orphan's own deck, or in a new deck if the orphan's deck is gone. */
  readonly sameDeck: (orphan: string, newcomer: string) => boolean;
  /** Matches that the learner undid. */
  readonly rejected: (orphan: string, newcomer: string) => boolean;
}

interface Pair {
  readonly orphan: Orphan;
  readonly newcomer: Newcomer;
  readonly score: number;
}

/** An item of which a fifth was reworded still scores this much; few different items do. */
const ALIKE = 0.72;
/** The best must beat the second best by this margin. */
const CLEARLY = 0.1;
/** This many comparisons take about a tenth of a second. */
const COMPARISONS_AT_MOST = 1_000_000;
const TWINS_AT_MOST = 10_000;

/**
 * Finds items that still exist under another id: first those whose answer is unchanged, then those with similar front
 * and answer, and last those of a renamed deck, by name, if nothing is known about their content. A match must clearly
 * be the best for both sides; no item is matched twice. Doubtful cases are left alone: an unmatched history can still be
 * found later, but one given to the wrong item would stay wrong for long.
 */
export function matchItems(
  orphans: readonly Orphan[],
  newcomers: readonly Newcomer[],
  circumstances: Circumstances,
): Match[] {
  const open = { orphans: new Set(orphans), newcomers: new Set(newcomers) };
  const matches: Match[] = [];
  const settle = (pairs: readonly Pair[], least: number): void => {
    for (const { orphan, newcomer } of clearPairs(pairs, least)) {
      open.orphans.delete(orphan);
      open.newcomers.delete(newcomer);
      matches.push({ from: orphan.id, to: newcomer.id });
    }
  };
  const { sameDeck, rejected } = circumstances;

  for (const keyOf of [wholeContent, answerAlone]) {
    const unchanged = pairsWithSame(keyOf, open.orphans, open.newcomers);
    settle(scored(unchanged, circumstances, true), -Infinity);
  }

  if (open.orphans.size * open.newcomers.size <= COMPARISONS_AT_MOST) {
    const all = [...open.orphans].flatMap((orphan) =>
      Array.from(open.newcomers, (newcomer) => ({ orphan, newcomer })),
    );
    settle(scored(all, circumstances, false), ALIKE);
  }

  const byName = grouped(open.newcomers, ({ id }) => slugOf(id));
  const named = [...open.orphans]
    .filter(({ print }) => print === undefined)
    .flatMap((orphan) =>
      (byName.get(slugOf(orphan.id)) ?? [])
        .filter(({ id }) => sameDeck(orphan.id, id) && !rejected(orphan.id, id))
        .map((newcomer) => ({ orphan, newcomer, score: 1 })),
    );
  settle(named, 1);
  return matches;
}

/** The key for an item that was only moved: it need not be compared with all others of the same answer. */
function wholeContent({ kind, answer, frontSketch }: Print): string {
  return [kind, answer, ...frontSketch].join(' ');
}

function answerAlone({ kind, answer }: Print): string {
  return `${kind} ${answer}`;
}

/** The pairs whose prints have the same key; none if very many share it, since it then says nothing. */
function pairsWithSame(
  keyOf: (print: Print) => string,
  orphans: Iterable<Orphan>,
  newcomers: Iterable<Newcomer>,
): Omit<Pair, 'score'>[] {
  const ofOrphans = grouped(orphans, ({ print }) => (print === undefined ? '' : keyOf(print)));
  const ofNewcomers = grouped(newcomers, ({ print }) => keyOf(print));
  return [...ofOrphans].flatMap(([key, some]) => {
    const others = ofNewcomers.get(key) ?? [];
    if (some.length * others.length > TWINS_AT_MOST) return [];
    return some.flatMap((orphan) => others.map((newcomer) => ({ orphan, newcomer })));
  });
}

function scored(
  pairs: readonly Omit<Pair, 'score'>[],
  { sameDeck, rejected }: Circumstances,
  onlyUnchanged: boolean,
): Pair[] {
  return pairs.flatMap(({ orphan, newcomer }) => {
    const found = resemblance(orphan, newcomer, sameDeck(orphan.id, newcomer.id));
    if (found === undefined || (onlyUnchanged && !found.unchanged)) return [];
    if (rejected(orphan.id, newcomer.id)) return [];
    const { score } = found;
    return score < ALIKE - CLEARLY && !onlyUnchanged ? [] : [{ orphan, newcomer, score }];
  });
}

/** The pairs that are good enough, the best for both sides, and clearly better than the second best of either. */
function clearPairs(pairs: readonly Pair[], least: number): Pair[] {
  const ranked = pairs.toSorted((a, b) => b.score - a.score);
  const [ofOrphan, ofNewcomer] = [
    grouped(ranked, ({ orphan }) => orphan),
    grouped(ranked, ({ newcomer }) => newcomer),
  ];
  const isClear = (pair: Pair, [best, second]: readonly Pair[] = []): boolean =>
    best === pair && pair.score - (second?.score ?? -Infinity) >= CLEARLY;
  return ranked.filter(
    (pair) =>
      pair.score >= least &&
      isClear(pair, ofOrphan.get(pair.orphan)) &&
      isClear(pair, ofNewcomer.get(pair.newcomer)),
  );
}

function grouped<T, K>(values: Iterable<T>, keyOf: (value: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}
