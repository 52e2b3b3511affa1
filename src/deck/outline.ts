import { cleanText } from './clean-text.js';
import type { Diagnostic } from './diagnostics/diagnostic.js';
import { readSections, type DeckSource, type Entry } from './entries.js';
import { readFrontMatter, type Requirement } from './front-matter/front-matter.js';
import type { Heading } from './headings/atx-heading.js';
import { findHeadings } from './headings/headings.js';
import { lineEnd, placeInLine, type LineStart } from './diagnostics/place.js';
import { inFileOrder, reportInto } from './diagnostics/report.js';

/** What the front matter and the headings of a deck say about it. */
export interface DeckOutline extends DeckSource {
  /** From the front matter, else the `# H1` above the first item, else the deck's name. */
  readonly title: string;
  readonly description: string | undefined;
  readonly tags: readonly string[];
  /** Decks with a lower number come first. */
  readonly order: number | undefined;
  /** The decks to learn before it, as its front matter names them; they need not exist. */
  readonly requires: readonly Requirement[];
  readonly entries: readonly Entry[];
  /** Sections that are not items because something is wrong with their headings. */
  readonly rejected: readonly Entry[];
  /** The deck's text, cleaned. Offsets refer to it. */
  readonly text: string;
  /** Where the front matter ends. */
  readonly start: number;
  readonly headings: readonly Heading[];
  /** What is wrong with the file as a whole, its front matter and its headings. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Splits a deck into items without reading their bodies: enough to schedule them, and fast enough
 * to do so at every start. Never throws, whatever the text.
 */
export async function outlineDeck(source: string, deck: DeckSource): Promise<DeckOutline> {
  const diagnostics: Diagnostic[] = [];
  const report = reportInto(diagnostics, deck.path);
  const text = cleanText(source, report);
  const frontMatter = await readFrontMatter(text, report);
  const { title, description, tags, order, requires, end, unclosed } = frontMatter;
  const headings = await findHeadings(text, end);
  const { entries, rejected, firstGroup } = readSections(text, headings, { deck, tags }, report);
  for (const { bodyOffset, bodyLine, bodyEnd } of placesWithoutItem(text, end, headings)) {
    // What was meant as front matter has been reported already.
    if (unclosed && bodyLine === end.line) continue;
    const { reportStrayText } = await import('./bodies/stray-text.js');
    reportStrayText(text.slice(bodyOffset, bodyEnd), bodyLine, report);
  }
  if (entries.length + rejected.length === 0) {
    const place = placeInLine(text.slice(0, lineEnd(text, 0)), 1, 0, 1);
    const help = 'An item starts with a heading such as `## What is a tape?`.';
    report('no-items', place, 'This deck has no items.', help);
  }
  return {
    ...deck,
    title: title ?? firstGroup ?? deck.name,
    description,
    tags,
    order,
    requires,
    entries,
    rejected,
    text,
    start: end.offset,
    headings,
    diagnostics: inFileOrder(diagnostics),
  };
}

/** Where there is text above the first item of the deck or of a group. */
function placesWithoutItem(text: string, from: LineStart, headings: readonly Heading[]): Range[] {
  const places: Range[] = [];
  const look = (bodyOffset: number, bodyLine: number, bodyEnd: number): void => {
    if (text.slice(bodyOffset, bodyEnd).trim() !== '') {
      places.push({ bodyOffset, bodyLine, bodyEnd });
    }
  };
  look(from.offset, from.line, headings[0]?.offset ?? text.length);
  for (let index = 0; index < headings.length; index += 1) {
    const heading = headings[index];
    if (heading?.level !== 1) continue;
    look(heading.bodyOffset, heading.bodyLine, headings[index + 1]?.offset ?? text.length);
  }
  return places;
}

interface Range {
  readonly bodyOffset: number;
  readonly bodyLine: number;
  readonly bodyEnd: number;
}
