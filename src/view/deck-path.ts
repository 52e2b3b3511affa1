import { countOf } from './duration.js';
import type { Palette, Surface } from './palette.js';
import { renderTable } from './table.js';
import { wrapText } from './wrap.js';

/** How far a learner is with one deck. Counts are of items. */
export interface DeckProgress {
  readonly name: string;
  readonly items: number;
  /** How many of each kind, every kind in the same order for every deck. */
  readonly kinds: readonly KindCount[];
  /** Answered at least once. */
  readonly started: number;
  /** What a session would ask of it today. */
  readonly due: number;
  readonly state: DeckState;
}

/** How many items there are of a kind. */
export interface KindCount {
  readonly kind: { readonly name: string; readonly counted: (count: number) => string };
  readonly count: number;
}

/** Where a deck stands on the path. */
export type DeckState =
  | { readonly kind: 'done' }
  /** So many of its items are still in box 1, though each has been met. */
  | { readonly kind: 'open'; readonly toLeave: number }
  | { readonly kind: 'waiting'; readonly for: readonly string[] };

/** Below this many columns a deck takes lines of its own, since a table would break its names. */
const TABLE_FROM = 72;
const BAR = 5;

/** The decks in the order they are given, with how far one is, and what there is in all. No line feed at the end. */
export function renderDeckPath(decks: readonly DeckProgress[], surface: Surface): string {
  const path = surface.width < TABLE_FROM ? listOf(decks, surface) : tableOf(decks, surface);
  return [path, '', ...wrapText(totalOf(decks), surface.width)].join('\n');
}

/** A table with a column for each kind that occurs, or, where that is too wide, for as many as there is room for. */
function tableOf(decks: readonly DeckProgress[], surface: Surface): string {
  const kinds = kindsIn(decks);
  for (let shown = kinds.length; shown > 0; shown -= 1) {
    const table = tableWith(kinds.slice(0, shown), decks, surface);
    if (table.split('\n').length === decks.length + 1) return table;
  }
  return tableWith([], decks, surface);
}

function tableWith(
  kinds: readonly string[],
  decks: readonly DeckProgress[],
  surface: Surface,
): string {
  const { palette } = surface;
  const column = (title: string, align: 'left' | 'right' = 'right') => ({ title, align });
  const columns = [
    ...[column('#'), column('deck', 'left'), column('started', 'left'), column('due')],
    ...[...kinds.map((name) => column(name)), column('path', 'left')],
  ];
  const places = new Map(decks.map(({ name }, index) => [name, String(index + 1)]));
  const rows = decks.map((deck) => [
    palette.muted(places.get(deck.name) ?? ''),
    palette.strong(deck.name),
    startedOf(deck, palette),
    String(deck.due),
    ...kinds.map((name) => String(countIn(deck, name))),
    stateOf(deck.state, palette, (name) => places.get(name) ?? name),
  ]);
  return renderTable(rows, columns, surface);
}

/** The kinds that occur. */
function kindsIn(decks: readonly DeckProgress[]): string[] {
  const names = decks[0]?.kinds.map(({ kind }) => kind.name) ?? [];
  return names.filter((name) => decks.some((deck) => countIn(deck, name) > 0));
}

function countIn({ kinds }: DeckProgress, name: string): number {
  return kinds.find(({ kind }) => kind.name === name)?.count ?? 0;
}

function listOf(decks: readonly DeckProgress[], { palette, width }: Surface): string {
  return decks
    .flatMap((deck) => {
      const due = deck.due > 0 ? [`${deck.due} due`] : [];
      const parts = [startedOf(deck, palette), ...due, stateOf(deck.state, palette)];
      return [palette.strong(deck.name), `  ${parts.join(' · ')}`];
    })
    .flatMap((line) => wrapText(line, width, { hangingIndent: line.startsWith('  ') ? 2 : 0 }))
    .join('\n');
}

export function startedOf(
  { started, items }: Pick<DeckProgress, 'started' | 'items'>,
  palette: Palette,
): string {
  // Neither empty once begun nor full before the end.
  const share = items === 0 ? 0 : (started / items) * BAR;
  const filled = started === items ? Math.floor(share) : Math.min(BAR - 1, Math.ceil(share));
  const bar = palette.good('█'.repeat(filled)) + palette.muted('░'.repeat(BAR - filled));
  return `${bar} ${started}/${items}`;
}

/** `shown` is how a deck that is waited for is named. */
export function stateOf(
  state: DeckState,
  palette: Palette,
  shown: (name: string) => string = (name) => name,
): string {
  switch (state.kind) {
    case 'done':
      return palette.good('done');
    case 'open':
      return state.toLeave > 0 ? `${state.toLeave} in box 1` : palette.accent('open');
    case 'waiting':
      return palette.muted(`after ${state.for.map(shown).join(', ')}`);
  }
}

function totalOf(decks: readonly DeckProgress[]): string {
  const sum = (of: (deck: DeckProgress) => number): number =>
    decks.reduce((total, deck) => total + of(deck), 0);
  const occurring = kindsIn(decks);
  const kinds = (decks[0]?.kinds ?? [])
    .filter(({ kind }) => occurring.includes(kind.name))
    .map(({ kind }) => kind.counted(sum((deck) => countIn(deck, kind.name))))
    .join(', ');
  const started = sum((deck) => deck.started);
  const items = countOf(
    sum((deck) => deck.items),
    'item',
  );
  const what = kinds === '' ? '' : `: ${kinds}`;
  return `${countOf(decks.length, 'deck')}${what}. ${started} of ${items} started.`;
}
