import { openLiveRegion } from '../../terminal/live-region.js';
import { heightOf, widthOf } from '../../terminal/surface.js';
import { advancedTo, isOver, type Run } from '../../training/run.js';
import { progressFrame } from '../../view/training/progress-frame.js';
import type { CommandContext } from '../context.js';

/** What `demo train` needs of the world. */
export type TrainContext = Pick<
  CommandContext,
  'surface' | 'out' | 'stdin' | 'stdout' | 'isTerminal' | 'env'
>;

/** Few enough that the eye can follow, and that a slow connection keeps up. */
const FRAME_MS = 200;
const FRAMES = 16;

/**
 * Trains with a moving picture of the loss and the fit. Steps take microseconds, so it is the pauses between frames that
 * take the time; a key leaves them out.
 *
 * @returns the run when it is over; undefined if it was interrupted
 */
export async function watchRun(
  run: Run,
  { stdin, stdout, surface, env }: Omit<TrainContext, 'out'>,
): Promise<Run | undefined> {
  const region = openLiveRegion(stdin, stdout);
  const draw = (moment: Run): void => {
    const now = { palette: surface.palette, width: widthOf(stdout, env) };
    // The row below the picture is the cursor's.
    region.draw(progressFrame(moment, now, heightOf(stdout) - 1));
  };
  try {
    let moment = run;
    draw(moment);
    for (let frame = 1; !isOver(moment); frame += 1) {
      const end = await region.pause(FRAME_MS);
      if (end === 'interrupted') return undefined;
      moment = advancedTo(moment, end === 'key' ? run.planned : stepsAt(frame, run.planned));
      draw(moment);
    }
    return moment;
  } finally {
    region.close();
  }
}

/** Steps by a frame: few at first, where the loss falls fastest, and more and more. */
function stepsAt(frame: number, planned: number): number {
  return Math.max(frame, Math.round(planned * (frame / FRAMES) ** 2));
}
