import type { Place } from '../../../question/examiner.js';
import type { KeyHelp } from '../../../view/key-bar.js';
import type { Surface } from '../../../view/palette.js';
import { afterwordLines, hintLines } from '../../../view/question/asides.js';
import { framed, itemLines, textSurface } from '../../../view/question/frame.js';
import { detourKeys, hintKey } from '../../../view/question/keys.js';
import type { Screen } from '../../../view/screen.js';
import type { Sides } from './sides.js';
import type { SidesState } from './sides-keys.js';

/** The keys as it stands, the most useful first. */
export function sidesKeys({ item }: Pick<Sides, 'item'>, state: SidesState): KeyHelp[] {
  return state.side === 'front'
    ? [{ key: 'space', does: 'show', needed: true }, ...hintKey(item, state.hints), ...detourKeys]
    : [
        { key: '1', does: 'missed', needed: true },
        { key: '2', does: 'shaky', needed: true },
        { key: '3', does: 'knew', needed: true },
        ...detourKeys,
        { key: 'esc', does: 'turn back' },
      ];
}

/** The question, with the hints asked for, and, once turned, the answer. */
export function sidesScreen(
  sides: Sides,
  state: SidesState,
  place: Place,
  surface: Surface,
): Screen {
  const text = textSurface(surface);
  const { item, stem, back } = sides;
  const asked = itemLines(stem, item, text);
  const question = [...asked, ...hintLines(item, state.hints, text)];
  const keys = sidesKeys(sides, state);
  if (state.side === 'front') {
    const focus = state.hints > 0 && { from: asked.length, to: question.length };
    return framed({ item, body: question, ...(focus && { focus }) }, place, keys, surface);
  }
  const lead = question.length > 0 ? [...question, ''] : [];
  const parted = stem === '' ? lead : [...lead, surface.palette.muted('· · ·'), ''];
  const answer = [...itemLines(back, item, text), ...afterwordLines(item, text)];
  const focus = { from: parted.length, to: parted.length + answer.length };
  return framed({ item, body: [...parted, ...answer], focus }, place, keys, surface);
}
