import { isName } from '../autodiff/expression/name.js';
import { parseExpression } from '../autodiff/expression/parse-expression.js';
import { nearest } from '../nearest.js';
import { formulaText, shortNumber } from './formula-text.js';
import type { PracticeQuestion } from './question.js';
import { runModel } from './run.js';
import type { Skill } from './skill.js';
import { nameTerm, substituted, type Term, termOf } from './term.js';

/** The formula of a computed name over other names. */
export function definitionTerm({ computed }: Skill, name: string): Term {
  const text = computed.get(name)?.text;
  if (text === undefined) return nameTerm(name);
  const graph = parseExpression(text);
  return termOf(graph, graph.output, () => undefined);
}

/** The definitions of a block with names, as given to scripts. */
export function definitionTexts(skill: Skill): Map<string, string> {
  return new Map(
    Array.from(skill.computed, ([name, { isDetached }]) => {
      const text = formulaText(definitionTerm(skill, name));
      return [name, isDetached ? `detach(${text})` : text];
    }),
  );
}

/** A drawn number as part of a formula: as the author wrote it. */
export function drawnTerm(text: string): Term {
  const value = Number(text);
  if (!Number.isNaN(value)) return { kind: 'number', value, text, isDrawn: true };
  const graph = parseExpression(text);
  return termOf(graph, graph.output, () => undefined);
}

/** The names that a question keeps as names. */
function keptNames({ skill, kind }: Pick<PracticeQuestion, 'skill' | 'kind'>): ReadonlySet<string> {
  return kind === 'formula' ? skill.names : new Set([...skill.keep, ...skill.variables]);
}

const PLACEHOLDER = /\{(=?)([^\s{}=]+)\}/g;

/** A text with `{x}`, `{y}` and `{=y}` filled in; other braces stay. */
export function fillIn(markdown: string, question: PracticeQuestion): string {
  const { at, skill, texts } = question;
  const kept = keptNames(question);
  return markdown.replace(PLACEHOLDER, (whole, equals: string, name: string) => {
    if (!skill.names.has(name)) return whole;
    if (equals !== '') return shortNumber(at.get(name) ?? valueOf(question, name));
    const drawn = texts.get(name);
    if (drawn !== undefined) return drawn;
    const term = substituted(definitionTerm(skill, name), (used) => {
      const text = kept.has(used) ? undefined : texts.get(used);
      return text === undefined ? undefined : drawnTerm(text);
    });
    const formula = formulaText(term);
    return skill.computed.get(name)?.isDetached === true ? `detach(${formula})` : formula;
  });
}

function valueOf({ at, skill }: PracticeQuestion, name: string): number {
  return runModel(skill.model, [...at.values()]).value(name);
}

/**
 * Names in braces that are almost certainly meant as names of the block but are not: `{=f}`, a single letter, and anything
 * one letter off. Fenced code is left alone.
 */
export function unknownPlaceholders(markdown: string, { names }: Skill): readonly string[] {
  const prose = markdown.replace(/^ {0,3}(`{3,}|~{3,})[\s\S]*?^ {0,3}\1/gm, '');
  const found = new Set<string>();
  for (const [, equals = '', name = ''] of prose.matchAll(PLACEHOLDER)) {
    if (names.has(name) || !isName(name)) continue;
    if (equals !== '' || name.length === 1 || nearest(name, names) !== undefined) {
      found.add(equals + name);
    }
  }
  return [...found];
}
