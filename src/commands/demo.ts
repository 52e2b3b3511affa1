import { parseAssignments } from '../autodiff/assignments.js';
import { safeText } from '../safe-text.js';
import { UserError } from '../user-error.js';
import { plainPalette, type Surface } from '../view/palette.js';
import { type CommandContext, EXIT, type ExitStatus } from './context.js';
import { rendererOf } from './demo/formats.js';
import type { DemoOptions } from './demo/options.js';
import { onlyTrace, type Traces, tracesOf } from './demo/traces.js';
import { requireNoCommand, requireNothingElse, requireWalk } from './demo/usage.js';

/** What `demo` needs of the world. */
export type DemoContext = Pick<
  CommandContext,
  'env' | 'err' | 'isRead' | 'isTerminal' | 'out' | 'stdin' | 'stdout' | 'surface'
>;

/** The running example of Baydin et al., "Automatic differentiation in machine learning: a survey", table 2. */
const EXAMPLE = { expression: 'ln(x1) + x1*x2 - sin(x2)', at: 'x1=2,x2=5' };

/**
 * Shows the chain rule at work on one expression, or answers requests until the input ends.
 *
 * @throws UserError with status 2 for a mistake in the expression or its values.
 */
export async function demo(options: DemoOptions, context: DemoContext): Promise<ExitStatus> {
  if (options.expression === '-') {
    requireNothingElse(options);
    const { answerRequests } = await import('./demo/requests.js');
    return answerRequests(context);
  }
  const expression = options.expression ?? EXAMPLE.expression;
  const at = options.at ?? (options.expression === undefined ? EXAMPLE.at : '');
  if (options.at === undefined) requireNoCommand(expression);
  // A misspelt format should not wait for the trace.
  const format = await formatOf(options);
  const draw = drawingOf(options, format);
  const values = await completed(expression, parseAssignments(at), context);
  if (values === undefined) return EXIT.interrupted;
  const traces = tracesOf(expression, values, options.of);
  const { output } = options;
  if (options.step === true || options.predict === true) {
    const word = options.step === true ? '--step' : '--predict';
    requireWalk(options, word);
    const { stepThrough } = await import('./demo/step.js');
    const trace = onlyTrace(traces, word);
    return stepThrough(trace, { predicts: options.predict === true }, context);
  }
  // A file keeps no colours.
  const palette = output === undefined ? context.surface.palette : plainPalette;
  const text = endedLine(await draw(traces, { ...context.surface, palette }));
  if (output === undefined) context.out(text);
  else {
    const { writeTo } = await import('./write-file.js');
    writeTo(output, text);
    if (context.isTerminal) context.out(`Written to ${safeText(output)}.\n`);
  }
  if (format === 'dot' || format === 'mermaid') {
    const { sizeAdvice } = await import('./demo/size-advice.js');
    const advice = sizeAdvice(format, text, traces[0].tape.graph);
    if (advice !== undefined) context.err(`${advice}\n`);
  }
  return EXIT.done;
}

/** The format that is asked for by name, or by the name of the output. */
async function formatOf({ format, output }: DemoOptions): Promise<string> {
  if (format !== undefined || output === undefined) return format ?? 'text';
  const { formatOfFile } = await import('./demo/format-of-file.js');
  return formatOfFile(output);
}

type Drawing = (traces: Traces, surface: Surface) => string | Promise<string>;

/** What draws the traces; the views that most runs do without are loaded where they are asked for. */
function drawingOf({ mode, hessian = false }: DemoOptions, format: string): Drawing {
  const draw = rendererOf(format);
  const isPlain = (mode ?? 'reverse') === 'reverse' && !hessian;
  if (format !== 'text' && format !== 'json') {
    if (isPlain) return (traces, surface) => draw(onlyTrace(traces, format), surface);
    throw new UserError(
      `${format} shows the backward sweep alone.`,
      'Leave out --mode and --hessian, or take text or json.',
      2,
    );
  }
  return async (traces, surface) => {
    if (isPlain && traces.length === 1) return draw(traces[0], surface);
    const { viewOf } = await import('./demo/views.js');
    return viewOf(format, { mode: mode ?? 'reverse', hessian })(traces, surface);
  };
}

/** The values, those that are missing asked for where there is somebody to ask; undefined if they break off. */
async function completed(
  expression: string,
  at: ReadonlyMap<string, number>,
  context: DemoContext,
): Promise<ReadonlyMap<string, number> | undefined> {
  // Names enough for the example, and nothing to ask in a pipe: most runs load nothing for this.
  if (!context.isTerminal || expression === EXAMPLE.expression || !context.stdin.isTTY) return at;
  const { askValues } = await import('./demo/ask-values.js');
  return askValues(expression, at, context);
}

function endedLine(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}
