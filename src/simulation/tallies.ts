import type { BoxTally, Counted } from '../schedule/stretch.js';

/** The sums that the ladder adapts to: those of earlier days; today's answers are added when the day is over. */
export interface Tallies {
  readonly before: () => readonly BoxTally[];
  readonly count: (answer: Counted | undefined) => void;
  readonly closeDay: () => void;
}

/** Zero sums for a number of boxes. */
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
