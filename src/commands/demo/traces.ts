import { type Trace, traceOutputs } from '../../autodiff/trace/trace.js';
import { nearest } from '../../nearest.js';
import { safeText } from '../../safe-text.js';
import { UserError } from '../../user-error.js';

/** The traces of an expression's results, at least one. */
export type Traces = readonly [Trace, ...Trace[]];

/**
 * Traces every result of an expression, or the one called `of`.
 *
 * @throws UserError with status 2 for a mistake in the expression or its values, and if no result is called `of`.
 */
export function tracesOf(
  expression: string,
  at: ReadonlyMap<string, number>,
  of: string | undefined,
): Traces {
  const outputs = traceOutputs(expression, at);
  if (of === undefined) return outputs;
  const chosen = outputs.find(({ resultName }) => sameName(resultName, of));
  if (chosen !== undefined) return [chosen];
  const names = outputs.map(({ resultName }) => resultName);
  const meant = nearest(of, names);
  throw new UserError(
    `The expression has no result ${safeText(of)}.`,
    meant === undefined
      ? `It has ${names.map(safeText).join(', ')}.`
      : `Did you mean ${safeText(meant)}?`,
    2,
  );
}

/** The one trace that a picture or a walk can show. @throws UserError with status 2 if there are several. */
export function onlyTrace(outputs: Traces, what: string): Trace {
  const [first, ...others] = outputs;
  if (others.length === 0) return first;
  const names = outputs.map(({ resultName }) => safeText(resultName));
  throw new UserError(
    `${what} shows one backward sweep, and this expression has ${outputs.length} results.`,
    `Choose one with --of: ${names.join(', ')}.`,
    2,
  );
}

/** Whether two names are the same, a digit typed for a subscript one: nobody's keyboard has y₂. */
function sameName(name: string, typed: string): boolean {
  const plain = (text: string): string => text.normalize('NFKC');
  return name === typed || plain(name) === plain(typed);
}
