import { stepsOf } from './evaluate-ask.js';
import { formulaPoints } from './formula-points.js';
import { formulaText, shortNumber } from './formula-text.js';
import type { OptimizerAsk } from './optimizer-ask.js';
import { type Quantity, quantityNumber, type Source, sourcesOf } from './quantity.js';
import type { PracticeQuestion } from './question.js';
import { derivativeTerm } from './right-formula.js';
import { type Run, runModel } from './run.js';
import { definitionTexts, drawnTerm } from './shown.js';
import type { QuantityAsk, Skill } from './skill.js';
import { isUnwieldy } from './symbolic-derivative.js';
import { numberTerm, sizeOf, substituted, type Term, termOf } from './term.js';
import { tidied } from './tidy-term.js';

type Derivative = Extract<Source, { kind: 'derivative' }>;

/** A derivative with more terms than this is not written out. */
const LONGEST = 60;

/** The arithmetic from the values and derivatives of the trace to the answer, one step per line. */
export function closingLines(question: PracticeQuestion, constants: ReadonlySet<string>): string[] {
  const { at, skill } = question;
  const run = runModel(skill.model, [...at.values()]);
  return [...constantLines(skill, constants, run), ...answerLines(question, run)];
}

/** Computed names at which a trace begins, because no gradient flows back through them or none is asked for. */
function constantLines(skill: Skill, names: ReadonlySet<string>, run: Run): string[] {
  const texts = definitionTexts(skill);
  return [...names].map((name) => {
    const why = skill.computed.get(name)?.isDetached === true ? ', a constant on the way back' : '';
    return `${name} = ${texts.get(name) ?? ''} = ${shortNumber(run.value(name))}${why}`;
  });
}

function answerLines(question: PracticeQuestion, run: Run): string[] {
  const { ask } = question.skill;
  switch (ask.kind) {
    case 'trace':
      return [];
    case 'formula':
      return formulaLines(question, ask.asked, run);
    case 'number':
      return ask.asked.kind === 'quantity'
        ? quantityLines(question, ask.asked.quantity, run)
        : stepLines(question, ask.asked, run);
  }
}

/** The formula, and its value with the numbers of the trace. */
function formulaLines({ skill, texts }: PracticeQuestion, asked: QuantityAsk, run: Run): string[] {
  const numbers = Array.from(texts, ([name, text]) => `${name} = ${text}`).join(', ');
  const value = shortNumber(quantityNumber(asked.quantity, run));
  return [
    `${asked.text} = ${formulaPoints(skill, asked).answer}`,
    `With ${numbers} this is ${value}.`,
  ];
}

/** `dL/dw = 12`, then `w - lr*dL/dw = 3 - 0.1*12 = 1.8`. */
function quantityLines(question: PracticeQuestion, quantity: Quantity, run: Run): string[] {
  const { graph, sources, text } = quantity;
  const isAlone = graph.size === 1;
  const derivatives = sourcesOf(quantity).filter((source) => source.kind === 'derivative');
  const result = shortNumber(quantityNumber(quantity, run));
  const term = termOf(graph, graph.output, (node) => {
    const source = sources[node];
    return source === undefined ? undefined : numberOf(source, run);
  });
  const numbers = formulaText(term);
  const steps = derivatives.flatMap((source) =>
    source.by.length > 1
      ? secondLines(question, source, run)
      : isAlone
        ? []
        : [`${derivativeName(source)} = ${shortNumber(run.derivative(source.of, source.by))}`],
  );
  const isSecondAlone = isAlone && steps.length > 0;
  const middle = isAlone || numbers === result ? '' : ` = ${numbers}`;
  return isSecondAlone
    ? [...new Set(steps)]
    : [...new Set(steps), `${text.replace(/\s+/g, ' ')}${middle} = ${result}`];
}

/** A second derivative derived from the first: both as formulas, since the trace ends with the first. */
function secondLines({ skill, texts }: PracticeQuestion, source: Derivative, run: Run): string[] {
  const { of, by } = source;
  const value = shortNumber(run.derivative(of, by));
  const numbers = (term: Term): Term =>
    isUnwieldy(term)
      ? term
      : tidied(
          substituted(term, (name) => {
            const text = skill.variables.includes(name) ? undefined : texts.get(name);
            return text === undefined ? undefined : drawnTerm(text);
          }),
        );
  const first: Derivative = { ...source, by: by.slice(0, 1) };
  const [slope, curvature] = [first, source].map((each) => numbers(derivativeTerm(skill, each)));
  const isShort = [slope, curvature].every(
    (term) => term !== undefined && sizeOf(term, LONGEST) < LONGEST,
  );
  const last = `${derivativeName(source)} = ${value}`;
  if (!isShort || slope === undefined || curvature === undefined) return [last];
  const written = formulaText(curvature);
  return [
    `${derivativeName(first)} = ${formulaText(slope)}`,
    written === value ? last : `${derivativeName(source)} = ${written} = ${value}`,
  ];
}

function numberOf(source: Source, run: Run): Term {
  switch (source.kind) {
    case 'name':
      return shortTerm(run.value(source.name));
    case 'derivative':
      return shortTerm(run.derivative(source.of, source.by));
    case 'call':
      return shortTerm(quantityNumber(source.inner, run));
  }
}

function shortTerm(value: number): Term {
  return numberTerm(Number(value.toPrecision(6)));
}

function derivativeName({ of, by }: Derivative): string {
  const [first = '', second] = by;
  if (second === undefined) return `d${of}/d${first}`;
  return first === second ? `d2${of}/d${first}2` : `d2${of}/d${first}d${second}`;
}

/** The result of each optimizer step, one per line. */
function stepLines({ cells, skill }: PracticeQuestion, asked: OptimizerAsk, run: Run): string[] {
  const { rule, weight } = asked;
  const steps = stepsOf(skill, asked, run).map(
    ({ before, gradient, first, second, after }, index) => {
      const memory = {
        sgd: [],
        momentum: [`buffer ${shortNumber(first)}`],
        adam: [`m ${shortNumber(first)}`, `s ${shortNumber(second)}`],
        adamw: [`m ${shortNumber(first)}`, `s ${shortNumber(second)}`],
      }[rule];
      const parts = [
        `${weight} ${shortNumber(before)}`,
        `gradient ${shortNumber(gradient)}`,
        ...memory,
      ];
      return `Step ${index + 1}: ${parts.join(', ')} → ${weight} ${shortNumber(after)}`;
    },
  );
  return [...steps, `${cells[0]?.label ?? ''} = ${shortNumber(Number(cells[0]?.answer))}`];
}
