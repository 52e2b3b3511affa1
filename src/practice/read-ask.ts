import { quoted } from '../autodiff/expression/expression-error.js';
import { isUserError } from '../user-error.js';
import { nearest } from '../nearest.js';
import { type ReportProblem, within } from './block-lines.js';
import { OptimizerAskReader } from './read-optimizer.js';
import { compileQuantity, type Quantity, UnknownName } from './quantity.js';
import { type Definitions, reportFormula } from './read-definitions.js';
import type { Ask, Asked, Place } from './skill.js';

/** A text in a block, and its place. */
export interface Written {
  readonly text: string;
  readonly place: Place;
}

/** Reads what follows `ask:`; undefined if it can't be read, which is reported. */
export function readAsk(
  { text, place }: Written,
  definitions: Definitions,
  report: ReportProblem,
): Ask | undefined {
  const trace = /^trace(?:\s+(\S.*))?$/.exec(text);
  if (trace !== null && !definitions.places.has('trace')) {
    const of = trace[1]?.trim() ?? lastResult(definitions);
    if (of !== undefined && definitions.computed.has(of)) return { kind: 'trace', of };
    const message =
      of === undefined
        ? 'There is no computed name to trace.'
        : `${quoted(of)} is no computed name.`;
    const meant = nearest(of ?? '', definitions.computed.keys());
    const help =
      meant === undefined ? 'Trace a name with a formula.' : `Did you mean ${quoted(meant)}?`;
    const start = of === undefined ? 0 : text.lastIndexOf(of);
    report('practice-unknown-name', within(place, start, (of ?? text).length), message, help);
    return undefined;
  }
  const formula = /^formula\s+/.exec(text)?.[0];
  const offset = formula?.length ?? 0;
  const rest = { text: text.slice(offset), place: within(place, offset, text.length - offset) };
  const asked = readAsked(rest, definitions, report);
  if (asked === undefined || formula === undefined) return asked && { kind: 'number', asked };
  if (asked.kind === 'quantity') return { kind: 'formula', asked };
  const message = 'The steps of an optimizer cannot be asked for as a formula.';
  report('practice-bad-formula', place, message, 'Leave out the word "formula".');
  return undefined;
}

/** Reads the quantity of an ask or a mistake; undefined if it can't be read, which is reported. */
export function readAsked(
  written: Written,
  definitions: Definitions,
  report: ReportProblem,
): Asked | undefined {
  if (/\safter\s/.test(written.text)) {
    return new OptimizerAskReader(written, definitions, report).read();
  }
  const quantity = readQuantity(written, definitions, report);
  return quantity && { kind: 'quantity', text: quantity.text, quantity };
}

/** Reads a formula over the names of a block; undefined if it can't be read, which is reported. */
export function readQuantity(
  { text, place }: Written,
  { places }: Definitions,
  report: ReportProblem,
): Quantity | undefined {
  try {
    return compileQuantity(text, new Set(places.keys()));
  } catch (error) {
    if (!(error instanceof UnknownName) || !isUserError(error)) {
      reportFormula(error, place, report);
      return undefined;
    }
    const name = /"(.*)"/.exec(error.sentence)?.[1] ?? '';
    const at = within(place, error.column - 1, name.length);
    report('practice-unknown-name', at, error.sentence, error.hint ?? '');
    return undefined;
  }
}

/** The only computed name that no other uses, or else the last one defined. */
function lastResult({ computed, places }: Definitions): string | undefined {
  const used = new Set([...computed.values()].flatMap(({ uses }) => [...uses]));
  const ends = [...computed.keys()].filter((name) => !used.has(name));
  if (ends.length === 1) return ends[0];
  return [...places.keys()].findLast((name) => computed.has(name));
}
