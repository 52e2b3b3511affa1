import type { Trace } from '../../autodiff/trace/trace.js';
import { safeText } from '../../safe-text.js';
import { isAsking, type Walk, type WalkState } from '../../walk/walk.js';
import type { TextEntry } from '../../question/text-entry.js';
import { type KeyHelp, renderKeyBar } from '../key-bar.js';
import type { Surface } from '../palette.js';
import type { Screen } from '../screen.js';
import { headSection } from '../trace/head-section.js';
import { numberText } from '../trace/number-text.js';
import { truncate, wrapText } from '../wrap.js';
import { momentLines } from './moment-lines.js';
import { verdictLines } from './walk-lines.js';
import { walkTable } from './walk-table.js';

/** The keys of a walk. */
export function walkKeys(walk: Walk, state: WalkState): readonly KeyHelp[] {
  const move: KeyHelp[] = [
    { key: '← esc', does: 'back' },
    { key: 'home', does: 'to the beginning' },
    { key: 'end', does: walk.predicts ? 'to the next question' : 'to the end' },
  ];
  const rest: KeyHelp[] = [
    { key: 'q', does: 'leave' },
    { key: '?', does: 'help' },
  ];
  if (isAsking(walk, state)) {
    // Beside what is typed, the other keys are letters and move the cursor.
    return state.entry.characters.length > 0
      ? [{ key: 'enter', does: 'check' }, { key: 'esc', does: 'erase' }, ...rest.slice(1)]
      : [
          { key: '0…9', does: 'type it' },
          { key: 'enter', does: 'show it' },
          ...move.slice(0, 1),
          ...rest,
        ];
  }
  return [{ key: 'space', does: 'next' }, ...move, ...rest];
}

/**
 * One moment of a walk: the tape so far, the moment in numbers, and what was said about a prediction. `keys` where they
 * do something else than in a walk by itself.
 */
export function walkScreen(
  trace: Trace,
  walk: Walk,
  state: WalkState,
  surface: Surface,
  keys = walkKeys(walk, state),
): Screen {
  const { palette } = surface;
  // A terminal that wraps in its last column would add a line.
  const inner = { ...surface, width: surface.width - 1 };
  const moment = walk.moments[state.at];
  const asks = isAsking(walk, state);
  const seen = walk.moments.slice(0, asks ? state.at : state.at + 1);
  const { lines, focus } = walkTable(trace, seen, moment, inner);
  const place = `step ${state.at + 1} of ${walk.moments.length}`;
  const score = walk.predicts && state.asked > 0 ? ` · ${state.right} of ${state.asked} right` : '';
  const rule = palette.muted('─'.repeat(inner.width));
  const said = [
    ...(moment === undefined ? [] : momentLines(moment, trace.resultName, asks, inner)),
    ...(asks ? entryLines(state.entry, inner) : []),
    ...verdictLines(state.verdict, inner),
    ...(state.at === walk.moments.length - 1 && !asks ? endLines(trace, inner) : []),
  ];
  return {
    head: [
      truncate(headSection([trace], { ...inner, width: Infinity }).join(' '), inner.width),
      palette.muted(truncate(place + score, inner.width)),
      rule,
    ],
    pinned: [...said, rule],
    body: lines,
    foot: [rule, renderKeyBar(keys, surface)],
    focus,
  };
}

/** What is typed, and where the next letter goes. */
function entryLines({ characters, cursor }: TextEntry, { palette, width }: Surface): string[] {
  const [before, after] = [characters.slice(0, cursor), characters.slice(cursor)];
  const typed = safeText(before.join('')) + palette.muted('▏') + safeText(after.join(''));
  return wrapText(`${palette.accent('>')} ${typed}`, width, { hangingIndent: 2 });
}

/** What the whole walk has found. */
function endLines({ inputs, resultName }: Trace, { palette, width }: Surface): string[] {
  const found = inputs.map(
    ({ name, derivative }) => `∂${resultName}/∂${name} = ${palette.strong(numberText(derivative))}`,
  );
  return ['', ...wrapText(`The end of the tape: ${found.join(', ')}.`, width)];
}
