import { formulaPoints } from './formula-points.js';
import { goodDraw } from './good-draw.js';
import type { PracticeCell, PracticeQuestion } from './question.js';
import { tracesOf } from './question-trace.js';
import { definitionTexts } from './shown.js';
import type { Skill } from './skill.js';
import { traceCells } from './trace-cells.js';

/** The question for a seed, always the same. Undefined only if no numbers fit at all. */
export function drawQuestion(skill: Skill, seed: string): PracticeQuestion | undefined {
  const draw = goodDraw(skill, seed);
  if (draw === undefined) return undefined;
  const names = [...skill.drawn.keys()];
  const named = <T>(values: readonly T[]): Map<string, T> =>
    new Map(names.flatMap((name, index) => (index in values ? [[name, values[index] as T]] : [])));
  const point = { at: named(draw.drawn.values), texts: named(draw.drawn.texts) };
  const { ask } = skill;
  const base = {
    kind: ask.kind,
    skill,
    seed,
    ...point,
    ask: skill.askText,
    definitions: definitionTexts(skill),
  };
  return { ...base, cells: cellsOf(skill, point, draw) };
}

function cellsOf(
  skill: Skill,
  point: Pick<PracticeQuestion, 'at' | 'texts'>,
  { answer = NaN, mistakes }: { answer: number | undefined; mistakes: PracticeCell['mistakes'] },
): readonly PracticeCell[] {
  const { ask } = skill;
  switch (ask.kind) {
    case 'number':
      return [{ label: labelOf(skill), answer, mistakes }];
    case 'formula': {
      const points = formulaPoints(skill, ask.asked);
      const wrong = points.mistakes.map(({ code, answer: text }) => ({ code, answer: text }));
      return [{ label: ask.asked.text, answer: points.answer, mistakes: wrong }];
    }
    case 'trace':
      return tracesOf(skill, point).traces.flatMap((trace) => traceCells(trace, skill.digits));
  }
}

/** What is asked for, as the left side of an equation. */
function labelOf({ ask, askText }: Skill): string {
  if (ask.kind !== 'number' || ask.asked.kind === 'quantity') return askText;
  const { steps, weight } = ask.asked;
  return `${weight} after ${steps === 1 ? 'one step' : `${steps} steps`}`;
}
