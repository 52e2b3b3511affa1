import { ExpressionError, quoted } from '../autodiff/expression/expression-error.js';
import { isName } from '../autodiff/expression/name.js';
import type { Token } from '../autodiff/expression/tokenizer.js';
import { CONSTANTS, FUNCTION_CODES } from '../autodiff/operations/table.js';
import { createGraphBuilder } from '../autodiff/tape/graph-builder.js';
import { isUserError } from '../user-error.js';
import { nearest } from '../nearest.js';
import { type BlockLine, type ReportProblem, within } from './block-lines.js';
import type { Computed } from './model.js';
import { inOrder } from './definition-order.js';
import { namesIn, parseInto } from './one-formula.js';
import type { Place } from './skill.js';
import { readValues, type ValueSet } from './value-set.js';

/** The keywords that can begin a line instead of a name. */
export const KEYS = ['ask', 'where', 'mistake', 'digits', 'keep', 'variables', 'kinks'] as const;
const RESERVED: ReadonlySet<string> = new Set([
  ...KEYS,
  'and',
  'step',
  'sign',
  'detach',
  'after',
  'formula',
  'trace',
]);

/** The names of a block. */
export interface Definitions {
  /** Sorted by code units. */
  readonly drawn: ReadonlyMap<string, ValueSet>;
  /** Each after those it uses. */
  readonly computed: ReadonlyMap<string, Computed>;
  /** Where each name is defined, in line order. */
  readonly places: ReadonlyMap<string, Place>;
}

/** Reads the lines that define names. Mistakes are reported and left out. */
export function readDefinitions(lines: readonly BlockLine[], report: ReportProblem): Definitions {
  const places = new Map<string, Place>();
  const drawn = new Map<string, ValueSet>();
  const formulas = new Map<
    string,
    Computed & { readonly tokens: readonly Token[]; readonly offset: number }
  >();
  for (const { key, value, keyPlace, place } of lines) {
    if (!isFree(key, keyPlace, report)) continue;
    if (places.has(key)) {
      const message = `${quoted(key)} is defined twice.`;
      report('practice-second-definition', keyPlace, message, 'Keep one of the two lines.');
      continue;
    }
    places.set(key, place);
    const values = readValues(value);
    if (values !== undefined && 'message' in values) {
      const { start, length, message, help } = values;
      report('practice-bad-values', within(place, start, length), message, help);
    } else if (values !== undefined) drawn.set(key, values);
    else {
      const inner = detachedPart(value);
      const text = inner ?? value;
      const offset = inner === undefined ? 0 : value.indexOf(inner);
      const tokens = tokensOf(text, within(place, offset, text.length), report);
      if (tokens === undefined) continue;
      const uses = new Set(tokens.map((token) => token.text));
      const isDetached = inner !== undefined;
      formulas.set(key, { name: key, text: text.trim(), isDetached, uses, tokens, offset });
    }
  }
  for (const [name, { tokens, text, offset }] of formulas) {
    const place = places.get(name);
    if (place === undefined) continue;
    const inner = within(place, offset, text.length);
    for (const token of tokens) {
      // A call of `detach` within a formula is reported by `checkFormula`.
      const isCall =
        token.text === 'detach' && /^\s*\(/.test(text.slice(token.start + token.length));
      if (!places.has(token.text) && !isCall) reportUnknown(name, token, inner, places, report);
    }
    checkFormula(text, inner, report);
  }
  const byName = (a: readonly [string, unknown], b: readonly [string, unknown]): number =>
    a[0] < b[0] ? -1 : 1;
  const plain = [...formulas]
    .sort(byName)
    .map(([name, { text, isDetached, uses }]) => [name, { name, text, isDetached, uses }] as const);
  return {
    drawn: new Map([...drawn].sort(byName)),
    computed: inOrder(new Map(plain), places, report),
    places,
  };
}

function isFree(name: string, place: Place, report: ReportProblem): boolean {
  if (!isName(name)) {
    const meant = nearest(name.split(/\s/)[0] ?? '', KEYS);
    const help =
      meant === undefined
        ? `A line begins with a single name or with one of the keywords ${KEYS.join(', ')}.`
        : `Did you mean ${quoted(meant)}?`;
    report(
      'practice-unknown-key',
      place,
      `${quoted(name)} is no name and no word of a block.`,
      help,
    );
    return false;
  }
  const why = FUNCTION_CODES.has(name)
    ? 'is a function'
    : CONSTANTS.has(name)
      ? 'is a constant'
      : RESERVED.has(name)
        ? 'is a word of this language'
        : undefined;
  if (why === undefined) return true;
  report('practice-bad-name', place, `${quoted(name)} ${why}.`, 'Choose another name.');
  return false;
}

/** The content of a `detach(…)` that is a whole definition. */
function detachedPart(value: string): string | undefined {
  const inner = /^detach\s*\((.*)\)$/s.exec(value)?.[1];
  if (inner === undefined) return undefined;
  let depth = 0;
  for (const character of inner) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth < 0) return undefined;
  }
  return inner;
}

function tokensOf(text: string, place: Place, report: ReportProblem): Token[] | undefined {
  try {
    return namesIn(text);
  } catch (error) {
    reportFormula(error, place, report);
    return undefined;
  }
}

/** Reports a formula that can't be read, at the place of the mistake. Rethrows any other error. */
export function reportFormula(error: unknown, place: Place, report: ReportProblem): void {
  if (!isUserError(error) || !(error instanceof ExpressionError)) throw error;
  const help = error.hint ?? 'Write formulas as for autodiff-tutor demo.';
  report('practice-bad-formula', within(place, error.column - 1, 1), error.sentence, help);
}

function checkFormula(text: string, place: Place, report: ReportProblem): void {
  try {
    const builder = createGraphBuilder();
    parseInto(builder, text, ({ text: name }) => builder.input(name));
  } catch (error) {
    if (/\bdetach\s*\(/.test(text)) {
      const message = 'detach(…) has to be a whole definition.';
      report('practice-bad-formula', place, message, 'Give it a line of its own: c: detach(x).');
      return;
    }
    reportFormula(error, place, report);
  }
}

function reportUnknown(
  name: string,
  { text, start, length }: Token,
  place: Place,
  places: ReadonlyMap<string, Place>,
  report: ReportProblem,
): void {
  if (text === '') return;
  // The parser reports calls of unknown functions.
  const key = nearest(name, KEYS);
  const meant = nearest(text, places.keys());
  const help =
    key !== undefined && name.length > 2
      ? `Did you mean the keyword ${quoted(key)}?`
      : meant !== undefined
        ? `Did you mean ${quoted(meant)}?`
        : /^[d∂]./u.test(text)
          ? 'Derivatives can only be used in ask, where and mistake.'
          : `Give it values or a formula: ${text}: -3..3.`;
  const message = `${quoted(text)} is not defined in this block.`;
  report('practice-unknown-name', within(place, start, length), message, help);
}
