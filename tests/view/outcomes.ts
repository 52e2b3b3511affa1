import { type Grade, GRADES } from '../../src/schedule/leitner.js';
import type { Outcome } from '../../src/schedule/session.js';

/** Outcomes of ten seconds each, in words: `a knew 1→2`, and `a* knew 1→1` for a missed item that came back. */
export function outcomes(...words: readonly string[]): Outcome[] {
  return words.map((word) => {
    const [, id = '', star, grade, from, to] = /^(\w+)(\*?) (\w+) (\d)→(\d)$/.exec(word) ?? [];
    return {
      ask: { id, again: star === '*' },
      grade: gradeOf(grade),
      from: Number(from),
      to: Number(to),
      tookMs: 10_000,
    };
  });
}

function gradeOf(word: string | undefined): Grade {
  const grade = GRADES.find((one) => one === word);
  if (grade === undefined) throw new Error(`${String(word)} is no grade`);
  return grade;
}
