import { readNumber } from '../../autodiff/assignments.js';
import { parseExpression } from '../../autodiff/expression/parse-expression.js';
import { safeText } from '../../safe-text.js';
import { promptLines } from '../../terminal/line-prompt.js';
import type { CommandContext } from '../context.js';

/** More variables than this are easier given than asked for. */
const MOST = 12;

/**
 * Asks at a terminal for the values that `at` leaves out, one line each, and returns all values; undefined if the
 * learner breaks off with Ctrl-C or Ctrl-D. What is no number is asked for again.
 *
 * @throws ExpressionError for a mistake in the expression, before anything is asked.
 */
export async function askValues(
  expression: string,
  at: ReadonlyMap<string, number>,
  { out, stdin }: Pick<CommandContext, 'out' | 'stdin'>,
): Promise<ReadonlyMap<string, number> | undefined> {
  const { inputs } = parseExpression(expression);
  const missing = inputs.filter((name) => !at.has(name));
  if (missing.length === 0 || missing.length > MOST) return at;
  return promptLines(stdin, out, async (ask) => {
    const values = new Map(at);
    for (const name of missing) {
      for (;;) {
        const answer = await ask(`${safeText(name)} = `);
        // Ctrl-D leaves the cursor behind the question.
        if (answer.kind === 'ended') out('\n');
        if (answer.kind !== 'line') return undefined;
        const number = readNumber(answer.text.trim());
        if (number !== undefined) {
          values.set(name, number);
          break;
        }
        out(`That is no number. Write 2, -0.5, 1e-3, pi/3 or inf.\n`);
      }
    }
    out('\n');
    return values;
  });
}
