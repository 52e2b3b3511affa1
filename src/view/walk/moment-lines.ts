import type { ReverseStep } from '../../autodiff/trace/reverse-steps.js';
import type { Moment } from '../../walk/moments.js';
import type { Surface } from '../palette.js';
import { adjointName, enclosed, formulaText } from '../trace/formula.js';
import { localDerivativeText } from '../trace/local-derivative.js';
import { nodeFormula } from '../trace/node-cells.js';
import { exactText, numberText } from '../trace/number-text.js';
import { wrapText } from '../wrap.js';

/** A moment in words and numbers; with `isHidden` a question mark stands for the number that it brings about. */
export function momentLines(
  moment: Moment,
  resultName: string,
  isHidden: boolean,
  surface: Surface,
): string[] {
  const lines = linesOf(moment, resultName, isHidden, surface);
  return lines.flatMap((line) => wrapText(line, surface.width, { hangingIndent: 4 }));
}

function linesOf(moment: Moment, y: string, isHidden: boolean, { palette }: Surface): string[] {
  const { accent, strong } = palette;
  const result = (number: number): string => strong(isHidden ? '?' : numberText(number));
  switch (moment.kind) {
    case 'seed':
      return [
        accent(`Seed ${adjointName(moment.name)}`),
        `${y} changes as fast as itself: ${adjointName(moment.name)} = ∂${y}/∂${y} = ${strong('1')}`,
      ];
    case 'forward': {
      const { step } = moment;
      if (step.kind === 'input') {
        return [
          accent(`Input ${step.name}`),
          `${step.name} = ${step.variable} = ${strong(exactText(step.value))}, given`,
        ];
      }
      const numbers = step.operands.map(({ name, value, kind }, index) =>
        kind === 'number' ? name : index === 0 ? numberText(value) : enclosed(numberText(value)),
      );
      const inNumbers = formulaText(step.spelling, numbers);
      const named = step.alias === undefined ? '' : `, called ${step.alias}`;
      return [
        accent(`Value ${step.name}`) + named,
        `${step.name} = ${nodeFormula(step)} = ${inNumbers} = ${result(step.value)}`,
      ];
    }
    case 'reverse':
      return [
        accent(`Edge ${moment.step.fromName} → ${moment.step.toName}`) + countText(moment.step),
        `upstream ${adjointName(moment.step.fromName)} = ${numberText(moment.step.upstream)}`,
        `local    ${isHidden ? askedLocal(moment) : localDerivativeText(moment.step, moment.operation)}`,
        `${adjointName(moment.step.toName)} = ${sumText(moment.step, isHidden)}${result(moment.step.total)}`,
      ];
  }
}

function countText({ ordinal, contributions, toName }: ReverseStep): string {
  return contributions > 1
    ? `   contribution ${ordinal} of ${contributions} to ${adjointName(toName)}`
    : '';
}

/** The operation to derive, without saying how. */
function askedLocal({ step, operation }: Extract<Moment, { kind: 'reverse' }>): string {
  return `∂(${nodeFormula(operation)})/∂${step.toName} at ${operation.operands
    .filter(({ kind }) => kind === 'value')
    .map(({ name, value }) => `${name} = ${numberText(value)}`)
    .join(', ')}`;
}

function sumText(step: ReverseStep, isHidden: boolean): string {
  const { before, contribution, local, ordinal, upstream } = step;
  const product = `${numberText(upstream)} × ${enclosed(numberText(local))}`;
  if (isHidden) return ordinal === 1 ? '' : `${numberText(before)} so far, and now `;
  if (ordinal === 1) return `upstream × local = ${product} = `;
  return `${numberText(before)} + ${product} = ${numberText(before)} + ${enclosed(numberText(contribution))} = `;
}
