import { parseAssignments } from '../autodiff/assignments.js';
import { differentiate } from '../autodiff/differentiate.js';
import { ExpressionError } from '../autodiff/expression/expression-error.js';
import { parseQuestion } from '../autodiff/request.js';
import { traceExpression } from '../autodiff/trace/trace.js';
import { safeText } from '../safe-text.js';
import { UserError } from '../user-error.js';
import { jsonText } from '../view/trace/json-text.js';
import { plainPalette } from '../view/palette.js';
import { type CommandContext, EXIT, type ExitStatus } from './context.js';
import { rendererOf } from './demo-formats.js';

/** The words of `demo [EXPR]`. */
export interface DemoOptions {
  /** `-` stands for requests on standard input; undefined for the example. */
  readonly expression: string | undefined;
  /** `x=2,y=3`. */
  readonly at: string | undefined;
  /** The name of a format; text if undefined. */
  readonly format: string | undefined;
  /** A file to write to, instead of standard output. */
  readonly output: string | undefined;
}

/** What `demo` needs of the world. */
type DemoContext = Pick<CommandContext, 'surface' | 'out' | 'stdin' | 'isTerminal'>;

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
  const render = rendererOf(options.format ?? 'text');
  const trace = traceExpression(expression, parseAssignments(at));
  const { output } = options;
  if (output === undefined) {
    context.out(endedLine(await render(trace, context.surface)));
    return EXIT.done;
  }
  const { writeTo } = await import('./write-file.js');
  // A file keeps no colours.
  writeTo(output, endedLine(await render(trace, { ...context.surface, palette: plainPalette })));
  if (context.isTerminal) context.out(`Written to ${safeText(output)}.\n`);
  return EXIT.done;
}

function endedLine(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}

/** One answer a line, written as soon as its request is there. A bad request is answered too and stops nothing. */
async function answerRequests(
  { at, format, output }: DemoOptions,
  context: DemoContext,
): Promise<ExitStatus> {
  if (format !== undefined && format !== 'json') {
    throw new UserError('With - every answer is JSON.', 'Leave out --format.', 2);
  }
  if (output !== undefined) {
    throw new UserError(
      'With - the answers go to standard output, so that each is there at once.',
      'Leave out --output, and redirect with > FILE.',
      2,
    );
  }
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
