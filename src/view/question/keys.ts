import type { Item } from '../../deck/item.js';
import type { KeyHelp } from '../key-bar.js';

/** The keys that work on every question, the most used first. */
export const detourKeys: readonly KeyHelp[] = [
  { key: '?', does: 'keys' },
  { key: 'u', does: 'undo' },
  { key: 'q', does: 'leave' },
  { key: 'e', does: 'edit' },
  { key: 's', does: 'suspend' },
];

/** The keys that work on every page on top of a question, where `q` closes only that page. */
export const pageKeys: readonly KeyHelp[] = detourKeys.map((key) =>
  key.key === 'q' ? { key: 'q esc', does: 'close' } : key,
);

/** The hint key, while there is a hint left to show. */
export function hintKey(item: Item, shown: number): KeyHelp[] {
  return shown < item.asides.hints.length ? [{ key: 'h', does: 'hint' }] : [];
}
