import type { Place } from '../../src/question/examiner.js';

/** A place in a session: the first of one, unless said otherwise. */
export function place(more: Partial<Place> = {}): Place {
  return {
    deckTitle: 'Deck',
    group: undefined,
    position: 1,
    total: 1,
    left: 1,
    again: 0,
    estimateMs: 20_000,
    box: undefined,
    isAgain: false,
    early: false,
    previous: '',
    ...more,
  };
}
