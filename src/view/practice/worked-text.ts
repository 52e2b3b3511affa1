import type { Trace } from '../../autodiff/trace/trace.js';
import type { Surface } from '../palette.js';
import { forwardSection } from '../trace/forward-section.js';
import { headSection } from '../trace/head-section.js';
import { reverseSection } from '../trace/reverse-section.js';
import { wrapText } from '../wrap.js';

/** A question worked out: see `worked` of the practice engine. */
export interface Solution {
  readonly traces: readonly Trace[];
  /** Indices into `reverse` and `forward` of the first trace at which a mistake happens. */
  readonly marked: ReadonlySet<number>;
  readonly markedForward: ReadonlySet<number>;
  readonly closing: readonly string[];
  /** Whether the way back is shown; it is if not said. */
  readonly isWalkedBack?: boolean;
}

/**
 * A worked solution: the sweeps of each trace, the step of the mistake marked, then the arithmetic to the answer. Tables
 * where they fit, stacked lines where they don't.
 */
export function workedLines(solution: Solution, surface: Surface): string[] {
  const { closing, isWalkedBack = true, marked, markedForward, traces } = solution;
  const none: ReadonlySet<number> = new Set();
  const sections = traces.flatMap((trace, index) => {
    const isFirst = index === 0;
    return [
      headSection([trace], surface),
      forwardSection(trace, surface, [trace], isFirst ? markedForward : none),
      ...(isWalkedBack && trace.reverse.length > 0
        ? [reverseSection(trace, surface, !isFirst, isFirst ? marked : none)]
        : []),
    ];
  });
  const end = closing.flatMap((line) => wrapText(line, surface.width, { hangingIndent: 2 }));
  return [...sections, end]
    .filter((lines) => lines.length > 0)
    .flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}
