import type { Place } from '../../question/examiner.js';
import type { KeyHelp } from '../../view/key-bar.js';
import type { Surface } from '../../view/palette.js';
import { afterwordLines, hintLines } from '../../view/question/asides.js';
import { framed, itemLines, textSurface } from '../../view/question/frame.js';
import { detourKeys, hintKey } from '../../view/question/keys.js';
import type { Screen } from '../../view/screen.js';
import type { CardState } from './card-keys.js';
import type { Card } from './item.js';

/** The keys of a card as it stands, the most useful first. */
export function cardKeys(card: Card, state: CardState): KeyHelp[] {
  return state.side === 'front'
    ? [{ key: 'space', does: 'show', needed: true }, ...hintKey(card, state.hints), ...detourKeys]
    : [
        { key: '1', does: 'missed', needed: true },
        { key: '2', does: 'shaky', needed: true },
        { key: '3', does: 'knew', needed: true },
        ...detourKeys,
      ];
}

/** A card on the screen: the front with the hints asked for, and, once turned, the back. */
export function cardScreen(card: Card, state: CardState, place: Place, surface: Surface): Screen {
  const text = textSurface(surface);
  const hints = hintLines(card, state.hints, text);
  const keys = cardKeys(card, state);
  if (state.side === 'front') return framed({ item: card, body: hints }, place, keys, surface);
  const lead = hints.length > 0 ? [...hints, ''] : [];
  const back = [...itemLines(card.back, card, text), ...afterwordLines(card, text)];
  const focus = { from: lead.length, to: lead.length + back.length };
  return framed({ item: card, body: [...lead, ...back], focus }, place, keys, surface);
}
