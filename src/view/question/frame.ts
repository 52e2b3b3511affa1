import type { Item } from '../../deck/item.js';
import type { Place } from '../../question/examiner.js';
import { type KeyHelp, renderKeyBar } from '../key-bar.js';
import { formatDuration } from '../duration.js';
import { markdownLines, renderInline } from '../markdown/render.js';
import { safeText } from '../../safe-text.js';
import { inset, type Surface, WIDEST_PROSE } from '../palette.js';
import type { Screen } from '../screen.js';
import { displayWidth, truncate, wrapText } from '../wrap.js';

const MARGIN = 2;

/** The surface inside the margins: for prose never wider than is pleasant to read. */
export function textSurface(surface: Surface): Surface {
  const inner = inset(surface, 2 * MARGIN);
  return { ...inner, width: Math.min(WIDEST_PROSE, inner.width) };
}

/** Lines moved right by the margin. */
export function inMargin(lines: readonly string[]): string[] {
  return lines.map((line) => (line === '' ? '' : ' '.repeat(MARGIN) + line));
}

/** What stands in the frame of a question. */
export interface Framed {
  readonly item: Item;
  readonly body: readonly string[];
  readonly focus?: Screen['focus'];
  /** A few words that stay in sight, in the rule above the keys: there they push nothing else away. */
  readonly note?: string | undefined;
}

/** The frame that every question shares: where one is above, then the question, the keys below. */
export function framed(
  { item, body, focus, note }: Framed,
  place: Place,
  keys: readonly KeyHelp[],
  surface: Surface,
): Screen {
  // Each part of a body brings the blank line above it; the first one stands below a blank line already.
  const blank = body[0] === '' ? 1 : 0;
  const rule = ruleOf(surface);
  return {
    head: [headLine(place, surface), rule],
    pinned: inMargin(questionLines(item, place, textSurface(surface))),
    body: inMargin(body.slice(blank)),
    foot: [note === undefined ? rule : notedRule(note, surface), renderKeyBar(keys, surface)],
    ...(focus && { focus: { from: Math.max(0, focus.from - blank), to: focus.to - blank } }),
  };
}

/** A rule; the last column stays free, as a terminal that wraps there would add a line. */
function ruleOf({ palette, width }: Surface): string {
  return palette.muted('─'.repeat(Math.max(1, width - 1)));
}

function notedRule(note: string, surface: Surface): string {
  const { palette, width } = surface;
  const words = truncate(note, Math.max(1, width - 2 * MARGIN - 3));
  const rest = ruleOf({ ...surface, width: width - MARGIN - displayWidth(words) - 2 });
  return `${palette.muted('─'.repeat(MARGIN))} ${palette.caution(words)} ${rest}`;
}

function headLine(place: Place, surface: Surface): string {
  const { width, palette } = surface;
  const group = place.group === undefined ? '' : ` · ${renderInline(place.group, surface)}`;
  const again = place.again > 0 ? ` · ${place.again} again` : '';
  const right = `${place.position}/${place.total}${again}${timeLeft(place)}`;
  const room = width - displayWidth(right) - 2;
  const left = truncate(safeText(place.deckTitle) + group, Math.max(4, room - 1));
  const gap = ' '.repeat(Math.max(1, width - 1 - displayWidth(left) - displayWidth(right)));
  return palette.strong(left) + gap + palette.muted(right);
}

/** Seconds: an estimate is not more exact than that. */
const STEP_S = 5;

/** About how long what is left takes: to five seconds, and never none as long as there is a question. */
function timeLeft({ left, estimateMs }: Place): string {
  if (left === 0) return '';
  const seconds = Math.max(1, Math.ceil(estimateMs / (1000 * STEP_S))) * STEP_S;
  return ` · ≈ ${formatDuration(estimateMs < 60_000 ? 1000 * seconds : estimateMs)}`;
}

/** The question itself: what kind it is and what the last answer did, in a muted line, then the heading. */
function questionLines(item: Item, place: Place, surface: Surface): string[] {
  const { palette, width } = surface;
  const facts = [
    item.kind,
    item.level,
    standingOf(place),
    ...(place.early ? ['early practice'] : []),
  ];
  const kind = facts.join(' · ');
  const room = width - displayWidth(kind) - 3;
  const last = place.previous === '' ? '' : `last: ${place.previous}`;
  const previous = room < 20 ? '' : truncate(last, room);
  const gap = ' '.repeat(Math.max(0, width - displayWidth(kind) - displayWidth(previous)));
  const below = previous === '' && last !== '' ? [truncate(last, width)] : [];
  return [
    palette.muted(previous === '' ? truncate(kind, width) : kind + gap + previous),
    ...below.map(palette.muted),
    '',
    ...headingLines(item, surface),
    '',
  ];
}

function standingOf({ isAgain, box, memory }: Place): string {
  if (isAgain) return 'again';
  if (memory !== undefined) return `recall ${Math.round(memory.recall * 100)} %`;
  return box === undefined ? 'new' : `box ${box}`;
}

/** The heading, wrapped. */
export function headingLines(item: Item, surface: Surface): string[] {
  return wrapText(surface.palette.strong(renderInline(item.front, surface)), surface.width);
}

/** Markdown of an item, as lines; none for none. */
export function itemLines(markdown: string, item: Item, surface: Surface): string[] {
  return markdown.trim() === '' ? [] : markdownLines(withReferences(markdown, item), surface);
}

/** The item's text with its deck's link definitions behind it, so that `[text][ref]` finds its address. */
function withReferences(markdown: string, item: Item): string {
  return item.references === '' ? markdown : `${markdown}\n\n${item.references}`;
}
