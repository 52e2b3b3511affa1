import { combinations, type Drawn, fitted } from './draw-numbers.js';
import { askedNumber } from './evaluate-ask.js';
import { burdenOf } from './friendliness.js';
import { askedOf, prepared } from './prepare.js';
import type { Run } from './run.js';
import type { Skill } from './skill.js';
import { areApart } from './tolerance.js';

/** How often numbers are drawn in search of good ones; after that the best found are taken. */
const TRIES = 400;

/** Drawn numbers, with their answer and mistakes. */
export interface GoodDraw {
  readonly drawn: Drawn;
  readonly run: Run;
  /** Undefined for a trace, whose cells have their own answers. */
  readonly answer: number | undefined;
  readonly mistakes: readonly { readonly code: string; readonly answer: number }[];
  /** Whether the draw meets all demands; if not, it is the best that was found. */
  readonly isGood: boolean;
}

/** The best numbers for a seed; undefined if there are none at all. */
export function goodDraw(skill: Skill, seed: string): GoodDraw | undefined {
  const { mostDigits, possible, required } = prepared(skill);
  const asked = askedOf(skill);
  let best: { drawn: Drawn; run: Run; faults: number } | undefined;
  let tried = 0;
  for (const drawn of combinations(skill, seed)) {
    tried += 1;
    if (tried > TRIES && best !== undefined) break;
    const { run, fitness } = fitted(skill, drawn);
    if (fitness === 'unfit') continue;
    let faults = fitness === 'kink' && !skill.kinksAsked ? 4 : 0;
    if (best !== undefined && faults >= best.faults) continue;
    const burden = burdenOf(skill, asked, run);
    const isEasy = mostDigits === undefined ? burden.isLight : burden.digits <= mostDigits;
    if (!isEasy) faults += 1;
    if (best !== undefined && faults >= best.faults) continue;
    if (asked !== undefined && !tellsApart(skill, run, required)) faults += 2;
    if (best !== undefined && faults >= best.faults) continue;
    best = { drawn, run, faults };
    if (faults === 0) break;
  }
  if (best === undefined) return undefined;
  const { drawn, run } = best;
  const isGood = best.faults === 0;
  if (asked === undefined) return { drawn, run, answer: undefined, mistakes: [], isGood };
  const answer = askedNumber(skill, asked, run);
  const mistakes: { code: string; answer: number }[] = [];
  for (const { code, number } of [...required, ...possible]) {
    const wrong = number(run);
    const isTold =
      Number.isFinite(wrong) &&
      areApart(wrong, answer, skill.digits) &&
      mistakes.every((other) => areApart(wrong, other.answer, skill.digits));
    if (isTold) mistakes.push({ code, answer: wrong });
  }
  return { drawn, run, answer, mistakes, isGood };
}

function tellsApart(
  skill: Skill,
  run: Run,
  required: readonly { readonly number: (run: Run) => number }[],
): boolean {
  const asked = askedOf(skill);
  const numbers = asked === undefined ? [] : [askedNumber(skill, asked, run)];
  if (!numbers.every(Number.isFinite)) return false;
  for (const { number } of required) {
    const wrong = number(run);
    if (!Number.isFinite(wrong)) return false;
    if (!numbers.every((other) => areApart(wrong, other, skill.digits))) return false;
    numbers.push(wrong);
  }
  return true;
}
