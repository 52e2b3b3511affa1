import { parseAssignments } from '../autodiff/assignments.js';
import { differentiate } from '../autodiff/differentiate.js';
import { ExpressionError } from '../autodiff/expression/expression-error.js';
import { parseQuestion } from '../autodiff/request.js';
import { traceExpression } from '../autodiff/trace/trace.js';
import { UserError } from '../user-error.js';
import { jsonText } from '../view/trace/json-text.js';
import { traceDocument } from '../view/trace/trace-document.js';
import { renderTrace } from '../view/trace/trace-text.js';
import { type CommandContext, EXIT, type ExitStatus } from './context.js';

/** The words of `demo [EXPR]`. */
export interface DemoOptions {
  /** `-` stands for requests on standard input; undefined for the example. */
  readonly expression: string | undefined;
  /** `x=2,y=3`. */
  readonly at: string | undefined;
  readonly json: boolean;
}

/** What `demo` needs of the world. */
type DemoContext = Pick<CommandContext, 'surface' | 'out' | 'stdin'>;

/** The running example of Baydin et al., "Automatic differentiation in machine learning: a survey", table 2. */
const EXAMPLE = { expression: 'ln(x1) + x1*x2 - sin(x2)', at: 'x1=2,x2=5' };

/**
 * Shows the chain rule at work on one expression, or answers requests until the input ends.
 *
 * @throws UserError with status 2 for a mistake in the expression or its values.
 */
export async function demo(options: DemoOptions, context: DemoContext): Promise<ExitStatus> {
  if (options.expression === '-') return answerRequests(options, context);
  const expression = options.expression ?? EXAMPLE.expression;
  const at = options.at ?? (options.expression === undefined ? EXAMPLE.at : '');
  const trace = traceExpression(expression, parseAssignments(at));
  context.out(
    `${options.json ? jsonText(traceDocument(trace)) : renderTrace(trace, context.surface)}\n`,
  );
  return EXIT.done;
}

/** One answer a line, written as soon as its request is there. A bad request is answered too and stops nothing. */
async function answerRequests({ at }: DemoOptions, context: DemoContext): Promise<ExitStatus> {
  if (at !== undefined) {
    throw new UserError('With - each request brings its own values.', 'Leave out --at.', 2);
  }
  const { openLineReader } = await import('../terminal/line-reader.js');
  const reader = openLineReader(context.stdin);
  for (let line = await reader.next(); line !== undefined; line = await reader.next()) {
    if (line.trim() !== '') context.out(`${answer(line)}\n`);
  }
  return EXIT.done;
}

function answer(line: string): string {
  try {
    const { expression, at } = parseQuestion(line);
    const { value, gradient } = differentiate(expression, at);
    return jsonText({ value, grad: gradient });
  } catch (error) {
    if (error instanceof ExpressionError) {
      return jsonText({ error: error.sentence, column: error.column, hint: error.hint });
    }
    if (error instanceof UserError) return jsonText({ error: error.message, hint: error.hint });
    throw error;
  }
}
