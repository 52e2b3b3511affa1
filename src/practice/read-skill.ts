import { quoted } from '../autodiff/expression/expression-error.js';
import { isMistakeCode } from '../mistakes/sentences.js';
import { nearest } from '../nearest.js';
import {
  type BlockLine,
  blockLines,
  problemList,
  type ReportProblem,
  within,
} from './block-lines.js';
import { type Condition, readConditions } from './condition.js';
import { differentiated, withoutDependence } from './differentiated.js';
import { firstDraw } from './draw-numbers.js';
import { compileModel } from './model.js';
import { UnknownName } from './quantity.js';
import { type Definitions, KEYS, readDefinitions, reportFormula } from './read-definitions.js';
import { readAsk, readAsked } from './read-ask.js';
import type { Ask, AuthorMistake, Place, Skill, SkillProblem } from './skill.js';

const MISTAKE = /^mistake\s+(\S+)$/;
const CODE = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
/** The longest block accepted, in UTF-16 code units. */
const LONGEST_BLOCK = 50_000;

/**
 * Reads the text of a practice block, without its fences. Gives a skill only if there are no errors. Never throws,
 * whatever the text.
 */
export function readSkill(block: string): {
  readonly skill: Skill | undefined;
  readonly problems: readonly SkillProblem[];
} {
  const { problems, report, warn } = problemList();
  if (block.length > LONGEST_BLOCK) {
    const place = { line: 0, column: 0, length: 1 };
    report('practice-bad-line', place, 'This block is too long.', 'Split it.');
    return { skill: undefined, problems };
  }
  const lines = blockLines(block, report);
  const isKey = ({ key }: BlockLine): boolean =>
    KEYS.some((word) => word === key) || /^mistake\s/.test(key);
  const definitions = readDefinitions(
    lines.filter((line) => !isKey(line)),
    report,
  );
  const ask = readOnlyAsk(lines, definitions, report);
  const names = new Set(definitions.places.keys());
  const where = lines.flatMap((line) =>
    line.key === 'where' ? conditionsOf(line, names, report) : [],
  );
  const mistakes = lines.flatMap((line) => mistakeOf(line, definitions, report, warn));
  const settings = readSettings(lines, names, report);
  if (ask === undefined || problems.some(({ severity }) => severity === 'error')) {
    return { skill: undefined, problems };
  }
  const { computed, drawn } = definitions;
  const derived = differentiated({ ask: ask.ask, mistakes, where });
  const variables = settings.variables ?? defaultVariables(derived, [...drawn.keys()]);
  const formulas = [...computed.values()];
  const active = new Set([
    ...derived.map(({ by }) => by),
    ...(ask.ask.kind === 'trace' ? variables : []),
  ]);
  const model = compileModel([...drawn.keys()], formulas, active);
  const stranger = withoutDependence(derived, definitions);
  if (stranger !== undefined) {
    report('practice-not-differentiable', ask.line.place, stranger.message, stranger.help);
    return { skill: undefined, problems };
  }
  const skill: Skill = {
    block,
    drawn,
    computed,
    names,
    where,
    ask: ask.ask,
    askText: ask.line.value.replace(/\s+/g, ' '),
    askPlace: ask.line.place,
    mistakes,
    digits: settings.digits,
    keep: settings.keep,
    variables,
    kinksAsked: settings.kinksAsked,
    model,
  };
  if (firstDraw(skill) !== undefined) return { skill, problems };
  report(
    'practice-without-draw',
    lines.find(({ key }) => key === 'where')?.place ?? ask.line.place,
    'No numbers fit: for all that were tried, a condition fails or something is not finite.',
    'Loosen the conditions or widen the ranges.',
  );
  return { skill: undefined, problems };
}

function readOnlyAsk(
  lines: readonly BlockLine[],
  definitions: Definitions,
  report: ReportProblem,
): { ask: Ask; line: BlockLine } | undefined {
  const [line, second] = lines.filter(({ key }) => key === 'ask');
  if (line === undefined) {
    const near = lines.find(({ key }) => key.length > 2 && nearest(key, ['ask']) !== undefined);
    const place = near?.keyPlace ?? { line: 0, column: 0, length: 1 };
    report(
      'practice-without-ask',
      place,
      'There is no question.',
      'Add a line such as ask: dy/dx.',
    );
    return undefined;
  }
  if (second !== undefined) {
    const help = 'Make it a skill of its own.';
    report('practice-second-ask', second.keyPlace, 'This is a second question.', help);
  }
  const ask = readAsk({ text: line.value, place: line.place }, definitions, report);
  return ask && { ask, line };
}

