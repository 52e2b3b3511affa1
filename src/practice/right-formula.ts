import type { SlopeMistake } from '../mistakes/slope-mistakes.js';
import { formulaText } from './formula-text.js';
import type { Quantity, Source } from './quantity.js';
import type { Skill } from './skill.js';
import {
  derivativeOfTerm,
  isUnwieldy,
  type Leaf,
  symbolicDerivative,
} from './symbolic-derivative.js';
import { MUL, nameTerm, numberTerm, sizeOf, type Term, termOf } from './term.js';
import { tidied } from './tidy-term.js';

/** A formula with more terms than this is not written out. */
const LARGEST = 400;

/**
 * A quantity with formulas for its derivatives, derived with the tape's own rules; with a mistake, the formula that it
 * leads to. Undefined if it is too long to show.
 */
export function formulaOf(
  skill: Skill,
  quantity: Quantity,
  mistake?: SlopeMistake,
): string | undefined {
  const { graph, sources } = quantity;
  const term = termOf(graph, graph.output, (node) => {
    const source = sources[node];
    return source === undefined ? undefined : sourceTerm(skill, source, mistake);
  });
  if (sizeOf(term, LARGEST) >= LARGEST) return undefined;
  return formulaText(hasDerivative(quantity) ? tidied(term) : term);
}

function hasDerivative({ sources }: Quantity): boolean {
  return sources.some(({ kind }) => kind === 'derivative');
}

function sourceTerm(skill: Skill, source: Source, mistake: SlopeMistake | undefined): Term {
  switch (source.kind) {
    case 'name':
      return valueTerm(skill, source.name);
    case 'call': {
      const { graph, sources } = source.inner;
      const inner = termOf(graph, graph.output, (node) => {
        const inside = sources[node];
        return inside === undefined ? undefined : sourceTerm(skill, inside, mistake);
      });
      return { kind: 'call', name: source.name, args: [inner] };
    }
    case 'derivative':
      return derivativeTerm(skill, source, mistake);
  }
}

/** A computed name by its formula if it is what the question asks for; drawn names by name. */
function valueTerm(skill: Skill, name: string): Term {
  if (skill.ask.kind !== 'formula' || skill.ask.asked.quantity.graph.size > 1)
    return nameTerm(name);
  const node = skill.model.nodeOf.get(name) ?? -1;
  return skill.computed.has(name)
    ? termOf(skill.model.graph, node, namedLeaf(skill, node))
    : nameTerm(name);
}

/** A derivative as a formula; with a mistake, the formula that it leads to. */
export function derivativeTerm(
  skill: Skill,
  { of, by }: Extract<Source, { kind: 'derivative' }>,
  mistake?: SlopeMistake,
): Term {
  const { graph, nodeOf } = skill.model;
  const output = nodeOf.get(of) ?? -1;
  const [first = '', second] = by;
  const variable = nodeOf.get(first) ?? -1;
  if (output === variable) return numberTerm(1);
  if (second === undefined) {
    return symbolicDerivative(graph, { output, variable }, namedLeaf(skill, output), mistake);
  }
  // For second derivatives everything must be written out: a name would hide what it depends on.
  const whole: Leaf = (node) => namedInput(skill, node);
  const slope = symbolicDerivative(graph, { output, variable }, whole);
  // Too long either way: the caller checks that.
  if (isUnwieldy(slope)) return slope;
  const curvature = derivativeOfTerm(slope, second);
  return mistake?.kind === 'scale'
    ? tidied({ kind: 'operation', code: MUL, args: [numberTerm(mistake.factor), curvature] })
    : curvature;
}

/** Names for the values that have one, except the one being differentiated. */
function namedLeaf(skill: Skill, output: number): Leaf {
  const names = new Map([...skill.model.nodeOf].map(([name, node]) => [node, name]));
  return (node) => {
    const name = node === output && !isInput(skill, node) ? undefined : names.get(node);
    return name === undefined ? undefined : nameTerm(name);
  };
}

function namedInput(skill: Skill, node: number): Term | undefined {
  const name = isInput(skill, node) ? skill.model.graph.inputs[node] : undefined;
  return name === undefined ? undefined : nameTerm(name);
}

function isInput({ model }: Skill, node: number): boolean {
  return node < model.graph.inputs.length;
}
