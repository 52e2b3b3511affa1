import { type Trace, traceExpression } from '../autodiff/trace/trace.js';
import { derivedIn } from './differentiated.js';
import { formulaText } from './formula-text.js';
import { sourcesOf } from './quantity.js';
import type { PracticeQuestion } from './question.js';
import { type Run, runModel } from './run.js';
import { definitionTerm, drawnTerm } from './shown.js';
import type { Skill } from './skill.js';
import { numberTerm, substituted } from './term.js';

/** A value to trace, and the names its derivatives are taken with respect to. */
interface Wanted {
  readonly of: string;
  readonly by: ReadonlySet<string>;
}

type Point = Pick<PracticeQuestion, 'at' | 'texts'>;

/** The traces for a question's numbers. */
export interface QuestionTraces {
  /** One for each value that the question differentiates or asks for. */
  readonly traces: readonly Trace[];
  /** The computed names at which a trace begins. */
  readonly constants: ReadonlySet<string>;
}

export function tracesOf(skill: Skill, point: Point): QuestionTraces {
  const run = runModel(skill.model, [...point.at.values()]);
  const constants = new Set<string>();
  const traces = wantedOf(skill).map((wanted) => traceOf(skill, point, wanted, { run, constants }));
  return { traces, constants };
}

function wantedOf(skill: Skill): Wanted[] {
  const { ask, computed, variables } = skill;
  if (ask.kind === 'trace') return [{ of: ask.of, by: new Set(variables) }];
  const derived = derivedIn(ask.asked, true).filter(({ of }) => computed.has(of));
  if (derived.length > 0) {
    const names = [...new Set(derived.map(({ of }) => of))];
    return names.map((of) => ({
      of,
      by: new Set(derived.filter((each) => each.of === of).map(({ by }) => by)),
    }));
  }
  if (ask.asked.kind === 'optimizer') return [];
  const names = sourcesOf(ask.asked.quantity).flatMap((source) =>
    source.kind === 'name' && computed.has(source.name) ? [source.name] : [],
  );
  return names.map((of) => ({ of, by: new Set(variables) }));
}

/** Whether a question only asks for values, so that there is no backward sweep. */
export function asksValues({ ask }: Skill): boolean {
  return ask.kind !== 'trace' && derivedIn(ask.asked, true).length === 0;
}

/**
 * The trace of one value, with numbers for the drawn names except those that derivatives are taken with respect to. If
 * one of these is computed, the trace begins there, unless it depends on another of them.
 */
function traceOf(
  skill: Skill,
  { at, texts }: Point,
  { of, by }: Wanted,
  { run, constants }: { readonly run: Run; readonly constants: Set<string> },
): Trace {
  const { computed } = skill;
  const needed = new Set<string>();
  const inputs = new Map<string, number>();
  const visit = (name: string): void => {
    if (needed.has(name)) return;
    needed.add(name);
    for (const used of computed.get(name)?.uses ?? []) {
      if (computed.has(used) && !isCut(skill, used, by)) visit(used);
    }
  };
  visit(of);
  const statements = [...computed.keys()]
    .filter((name) => needed.has(name))
    .sort((a, b) => Number(a === of) - Number(b === of))
    .map((name) => {
      const term = substituted(definitionTerm(skill, name), (used) => {
        if (computed.has(used) && !needed.has(used)) constants.add(used);
        if (computed.get(used)?.isDetached === true && !by.has(used)) {
          return numberTerm(Number(run.value(used).toPrecision(12)));
        }
        if (needed.has(used)) return undefined;
        const text = texts.get(used);
        if (text === undefined || by.has(used)) {
          inputs.set(used, at.get(used) ?? run.value(used));
          return undefined;
        }
        return drawnTerm(text);
      });
      return `${name} = ${formulaText(term)}`;
    });
  return traceExpression(statements.join('; '), inputs);
}

/** Whether a trace stops at a computed name. */
function isCut({ computed }: Skill, name: string, by: ReadonlySet<string>): boolean {
  if (computed.get(name)?.isDetached === true) return true;
  return (
    by.has(name) && ![...by].some((other) => other !== name && dependsOn(computed, name, other))
  );
}

function dependsOn(
  computed: Skill['computed'],
  name: string,
  other: string,
  seen = new Set<string>(),
): boolean {
  if (seen.has(name)) return false;
  seen.add(name);
  const formula = computed.get(name);
  if (formula === undefined || formula.isDetached) return false;
  return [...formula.uses].some((used) => used === other || dependsOn(computed, used, other, seen));
}
