import type { Print } from './print.js';
import { likeness } from './sketch.js';

/** An id with a history whose item is gone. */
export interface Orphan {
  readonly id: string;
  /** Undefined if no answer has recorded what the item looked like. */
  readonly print: Print | undefined;
  /** The item's place among those of its deck, from 0. */
  readonly position: number | undefined;
}

/** An item without a history. */
export interface Newcomer {
  readonly id: string;
  readonly print: Print;
  readonly position: number;
  /** Whether its heading states its id. */
  readonly explicit: boolean;
}

/** How likely an orphan and a newcomer are the same item; scores go up to 1.4. */
export interface Resemblance {
  /** Whether the answer is the same, and not by chance. */
  readonly unchanged: boolean;
  readonly score: number;
}

// Several items may well share a shorter answer, such as "the chain rule".
const TELLING_LETTERS = 24;
const TELLING_FRONT = 0.4;
const SAME_WORDS = 0.2;
const SAME_NAME = 0.08;
const SAME_POSITION = 0.12;
const POSITIONS_NEAR = 4;

/**
 * Compares an orphan with a newcomer. `sameDeck`: the newcomer is in the orphan's deck, or in the deck that it has
 * become, so that positions can be compared.
 *
 * @returns undefined if they cannot be the same item: they are of different kinds, or the author gave the newcomer a new
 *   id and its answer is different.
 */
export function resemblance(
  orphan: Orphan,
  newcomer: Newcomer,
  sameDeck: boolean,
): Resemblance | undefined {
  const { print } = orphan;
  if (print?.kind !== newcomer.print.kind) return undefined;
  const front = likeness(print.frontSketch, newcomer.print.frontSketch);
  const answer = likeness(print.answerSketch, newcomer.print.answerSketch);
  const sameName = slugOf(orphan.id) === slugOf(newcomer.id);
  const near = sameDeck ? nearness(orphan.position, newcomer.position) : 0;
  const isTelling =
    print.answerLength >= TELLING_LETTERS || front >= TELLING_FRONT || sameName || near === 1;
  const unchanged = print.answer === newcomer.print.answer && isTelling;
  if (newcomer.explicit && !unchanged && !sameName) return undefined;
  const bonus =
    (unchanged && front === 1 ? SAME_WORDS : 0) + (sameName ? SAME_NAME : 0) + SAME_POSITION * near;
  return { unchanged, score: (front + answer) / 2 + bonus };
}

/** The deck of an id, which is `<deck>/<slug>`; a slug has no slash. */
export function deckOf(id: string): string {
  return id.slice(0, Math.max(0, id.lastIndexOf('/')));
}

/** The part of an id after its deck. */
export function slugOf(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}

/** 1 for the same position, 0 for one far away. */
function nearness(before: number | undefined, now: number): number {
  return before === undefined ? 0 : Math.max(0, 1 - Math.abs(before - now) / POSITIONS_NEAR);
}
