import { withoutHandwriting } from '../autodiff/assignments.js';
import { ExpressionError } from '../autodiff/expression/expression-error.js';
import { isUserError } from '../user-error.js';
import { areSame, formulaPoints } from './formula-points.js';
import type { NumberVerdict } from './judge-number.js';
import { LONGEST_FORMULA } from './one-formula.js';
import { compileQuantity, quantityNumber } from './quantity.js';
import { refusalOf, withoutLabel } from './read-number.js';
import type { QuantityAsk, Skill } from './skill.js';

/** Judges a formula by its numbers at random points; see POINTS. */
export function judgeFormula(skill: Skill, asked: QuantityAsk, said: string): NumberVerdict {
  const text = withoutHandwriting(withoutLabel(said.trim(), asked.text));
  const refusal = refusalOf(text, LONGEST_FORMULA);
  if (refusal !== undefined) return { kind: 'unreadable', message: refusal };
  try {
    const formula = compileQuantity(text, skill.names, 'asked for');
    const { mistakes, numbers, runs } = formulaPoints(skill, asked);
    const values = runs.map((run) => quantityNumber(formula, run));
    if (areSame(values, numbers)) return { kind: 'right' };
    const mistake = mistakes.find((wrong) => areSame(values, wrong.numbers));
    return mistake === undefined ? { kind: 'wrong' } : { kind: 'mistake', code: mistake.code };
  } catch (error) {
    if (!isUserError(error) || !(error instanceof ExpressionError)) throw error;
    const help = error.hint === undefined ? '' : `\n${error.hint}`;
    return { kind: 'unreadable', message: `${error.message}${help}` };
  }
}
