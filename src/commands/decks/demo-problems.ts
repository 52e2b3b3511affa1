import { differentiate } from '../../autodiff/differentiate.js';
import { ExpressionError } from '../../autodiff/expression/expression-error.js';
import type { Diagnostic } from '../../deck/diagnostics/diagnostic.js';
import type { Item } from '../../deck/item.js';
import { safeText } from '../../safe-text.js';
import { UserError } from '../../user-error.js';

const EXAMPLE = 'Write it as `Demo: x*y + sin(x) @ x=2, y=3`.';

/**
 * What is wrong with the expressions of the items' demos. Decks are text to the parser; only here do they meet the
 * engine, so that an author hears of a misspelt function before a learner does.
 */
export function demoProblems(
  items: readonly Item[],
  file: string,
  text: string,
): readonly Diagnostic[] {
  const lines = text.split(/\r\n?|\n/);
  return items.flatMap((item) =>
    item.asides.demos.flatMap(({ expression, at }) => {
      try {
        differentiate(expression, new Map(Object.entries(at)));
        return [];
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        const place = placeOf(expression, lines, item.line);
        const isSyntax = error instanceof ExpressionError;
        const message = `The demo cannot be traced: ${isSyntax ? error.sentence : error.message}`;
        // A hint on values speaks of the command line's options.
        const help = (isSyntax ? error.hint : undefined) ?? EXAMPLE;
        return [{ severity: 'error', code: 'bad-demo', file, ...place, message, help } as const];
      }
    }),
  );
}

/** Where an item's demo stands, as near as its text can be found below the heading. */
function placeOf(
  expression: string,
  lines: readonly string[],
  heading: number,
): Pick<Diagnostic, 'line' | 'column' | 'length' | 'sourceLine'> {
  const below = lines.slice(heading - 1);
  const found = below.findIndex((line) => /demo/i.test(line) && line.includes(expression));
  const line = found < 0 ? heading : heading + found;
  const source = lines[line - 1] ?? '';
  const column = Math.max(0, source.indexOf(expression)) + 1;
  const length = found < 0 ? source.length : expression.length;
  return { line, column, length: Math.max(1, length), sourceLine: safeText(source) };
}
