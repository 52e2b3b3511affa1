import type { Block } from '../deck/bodies/body.js';
import type { Item } from '../deck/item.js';
import { lazily } from '../lazily.js';
import type { ItemKind } from './kind.js';
import * as kinds from './kinds.js';

/** Every kind of items, in the order in which tables show them. */
export const KINDS: readonly ItemKind[] = Object.values<ItemKind>(kinds).sort(
  (a, b) => a.rank - b.rank,
);

const byName = lazily(() => new Map(KINDS.map((kind) => [kind.name, kind])));
const byClass = lazily(
  () =>
    new Map(
      KINDS.flatMap((kind) => (kind.className === undefined ? [] : [[kind.className, kind]])),
    ),
);

/** Every class on a heading that concerns kinds. */
export const KIND_CLASSES = lazily(() =>
  KINDS.flatMap(({ className, modifiers = [] }) =>
    className === undefined ? [] : [className, ...modifiers],
  ),
);

/** The kind of that name. Names come from the registry: one that is not there is a bug. */
export function kindNamed(name: string): ItemKind {
  const kind = byName().get(name);
  if (kind === undefined) throw new RangeError(`No kind is called ${name}`);
  return kind;
}

/** The kind of an item. */
export function kindOf({ kind }: Item): ItemKind {
  return kindNamed(kind);
}

/** The kind that a heading's classes choose, if one does. */
export function kindByClass(classes: readonly string[]): ItemKind | undefined {
  for (const name of classes) {
    const kind = byClass().get(name);
    if (kind !== undefined) return kind;
  }
  return undefined;
}

/** The kind that a body without a class is of: one that claims it, or else the one that takes anything. */
export function kindByContent(content: readonly Block[]): ItemKind | undefined {
  return (
    KINDS.find(({ claims }) => claims?.(content)) ??
    KINDS.find(({ className, claims }) => className === undefined && claims === undefined)
  );
}
