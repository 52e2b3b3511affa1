import { askedNumber } from './evaluate-ask.js';
import { combinations, fitted } from './draw-numbers.js';
import { areSame, formulaPoints } from './formula-points.js';
import { goodDraw } from './good-draw.js';
import { askedOf } from './prepare.js';
import type { Run } from './run.js';
import type { Skill, SkillProblem } from './skill.js';
import { areApart } from './tolerance.js';

/** With fewer good draws than this, numbers repeat too soon. */
const FEW = 12;
/** How many seeds are tried to find that many, and on how many draws mistakes are compared. */
const SEEDS = 120;
const RUNS = 60;

/** Problems of a skill that only show over many draws; for `check`. */
export function exploreSkill(skill: Skill): readonly SkillProblem[] {
  const problems: SkillProblem[] = [];
  const warn = (
    code: SkillProblem['code'],
    place: typeof skill.askPlace,
    message: string,
    help: string,
  ): void => {
    problems.push({ severity: 'warning', code, ...place, message, help });
  };
  const count = skill.ask.kind === 'formula' ? FEW : goodDraws(skill);
  if (count < FEW) {
    const draws = count === 1 ? 'There is 1 draw' : `There are ${count} draws`;
    const message = `${draws} of good numbers, with distinct answers and mistakes and easy arithmetic.`;
    warn(
      'practice-few-draws',
      skill.askPlace,
      message,
      `Widen the ranges until there are ${FEW} or more.`,
    );
  }
  const { ask } = skill;
  if (ask.kind === 'formula' && formulaPoints(skill, ask.asked).answer === ask.asked.text) {
    const message = 'The right formula is too long to show.';
    warn(
      'practice-long-formula',
      skill.askPlace,
      message,
      'Ask for a shorter one, or for a number.',
    );
  }
  const rows = mistakeRows(skill);
  rows.mistakes.forEach(({ code, numbers, place }, index) => {
    if (rows.same(numbers, rows.answer)) {
      const help = 'Is it really a mistake, or do the ranges hide it?';
      warn(
        'practice-mistake-never-differs',
        place,
        `\`${code}\` always comes to the answer.`,
        help,
      );
      return;
    }
    const twin = rows.mistakes.slice(0, index).find((other) => rows.same(numbers, other.numbers));
    if (twin === undefined) return;
    const message = `\`${code}\` always gives the same result as \`${twin.code}\`.`;
    warn('practice-same-mistakes', place, message, 'Keep one of the two.');
  });
  return problems;
}

/** How many different good draws the first seeds lead to, counted up to `FEW`. */
function goodDraws(skill: Skill): number {
  const found = new Set<number>();
  for (let seed = 0; seed < SEEDS && found.size < FEW; seed += 1) {
    const draw = goodDraw(skill, `explore/${seed}`);
    if (draw?.isGood === true) found.add(draw.drawn.index);
  }
  return found.size;
}

function mistakeRows(skill: Skill) {
  const asked = askedOf(skill);
  if (asked === undefined) return { mistakes: [], answer: [], same: () => false };
  const { ask } = skill;
  const runs = ask.kind === 'formula' ? formulaPoints(skill, ask.asked).runs : drawnRuns(skill);
  const same = (a: readonly number[], b: readonly number[]): boolean =>
    ask.kind === 'formula'
      ? areSame(a, b)
      : a.every((number, index) => !areApart(number, b[index] ?? NaN, skill.digits));
  return {
    same,
    answer: runs.map((run) => askedNumber(skill, asked, run)),
    mistakes: skill.mistakes.map(({ code, place, asked: own }) => ({
      code,
      place,
      numbers: runs.map((run) => askedNumber(skill, own, run)),
    })),
  };
}

function drawnRuns(skill: Skill): Run[] {
  const runs: Run[] = [];
  for (const drawn of combinations(skill, 'explore', RUNS * 10)) {
    const { run, fitness } = fitted(skill, drawn);
    if (fitness !== 'unfit') runs.push(run);
    if (runs.length === RUNS) break;
  }
  return runs;
}
