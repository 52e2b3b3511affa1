import type { Trace } from '../../autodiff/trace/trace.js';
import { safeText } from '../../safe-text.js';
import type { Verdict, Walk, WalkResult } from '../../walk/walk.js';
import { type Surface, WIDEST_PROSE } from '../palette.js';
import { gradientSection } from '../trace/gradient-section.js';
import { headSection } from '../trace/head-section.js';
import { wrapText } from '../wrap.js';
import { momentLines } from './moment-lines.js';

/** The function and the point that a walk goes through. */
export function walkHead(trace: Trace, surface: Surface): string[] {
  return headSection([trace], surface);
}

/** One moment of a walk with its number in front; with `isHidden` a question mark stands for what it brings about. */
export function walkMoment(
  { resultName }: Trace,
  { moments }: Walk,
  { at, isHidden }: { readonly at: number; readonly isHidden: boolean },
  surface: Surface,
): string[] {
  const moment = moments[at];
  if (moment === undefined) return [];
  const inner = { ...surface, width: Math.max(1, surface.width - 4) };
  const [first = '', ...rest] = momentLines(moment, resultName, isHidden, inner);
  return [`${at + 1}. ${first}`, ...rest.map((line) => `   ${line}`)];
}

/** What the whole walk has found; nothing where nothing depends on a variable. */
export function walkEnd(trace: Trace, surface: Surface): string[] {
  const isConstant = trace.tape.graph.active[trace.result.node] !== 1;
  return isConstant ? [] : gradientSection(trace, surface);
}

/** The walk without a terminal and without questions: every moment, one after the other. */
export function walkText(trace: Trace, walk: Walk, surface: Surface): string {
  const steps = walk.moments.map((_moment, at) =>
    walkMoment(trace, walk, { at, isHidden: false }, surface),
  );
  return [walkHead(trace, surface), ...steps, walkEnd(trace, surface)]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

/** What is said about a number that was typed. */
export function verdictLines(verdict: Verdict | undefined, { palette, width }: Surface): string[] {
  if (verdict === undefined) return [];
  const columns = Math.min(WIDEST_PROSE, width);
  const lines = (text: string): string[] => wrapText(text, columns, { hangingIndent: 2 });
  const typed = 'typed' in verdict ? safeText(verdict.typed) : '';
  switch (verdict.kind) {
    case 'right':
      return lines(palette.good('Right.'));
    case 'shown':
      return lines(palette.muted('Shown.'));
    case 'unreadable':
      return lines(palette.caution(`${typed} is no number. Write 0.25, -3, 1e-4 or inf.`));
    case 'coarse':
      return lines(palette.caution(`${typed} may be the right number, rounded. Give more digits.`));
    case 'wrong': {
      const why = verdict.mistake ?? 'No mistake of the usual kind leads to that number.';
      return lines(`${palette.bad(`${typed} is not it.`)} ${why}`);
    }
  }
}

/** What is left on the shell's screen after a walk with predictions. */
export function walkSummary(
  { right, asked }: WalkResult,
  { palette }: Pick<Surface, 'palette'>,
): string {
  if (asked === 0) return '';
  const paint = right === asked ? palette.good : palette.strong;
  return `${paint(`${right} of ${asked}`)} predicted right at the first try.`;
}
