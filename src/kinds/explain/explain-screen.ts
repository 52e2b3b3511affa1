import type { Place } from '../../question/examiner.js';
import type { KeyHelp } from '../../view/key-bar.js';
import { renderInline } from '../../view/markdown/render.js';
import type { Surface } from '../../view/palette.js';
import { afterwordLines, hintLines } from '../../view/question/asides.js';
import { entryLines } from '../../view/question/entry.js';
import { framed, itemLines, textSurface } from '../../view/question/frame.js';
import { detourKeys, hintKey } from '../../view/question/keys.js';
import type { Screen } from '../../view/screen.js';
import { wrapText } from '../../view/wrap.js';
import { explainGrade } from './concepts.js';
import type { ExplainState } from './explain-keys.js';
import type { Explain } from './item.js';

const INVITATION = 'Say it in your own words: aloud, in your head, or typed (t).';

/** The keys of an explain item in its phase. */
export function explainKeys(item: Explain, state: ExplainState): KeyHelp[] {
  switch (state.phase) {
    case 'thinking':
      return [
        { key: 't', does: 'type' },
        { key: 'space', does: 'show concepts', needed: true },
        ...hintKey(item, state.hints),
        ...detourKeys,
      ];
    case 'typing': {
      const hint = hintKey(item, state.hints).map((key) => ({ ...key, key: 'tab' }));
      return [
        { key: 'enter', does: 'show concepts', needed: true },
        ...hint,
        { key: 'esc', does: 'stop typing' },
      ];
    }
    case 'ticking':
      return [
        { key: 'space', does: 'tick', needed: true },
        { key: 'enter', does: 'done', needed: true },
        { key: '↑ ↓', does: 'move' },
        { key: `1–${Math.min(9, item.concepts.length)}`, does: 'tick' },
        ...detourKeys,
        { key: 'esc', does: 'back' },
      ];
  }
}

/** An explain item on the screen: the prompt, what was typed, and in the end the concepts to tick. */
export function explainScreen(
  item: Explain,
  state: ExplainState,
  place: Place,
  surface: Surface,
): Screen {
  const text = textSurface(surface);
  const body = itemLines(item.prompt, item, text);
  if (item.prompt.trim() !== '') body.push('');
  const keys = explainKeys(item, state);
  if (state.phase !== 'ticking') {
    const hints = body.length;
    body.push(...hintLines(item, state.hints, text));
    if (state.hints > 0) body.push('');
    const entry = entryLines(
      state.entry,
      { isTyping: state.phase === 'typing', invitation: INVITATION },
      text,
    );
    const from = state.phase === 'typing' ? body.length : hints;
    const focus = { from, to: body.length + entry.length };
    return framed({ item, body: [...body, ...entry], focus }, place, keys, surface);
  }
  if (state.entry.characters.length > 0)
    body.push(...entryLines(state.entry, { isTyping: false, invitation: INVITATION }, text), '');
  const { lines, focus } = conceptLines(item, state, text, body.length);
  body.push(...lines, ...afterwordLines(item, text));
  return framed({ item, body, ...(focus && { focus }) }, place, keys, surface);
}

function conceptLines(
  item: Explain,
  state: Extract<ExplainState, { phase: 'ticking' }>,
  surface: Surface,
  offset: number,
): { lines: string[]; focus: Screen['focus'] } {
  const { palette, width } = surface;
  const lines = [palette.muted('Tick what your explanation touched:'), ''];
  let focus: Screen['focus'];
  for (const [index, concept] of item.concepts.entries()) {
    const here = index === state.cursor;
    const ticked = state.ticked.has(index);
    const label = `${here ? '›' : ' '} ${index + 1} ${ticked ? '[x]' : '[ ]'} `;
    const text = renderInline(concept, surface);
    const paint = ticked ? palette.good : here ? palette.strong : (plain: string) => plain;
    const wrapped = wrapText(
      (here ? palette.accent(label) : palette.muted(label)) + paint(text),
      width,
      {
        hangingIndent: label.length,
      },
    );
    if (here) focus = { from: offset + lines.length, to: offset + lines.length + wrapped.length };
    lines.push(...wrapped);
  }
  const [touched, total] = [state.ticked.size, item.concepts.length];
  lines.push('', `You touched ${touched} of ${total} concepts: ${explainGrade(touched, total)}.`);
  return { lines, focus };
}