function conditionsOf(
  { value, place }: BlockLine,
  names: ReadonlySet<string>,
  report: ReportProblem,
): Condition[] {
  try {
    const conditions = readConditions(value, 0, names);
    if (conditions !== undefined) return conditions;
    const help = 'Write x != 0, or 0 < x < 3 and y >= x.';
    report('practice-bad-condition', place, 'This is not a comparison.', help);
  } catch (error) {
    if (error instanceof UnknownName) {
      const name = /"(.*)"/.exec(error.sentence)?.[1] ?? '';
      const at = within(place, error.column - 1, name.length);
      report('practice-unknown-name', at, error.sentence, error.hint ?? '');
    } else reportFormula(error, place, report);
  }
  return [];
}

function mistakeOf(
  { key, keyPlace, place, value }: BlockLine,
  definitions: Definitions,
  report: ReportProblem,
  warn: ReportProblem,
): AuthorMistake[] {
  if (key !== 'mistake' && !key.startsWith('mistake ') && !key.startsWith('mistake\t')) return [];
  const code = MISTAKE.exec(key)?.[1];
  if (code === undefined || !CODE.test(code)) {
    const help = 'Write mistake inner-derivative-missing: …, in lower case with hyphens.';
    report('practice-bad-mistake', keyPlace, 'A mistake needs a code before the colon.', help);
    return [];
  }
  const bar = value.indexOf('|');
  const sentence = bar < 0 ? undefined : value.slice(bar + 1).trim();
  const text = (bar < 0 ? value : value.slice(0, bar)).trimEnd();
  const asked = readAsked({ text, place: within(place, 0, text.length) }, definitions, report);
  if (sentence === undefined && !isMistakeCode(code)) {
    const at = within(keyPlace, keyPlace.length - code.length, code.length);
    const message = `The tutor has no feedback for the mistake ${quoted(code)}.`;
    const help = 'Say what to do instead, after a bar: mistake code: formula | Sentence.';
    warn('practice-unnamed-mistake', at, message, help);
  }
  return asked === undefined
    ? []
    : [{ code, asked, sentence, place: within(place, 0, text.length) }];
}

interface Settings {
  readonly digits: number;
  readonly keep: ReadonlySet<string>;
  readonly variables: readonly string[] | undefined;
  readonly kinksAsked: boolean;
}

function readSettings(
  lines: readonly BlockLine[],
  names: ReadonlySet<string>,
  report: ReportProblem,
): Settings {
  const last = (key: string): BlockLine | undefined => lines.findLast((line) => line.key === key);
  const listed = (line: BlockLine | undefined): string[] | undefined =>
    line?.value.split(',').flatMap((piece) => {
      const name = piece.trim();
      if (names.has(name)) return [name];
      const meant = nearest(name, names);
      const help =
        meant === undefined ? 'List names of this block.' : `Did you mean ${quoted(meant)}?`;
      const at: Place = within(line.place, Math.max(0, line.value.indexOf(name)), name.length);
      report('practice-unknown-name', at, `There is no ${quoted(name)} in this block.`, help);
      return [];
    });
  const bad = ({ place }: BlockLine, message: string, help: string): void => {
    report('practice-bad-setting', place, message, help);
  };
  const digits = last('digits');
  if (digits !== undefined && !/^[1-9]$/.test(digits.value)) {
    bad(digits, 'This is not a number of digits.', 'Write a number from 1 to 9.');
  }
  const kinks = last('kinks');
  if (kinks !== undefined && kinks.value !== 'asked') {
    bad(kinks, `There is no setting ${quoted(kinks.value)}.`, 'Write kinks: asked.');
  }
  return {
    digits: digits === undefined ? 3 : Number(digits.value) || 3,
    keep: new Set(listed(last('keep'))),
    variables: listed(last('variables')),
    kinksAsked: kinks !== undefined,
  };
}

/** The names that the ask differentiates with respect to, or else all drawn names. */
function defaultVariables(
  derived: readonly { readonly by: string; readonly isAsked: boolean }[],
  drawn: readonly string[],
): string[] {
  const asked = [...new Set(derived.filter(({ isAsked }) => isAsked).map(({ by }) => by))];
  return asked.length > 0 ? asked : [...drawn];
}
