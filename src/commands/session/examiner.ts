import type { Examiner } from '../../question/examiner.js';
import type { LoadTrace } from '../../kinds/common/full-screen-room.js';
import type { CommandContext } from '../context.js';

/** Whether there is a learner at a terminal, on both ends, who wants the full screen. */
export function isInteractive(
  context: Pick<CommandContext, 'isTerminal' | 'env' | 'stdin'>,
  { plain }: { plain: boolean },
): boolean {
  return !plain && context.isTerminal && context.env['TERM'] !== 'dumb' && context.stdin.isTTY;
}

/** The examiner that fits the place: the full screen at a terminal, plain lines otherwise. */
export async function openExaminer(
  context: CommandContext,
  options: { plain: boolean },
): Promise<Examiner> {
  if (isInteractive(context, options)) {
    const { openFullScreenExaminer } = await import('../../terminal/full-screen-examiner.js');
    const { stdin: input, stdout: output, env, surface } = context;
    return openFullScreenExaminer({ input, output, env, palette: surface.palette }, loadTrace);
  }
  const { openPlainExaminer } = await import('../../terminal/plain-examiner.js');
  return openPlainExaminer(context);
}

/** The tracer costs nothing until a learner asks for a trace. */
const loadTrace: LoadTrace = async () => {
  const { traceDemo } = await import('./trace-demo.js');
  return traceDemo;
};
