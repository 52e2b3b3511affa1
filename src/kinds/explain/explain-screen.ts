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
import { withEvidence } from './evidence-lines.js';
import type { ExplainState, Ticking } from './explain-keys.js';
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
        { key: 'enter', does: state.proposed.size > 0 ? 'tick [?]' : 'done', needed: true },
        { key: '↑ ↓', does: 'move' },
        { key: `1–${Math.min(9, item.concepts.length)}`, does: 'tick' },
        ...detourKeys,
        { key: 'esc', does: 'back' },
        ...(state.proposed.size > 0 ? [{ key: 'a', does: 'tick [?]' }] : []),
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
  state: Ticking,
  surface: Surface,
  offset: number,
): { lines: string[]; focus: Screen['focus'] } {
  const { palette, width } = surface;
  const lines = [...wrapText(palette.muted(instruction(state)), width), ''];
  let focus: Screen['focus'];
  for (const [index, concept] of item.concepts.entries()) {
    const here = index === state.cursor;
    const mark = state.ticked.has(index) ? 'x' : state.proposed.has(index) ? '?' : ' ';
    const label = `${here ? '›' : ' '} ${index + 1} [${mark}] `;
    const text = renderInline(concept, surface);
    const paint = mark === 'x' ? palette.good : here ? palette.strong : (plain: string) => plain;
    const line = (here ? palette.accent(label) : palette.muted(label)) + paint(text);
    const wrapped = withEvidence(line, state.evidence.get(index), label.length, surface);
    if (here) focus = { from: offset + lines.length, to: offset + lines.length + wrapped.length };
    lines.push(...wrapped);
  }
  lines.push('', ...standingLines(item, state, surface));
  return { lines, focus };
}

function instruction({ proposed }: Ticking): string {
  const what = 'Tick what your explanation touched';
  return proposed.size > 0 ? `${what}. [?] is what your words propose:` : `${what}:`;
}

/** What is ticked and the grade that it makes, and what is only proposed. */
function standingLines(item: Explain, { ticked, proposed }: Ticking, surface: Surface): string[] {
  const total = item.concepts.length;
  const grade = explainGrade(ticked.size, total);
  const open = proposed.size === 1 ? '1 [?] is' : `${proposed.size} [?] are`;
  const touched = `You touched ${ticked.size} of ${total} concepts: ${grade}.`;
  const both = proposed.size === 0 ? touched : `${touched} ${open} not ticked yet.`;
  return wrapText(both, surface.width);
}
