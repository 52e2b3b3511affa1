import type { Trace } from '../../autodiff/trace/trace.js';
import { UserError } from '../../user-error.js';
import { walkSummary, walkText } from '../../view/walk/walk-lines.js';
import { walkKeys, walkScreen } from '../../view/walk/walk-screen.js';
import { momentsOf } from '../../walk/moments.js';
import { startWalk, type Walk, walkKey, type WalkResult } from '../../walk/walk.js';
import { type CommandContext, EXIT, type ExitStatus } from '../context.js';
import { isInteractive } from '../session/examiner.js';

/**
 * Walks a trace one key a step at a terminal, each number predicted first if `predicts`; without a terminal prints
 * every step, or reads the predictions line by line.
 *
 * @throws UserError with status 2 if there is no step.
 */
export async function stepThrough(
  trace: Trace,
  { predicts }: { predicts: boolean },
  context: Pick<CommandContext, 'env' | 'isTerminal' | 'out' | 'stdin' | 'stdout' | 'surface'>,
): Promise<ExitStatus> {
  const { surface, out } = context;
  const walk: Walk = { moments: momentsOf(trace), predicts };
  if (walk.moments.length === 0) {
    throw new UserError(
      'There is nothing to walk through: the expression is one number.',
      'Take one with a variable, such as x*y + sin(x).',
      2,
    );
  }
  if (!isInteractive(context, { plain: false })) {
    if (predicts) {
      const { predictLines } = await import('./predict-lines.js');
      return predictLines(trace, walk, context);
    }
    out(`${walkText(trace, walk, surface)}\n`);
    return EXIT.done;
  }
  const { openFullScreenStage } = await import('../../terminal/full-screen-stage.js');
  const { stdin: input, stdout: output, env } = context;
  const stage = openFullScreenStage({ input, output, env, palette: surface.palette });
  let result: WalkResult | undefined;
  try {
    await stage.turnOf(async () => {
      result = await stage.put({
        start: startWalk(walk),
        press: (state, key) => walkKey(walk, state, key),
        draw: (state, at) => walkScreen(trace, walk, state, at),
        keys: (state) => walkKeys(walk, state),
      });
      return 'quit';
    });
  } finally {
    stage.close();
  }
  if (result === undefined) return EXIT.interrupted;
  const summary = walkSummary(result, surface);
  if (summary !== '') out(`${summary}\n`);
  return EXIT.done;
}
