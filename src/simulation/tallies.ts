import type { BoxTally, Counted } from '../schedule/stretch.js';

/** The sums that a ladder is stretched by: of the days before, which today's answers join when the day is over. */
export interface Tallies {
  readonly before: () => readonly BoxTally[];
  readonly count: (answer: Counted | undefined) => void;
  readonly closeDay: () => void;
}

/** Sums of so many boxes. */
export function tallies(boxes: number): Tallies {
  const sums = Array.from({ length: boxes }, () => ({ reviewed: 0, missed: 0, elapsed: 0 }));
  let today: Counted[] = [];
  return {
    before: () => sums,
    count(answer) {
      if (answer !== undefined) today.push(answer);
    },
    closeDay() {
      for (const { box, missed, elapsed } of today) {
        const sum = sums[box - 1];
        if (sum === undefined) continue;
        sum.reviewed += 1;
        sum.missed += missed ? 1 : 0;
        sum.elapsed += elapsed;
      }
      today = [];
    },
  };
}
