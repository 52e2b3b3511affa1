import type { MemoryModel, Remembered } from '../memory-model.js';

/** The stores, from one that forgets within hours to one that lasts for years. */
const STORES = 11;
const SHORTEST_DAYS = 0.15;
const NEXT_SLOWER = 3;
/** The weight of a store relative to the next faster one. */
const NEXT_LIGHTER = 0.95;
/** How much more is learnt from recalling an item than from being told the answer. */
const BY_RECALL = 1.5;

const DAYS = Array.from({ length: STORES }, (_, store) => SHORTEST_DAYS * NEXT_SLOWER ** store);
const WEIGHTS = DAYS.map((_, store) => NEXT_LIGHTER ** store);

/**
 * Stores that forget at different speeds, each of which only learns what it and the faster ones have lost: the multiscale
 * context model (Mozer, Pashler, Cepeda, Lindsey & Vul 2009) with fewer stores.
 */
export const multiscale: MemoryModel = {
  name: 'multiscale',
  title: 'stores that forget at different speeds (MCM)',
  learnt(difficulty, isKnown, time) {
    const speed = Math.exp(0.45 * difficulty);
    const state = (stores: readonly number[], since: number): Remembered => {
      const fadedAt = (now: number): number[] =>
        stores.map(
          (value, store) => value * Math.exp(((since - now) * speed) / (DAYS[store] ?? 1)),
        );
      return {
        recall: (now) => Math.min(1, strengths(fadedAt(now)).at(-1) ?? 0),
        after(isRecalled, now) {
          const faded = fadedAt(now);
          const strength = strengths(faded);
          const rate = isRecalled ? BY_RECALL : 1;
          return state(
            faded.map((value, store) => value + rate * Math.max(0, 1 - (strength[store] ?? 0))),
            now,
          );
        },
      };
    };
    const told = state(
      DAYS.map(() => 1),
      time,
    );
    return isKnown ? told.after(true, time + SHORTEST_DAYS) : told;
  },
};

/** The strength of each store together with the faster ones: their weighted mean. */
function strengths(values: readonly number[]): number[] {
  let [sum, weight] = [0, 0];
  return values.map((value, store) => {
    sum += value * (WEIGHTS[store] ?? 0);
    weight += WEIGHTS[store] ?? 0;
    return sum / weight;
  });
}
