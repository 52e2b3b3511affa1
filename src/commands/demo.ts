import { parseAssignments } from '../autodiff/assignments.js';
import { nearest } from '../nearest.js';
import { safeText } from '../safe-text.js';
import { UserError } from '../user-error.js';
import { plainPalette, type Surface } from '../view/palette.js';
import type { Mode } from '../view/trace/demo-text.js';
import { type CommandContext, EXIT, type ExitStatus } from './context.js';
import { rendererOf } from './demo/formats.js';
import { onlyTrace, type Traces, tracesOf } from './demo/traces.js';

/** The words of `demo [EXPR]`. */
export interface DemoOptions {
  /** `-` stands for requests on standard input; undefined for the example. */
  readonly expression: string | undefined;
  /** `x=2,y=3`. */
  readonly at?: string | undefined;
  readonly mode?: Mode | undefined;
  /** Whether second derivatives are wanted. */
  readonly hessian?: boolean;
  /** Of several results, the one to show alone. */
  readonly of?: string | undefined;
  /** Whether to walk the tape one key a step, and to have each number predicted first. */
  readonly step?: boolean;
  readonly predict?: boolean;
  /** The name of a format; if undefined, what the name of the output asks for, or text. */
  readonly format?: string | undefined;
  /** A file to write to, instead of standard output. */
  readonly output?: string | undefined;
}

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

/** Words that stand where a command of `demo` would, and come near one. @throws UserError with status 2 for such */
function requireNoCommand(expression: string): void {
  const first = /^([a-z-]+)(?: [a-z-]+)*$/i.exec(expression)?.[1];
  if (first === undefined) return;
  const meant = nearest(first, ['lesson', 'train']);
  if (meant === undefined) return;
  throw new UserError(
    `"${first}" is no command of demo, and a variable needs a value.`,
    `Did you mean demo ${meant}? A variable gets its value with --at ${first}=….`,
    2,
  );
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

/** A walk is text on a screen, forward and then backward. */
function requireWalk(options: DemoOptions, word: string): void {
  const { format, hessian, mode = 'reverse', output } = options;
  const given = [
    format !== undefined && format !== 'text' ? '--format' : '',
    hessian === true ? '--hessian' : '',
    mode === 'reverse' ? '' : '--mode',
    output === undefined ? '' : '--output',
  ].filter((word) => word !== '');
  if (given.length === 0) return;
  throw new UserError(
    `${word} walks the values forward and the derivatives back; it takes no ${given.join(' and no ')}.`,
    'Leave that out.',
    2,
  );
}

function endedLine(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}

/** With `-` everything is said in the requests, and nothing on the command line. */
function requireNothingElse(options: DemoOptions): void {
  const { at, format, mode, hessian, of, output, step, predict } = options;
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
  if (step === true || predict === true) {
    throw new UserError('With - there is nobody to walk with.', 'Leave out --step.', 2);
  }
  if (mode !== undefined || hessian === true || of !== undefined) {
    throw new UserError(
      'With - each request says what it wants.',
      'Write "mode": "forward" or "hessian": true into the requests.',
      2,
    );
  }
}
