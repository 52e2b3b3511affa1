import type { Trace } from '../../autodiff/trace/trace.js';
import { openLineReader } from '../../terminal/line-reader.js';
import {
  verdictLines,
  walkEnd,
  walkHead,
  walkMoment,
  walkSummary,
} from '../../view/walk/walk-lines.js';
import { isAsking, startWalk, type Walk, walkKey, type WalkState } from '../../walk/walk.js';
import { type CommandContext, EXIT, type ExitStatus } from '../context.js';

/**
 * A walk with predictions as plain lines, for pipes, screen readers and dumb terminals: a number is read for each step
 * before it is shown; an empty line shows it, and a wrong one is asked for again. The end of the input ends the walk.
 */
export async function predictLines(
  trace: Trace,
  walk: Walk,
  { out, stdin, surface }: Pick<CommandContext, 'out' | 'stdin' | 'surface'>,
): Promise<ExitStatus> {
  const reader = openLineReader(stdin);
  const say = (lines: readonly string[]): void => {
    out(`${lines.join('\n')}\n`);
  };
  let state: WalkState = startWalk(walk);
  const press = (name: string): void => {
    const step = walkKey(walk, state, { name, text: '' });
    if (step.type === 'stay') state = step.state;
  };
  say([...walkHead(trace, surface), '']);
  say(['Type each number that is asked for; an empty line shows it.', '']);
  for (let at = 0; at < walk.moments.length; at = state.at + 1) {
    if (at > 0) press('space');
    const asks = isAsking(walk, state);
    if (asks) say(walkMoment(trace, walk, { at, isHidden: true }, surface));
    while (isAsking(walk, state)) {
      out('> ');
      const line = await reader.next();
      if (line === undefined) {
        say(['', walkSummary(state, surface)]);
        return EXIT.done;
      }
      const characters = Array.from(line);
      state = { ...state, entry: { characters, cursor: characters.length } };
      press('return');
      say(verdictLines(state.verdict, surface));
    }
    const shown = walkMoment(trace, walk, { at, isHidden: false }, surface);
    // The title stands above the question already.
    say([...shown.slice(asks ? 1 : 0), '']);
  }
  reader.close();
  say([...walkEnd(trace, surface), '', walkSummary(state, surface)]);
  return EXIT.done;
}
