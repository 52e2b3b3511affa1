import { differentiate, jacobian } from '../../autodiff/differentiate.js';
import { ExpressionError } from '../../autodiff/expression/expression-error.js';
import { MissingValues } from '../../autodiff/point.js';
import { type DemoQuestion, NotJson, parseQuestion } from '../../autodiff/request.js';
import { hessian } from '../../autodiff/tape/hessian.js';
import { resultNames } from '../../autodiff/trace/names.js';
import { openLineReader } from '../../terminal/line-reader.js';
import { UserError } from '../../user-error.js';
import { jsonText } from '../../view/trace/json-text.js';
import { type CommandContext, EXIT, type ExitStatus } from '../context.js';

/**
 * One answer a line, written as soon as its request is there. A bad request is answered too and stops nothing; requests
 * whose answers nobody reads any more do.
 */
export async function answerRequests({
  isRead,
  out,
  stdin,
}: Pick<CommandContext, 'isRead' | 'out' | 'stdin'>): Promise<ExitStatus> {
  const reader = openLineReader(stdin);
  let number = 0;
  for (let line = await reader.next(); line !== undefined; line = await reader.next()) {
    number += 1;
    if (line.trim() !== '') out(`${answer(line, number)}\n`);
    if (!isRead()) break;
  }
  reader.close();
  return EXIT.done;
}

/** How many missing names an answer spells out. */
const MOST_NAMES = 8;

/**
 * The answer to the line of this number, counted from 1. A mistake names that line: empty ones have no answers, so that
 * counting answers would not find it. Its `column` is one of the expression, or of the line where that is not JSON.
 */
function answer(text: string, line: number): string {
  try {
    return jsonText(answered(parseQuestion(text)));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return jsonText({ ...mistake(error), line });
  }
}

function mistake(error: UserError) {
  if (error instanceof ExpressionError) {
    return { error: error.sentence, column: error.column, hint: error.hint };
  }
  if (error instanceof NotJson) {
    return { error: error.message, column: error.column, hint: error.hint };
  }
  if (error instanceof MissingValues) {
    const values = error.names.slice(0, MOST_NAMES).map((name) => `${JSON.stringify(name)}: …`);
    const hint = `Give the values in the request: "at": {${values.join(', ')}}.`;
    return { error: error.message, hint };
  }
  return { error: error.message, hint: error.hint };
}

/**
 * `value` and `grad`; of several results lists of them in the order of `outputs`, and the `jacobian`. With mode `both`
 * the rows that each mode found stand beside them.
 */
function answered({ expression, at, mode, hessian: wantsHessian }: DemoQuestion) {
  const { value, gradient, graph, tape } = differentiate(expression, at);
  const { inputs, outputs } = graph;
  const several = outputs.length > 1;
  const rows = jacobian(tape, mode === 'forward' ? 'forward' : 'reverse');
  const values = outputs.map(({ node }) => tape.values[node] ?? NaN);
  const second = wantsHessian
    ? outputs.map(({ node }) => hessian(tape, node).map((row) => [...row]))
    : [];
  const found = several
    ? {
        value: values,
        grad: new Map(inputs.map((name, index) => [name, rows.map((row) => row[index] ?? NaN)])),
        outputs: resultNames(graph),
        inputs,
        jacobian: rows,
      }
    : {
        value,
        grad:
          mode === 'forward'
            ? new Map(inputs.map((name, index) => [name, rows[0]?.[index] ?? NaN]))
            : gradient,
      };
  return {
    ...found,
    ...(mode === 'reverse' ? {} : { mode }),
    ...(mode === 'both' ? { forward: jacobian(tape, 'forward'), reverse: rows } : {}),
    ...(wantsHessian ? { inputs, hessian: several ? second : second[0] } : {}),
  };
}
