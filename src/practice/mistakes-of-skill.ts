import { type MistakeCode } from '../mistakes/sentences.js';
import type { Candidate } from './candidate.js';
import { canHappen } from '../mistakes/mistaken-sweep.js';
import { SLOPE_MISTAKES } from '../mistakes/slope-mistakes.js';
import { mistakenNodes, mistakenValues, VALUE_MISTAKES } from '../mistakes/value-mistakes.js';
import { derivedIn } from './differentiated.js';
import { askedNumber } from './evaluate-ask.js';
import { compileModel } from './model.js';
import { slipsOf } from './optimizer-ask.js';
import { type Quantity, quantityNumber, quantityValues, sourcesOf } from './quantity.js';
import { runModel } from './run.js';
import type { Asked, Skill } from './skill.js';
import { updateMistakes } from './update-mistakes.js';

/** All possible mistakes, the likeliest first: the author's, then those that the tutor knows. */
export function candidatesOf(skill: Skill): Candidate[] {
  const { ask } = skill;
  if (ask.kind === 'trace') return [];
  const { asked } = ask;
  const own = skill.mistakes.map((mistake): Candidate => ({
    code: mistake.code,
    rank: 'author',
    number: (run) => askedNumber(skill, mistake.asked, run),
  }));
  const known =
    asked.kind === 'optimizer' || isDerived(asked.quantity)
      ? slopeCandidates(skill, asked)
      : valueCandidates(asked.quantity);
  const seen = new Set<string>();
  return [...own, ...known].filter(({ code }) => {
    const isNew = !seen.has(code);
    seen.add(code);
    return isNew;
  });
}

/** Whether a quantity contains derivatives. */
export function isDerived(quantity: Quantity): boolean {
  return sourcesOf(quantity).some(({ kind }) => kind === 'derivative');
}

function slopeCandidates(skill: Skill, asked: Asked): Candidate[] {
  const update: Candidate[] =
    asked.kind === 'quantity'
      ? updateMistakes(asked.quantity)
      : slipsOf(asked).map((slip) => ({
          code: slip,
          rank: slip === 'step-alone' || slip === 'learning-rate-missing' ? 'seldom' : 'frequent',
          number: (run) => askedNumber(skill, asked, run, { slip }),
        }));
  const isFirst = asked.kind === 'optimizer' || !hasSecond(asked.quantity);
  const ends = derivedIn(asked, true).map(({ of, by }) => ({
    output: skill.model.nodeOf.get(of) ?? -1,
    variable: skill.model.nodeOf.get(by) ?? -1,
  }));
  const made = SLOPE_MISTAKES.filter(
    (slope) =>
      (isFirst || slope.kind === 'scale') &&
      ends.some((between) => canHappen(skill.model.graph, between, slope)),
  );
  const slopes = made.map((slope): Candidate => ({
    code: slope.code,
    rank: slope.kind === 'scale' ? 'seldom' : 'frequent',
    number: (run) => askedNumber(skill, asked, run, { slope }),
  }));
  return [...update, ...detachIgnored(skill, asked), ...bareMistakes(asked), ...slopes];
}

function hasSecond(quantity: Quantity): boolean {
  return sourcesOf(quantity).some((source) => source.kind === 'derivative' && source.by.length > 1);
}

/** The gradient of an engine that ignores detach(). */
function detachIgnored(skill: Skill, asked: Asked): Candidate[] {
  const computed = [...skill.computed.values()];
  if (!computed.some(({ isDetached }) => isDetached)) return [];
  const active = new Set(
    [...skill.model.nodeOf].filter(([, node]) => isInput(skill, node)).map(([name]) => name),
  );
  const whole = compileModel([...skill.drawn.keys()], computed, active, false);
  return [
    {
      code: 'detach-ignored',
      rank: 'frequent',
      number: (run) =>
        askedNumber(skill, asked, runModel(whole, [...run.tape.values.slice(0, skill.drawn.size)])),
    },
  ];
}

function isInput({ model, drawn }: Skill, node: number): boolean {
  return node < drawn.size && model.graph.active[node] === 1;
}

/** Mistakes in an ask that is a single derivative. */
function bareMistakes(asked: Asked): Candidate[] {
  if (asked.kind !== 'quantity') return [];
  const { graph, sources } = asked.quantity;
  const [only] = sources;
  if (graph.size !== 1 || only?.kind !== 'derivative') return [];
  const { of, by } = only;
  const [first = '', second] = by;
  const candidate = (code: MistakeCode, number: Candidate['number']): Candidate => ({
    code,
    rank: 'seldom',
    number,
  });
  if (second === undefined) return [candidate('value-given', (run) => run.value(of))];
  return [
    candidate('first-derivative-given', (run) => run.derivative(of, [first])),
    candidate(
      'slopes-multiplied',
      (run) => run.derivative(of, [first]) * run.derivative(of, [second]),
    ),
    candidate('value-given', (run) => run.value(of)),
  ];
}

/** Mistakes in computing a value: that of one name on the tape, or that of a formula. */
function valueCandidates(quantity: Quantity): Candidate[] {
  const { graph, sources } = quantity;
  const [only] = sources;
  const isName = graph.size === 1 && only?.kind === 'name';
  const mistakes = VALUE_MISTAKES.map((mistake): Candidate => ({
    code: mistake.code,
    rank: 'frequent',
    number(run) {
      if (!isName) {
        const nodes = mistakenNodes(graph, graph.output, mistake);
        const right = quantityValues(quantity, run);
        return mistakenValues(graph, right, mistake, nodes)[graph.output] ?? NaN;
      }
      const output = run.model.nodeOf.get(only.name) ?? -1;
      const nodes = mistakenNodes(run.model.graph, output, mistake);
      return mistakenValues(run.model.graph, run.tape.values, mistake, nodes)[output] ?? NaN;
    },
  }));
  return [
    ...mistakes,
    { code: 'sign-flipped', rank: 'seldom', number: (run) => -quantityNumber(quantity, run) },
  ];
}
