import { renderInline } from './markdown/render.js';
import type { Surface } from './palette.js';
import { displayWidth, padEnd, truncate, wrapText } from './wrap.js';

/** An item as a list shows it. */
export interface ListedItem {
  /** Where it stands, in a word: `new`, `box 3`. */
  readonly standing: string;
  /** What it asks, as Markdown. */
  readonly front: string;
  /** What else there is to say, its id first; nothing in it may reach a terminal as a control character. */
  readonly facts: readonly string[];
}

const GAP = '  ';
/** A question that has fewer columns than this stands below where its item stands, and not beside it. */
const LEAST_BESIDE = 24;

/**
 * Items one below the other: each with its question on one line, cut to the width, and below it, muted, the facts. No
 * line is wider than `surface.width` (10 or more); ids are wrapped, and never cut.
 */
export function itemListLines(items: readonly ListedItem[], surface: Surface): string[] {
  const widest = Math.max(0, ...new Set(items.map(({ standing }) => displayWidth(standing))));
  const isBeside = surface.width - widest - GAP.length >= LEAST_BESIDE;
  const indent = isBeside ? widest + GAP.length : GAP.length;
  return items.flatMap(({ standing, front, facts }) => {
    const { palette, width } = surface;
    const question = truncate(renderInline(front, surface), width - indent);
    const lead = palette.muted(standing);
    const head = isBeside
      ? [padEnd(lead, indent) + question]
      : [lead, ' '.repeat(indent) + question];
    const below = { indent, hangingIndent: indent };
    return [
      ...head,
      ...onLines(facts, width - indent).flatMap((line) =>
        wrapText(palette.muted(line), width, below),
      ),
    ];
  });
}

/** Facts on one line if they fit; else the first, the longest, has one of its own. */
function onLines(facts: readonly string[], width: number): string[] {
  const [first = '', ...rest] = facts;
  const line = facts.join(' · ');
  if (line === '') return [];
  if (rest.length === 0 || displayWidth(line) <= width) return [line];
  return [first, rest.join(' · ')];
}
