import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseDeck } from '../../src/deck/parse-deck.js';
import { touchedConcepts } from '../../src/kinds/explain/concepts.js';
import type { Explain } from '../../src/kinds/explain/item.js';
import { findDecks } from '../../src/library/find-decks.js';
import { isExplain } from '../support/items.js';

const FIXTURES = fileURLToPath(new URL('explanations', import.meta.url));
const DECKS = findDecks(fileURLToPath(new URL('../../decks', import.meta.url)));

/** How somebody explained something: all of it, half of it, or nothing that is true. */
export type Who = 'terse' | 'wordy' | 'synonyms' | 'formulas' | 'typos' | 'half' | 'false';

/** An explanation that somebody wrote for a prompt. */
export interface Explanation {
  readonly who: Who;
  /** The concepts that it really touches, by number from 1. */
  readonly touches: readonly number[];
  readonly text: string;
}

/** The explanations of a deck's prompts, by the prompts' ids without the deck. */
interface Fixtures {
  readonly deck: string;
  readonly prompts: Readonly<Record<string, readonly Explanation[]>>;
}

/** A prompt and what people wrote for it. */
export interface PromptWithExplanations {
  readonly item: Explain;
  readonly explanations: readonly Explanation[];
}

/** The names of the shipped decks. */
export const DECK_NAMES: readonly string[] = DECKS.map(({ name }) => name);

/** The prompts of a shipped deck, each with its explanations. */
export async function promptsOf(deck: string): Promise<PromptWithExplanations[]> {
  const source = DECKS.find(({ name }) => name === deck);
  if (source === undefined) throw new Error(`no deck ${deck}`);
  const { items } = await parseDeck(readFileSync(source.path, 'utf8'), source);
  const path = `${FIXTURES}/${deck}.json`;
  const fixtures = existsSync(path) ? read(path) : { deck, prompts: {} };
  const prompts = items.filter(isExplain);
  const ids = prompts.map(({ id }) => id.slice(deck.length + 1));
  const unknown = Object.keys(fixtures.prompts).filter((id) => !ids.includes(id));
  if (fixtures.deck !== deck || unknown.length > 0) {
    throw new Error(`${path}: no such prompt in ${deck}: ${unknown.join(', ')}`);
  }
  return prompts.map((item, at) => ({
    item,
    explanations: fixtures.prompts[ids[at] ?? ''] ?? [],
  }));
}

function read(path: string): Fixtures {
  return JSON.parse(readFileSync(path, 'utf8')) as Fixtures;
}

/** What came of matching some explanations, as counts of concepts. */
export interface Tally {
  readonly touched: number;
  readonly touchedAndProposed: number;
  readonly untouched: number;
  readonly untouchedButProposed: number;
  /** Of explanations that are false. */
  readonly inFalse: number;
  readonly proposedInFalse: number;
}

/** An explanation that was not matched as a reader would, in words. */
export interface Miss {
  readonly id: string;
  readonly who: Who;
  readonly concept: string;
  readonly kind: 'not proposed' | 'proposed';
  readonly text: string;
}

/** Matches the explanations of a prompt. False ones are counted apart: they touch nothing, and try to. */
export function measure({ item, explanations }: PromptWithExplanations): {
  tally: Tally;
  misses: Miss[];
} {
  const tally = {
    touched: 0,
    touchedAndProposed: 0,
    untouched: 0,
    untouchedButProposed: 0,
    inFalse: 0,
    proposedInFalse: 0,
  };
  const misses: Miss[] = [];
  for (const { who, touches, text } of explanations) {
    const proposed = touchedConcepts(item, text);
    for (const [index, concept] of item.concepts.entries()) {
      const evidence = proposed.get(index);
      const isTouched = touches.includes(index + 1);
      const isProposed = evidence !== undefined;
      if (who === 'false') {
        tally.inFalse += 1;
        if (isProposed) tally.proposedInFalse += 1;
      } else if (isTouched) {
        tally.touched += 1;
        if (isProposed) tally.touchedAndProposed += 1;
      } else {
        tally.untouched += 1;
        if (isProposed) tally.untouchedButProposed += 1;
      }
      if (isTouched === isProposed) continue;
      const kind = isProposed ? 'proposed' : 'not proposed';
      misses.push({ id: item.id, who, concept, kind, text: evidence ?? text });
    }
  }
  return { tally, misses };
}

/** The sum of some tallies. */
export function total(tallies: readonly Tally[]): Tally {
  const sum = (of: (tally: Tally) => number): number =>
    tallies.reduce((all, tally) => all + of(tally), 0);
  return {
    touched: sum(({ touched }) => touched),
    touchedAndProposed: sum(({ touchedAndProposed }) => touchedAndProposed),
    untouched: sum(({ untouched }) => untouched),
    untouchedButProposed: sum(({ untouchedButProposed }) => untouchedButProposed),
    inFalse: sum(({ inFalse }) => inFalse),
    proposedInFalse: sum(({ proposedInFalse }) => proposedInFalse),
  };
}

/** A line of the table of figures. */
export function figures(name: string, tally: Tally): string {
  const share = (part: number, whole: number): string => {
    const percent = whole === 0 ? '–' : `${((100 * part) / whole).toFixed(0)} %`;
    return `${percent.padStart(5)} ${`(${part}/${whole})`.padEnd(10)}`;
  };
  return [
    name.padEnd(48),
    `touched ${share(tally.touchedAndProposed, tally.touched)}`,
    `not touched ${share(tally.untouchedButProposed, tally.untouched)}`,
    `false ${share(tally.proposedInFalse, tally.inFalse)}`,
  ].join('  ');
}
