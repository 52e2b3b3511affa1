import { splitAttributes } from './attributes.js';
import { ATTRIBUTE_SYNTAX, readAttributes } from './heading-attributes.js';
import type { Heading } from './atx-heading.js';
import type { Level } from '../item.js';
import { placeIn } from '../diagnostics/place.js';
import type { Report } from '../diagnostics/report.js';
import { slugOf } from './slug.js';
import { withoutTrailing } from './trailing.js';

/** What an item's heading says. */
export interface ItemTitle {
  /** The heading as Markdown on one line, without its attributes. */
  readonly front: string;
  /** Its `#id`, or else the slug of its words; empty if it has neither. */
  readonly slug: string;
  readonly level: Level;
  /** The item's own tags, separated by spaces or commas; may be empty. */
  readonly tags: string;
  /** The classes that belong to its kind. */
  readonly classes: readonly string[];
  /** The length of the heading's words, without attributes, in code units. */
  readonly length: number;
  /** The place of the `#id`, or else of the heading's words: offset in the deck's text, and length. */
  readonly slugOffset: number;
  readonly slugLength: number;
  /** Whether nothing is wrong with it. */
  readonly sound: boolean;
}

/** Reads the heading of an item in `text`, and reports what is wrong with it. */
export function readItemHeading(text: string, heading: Heading, report: Report): ItemTitle {
  const { textStart, textEnd } = heading;
  const parts = splitAttributes(text.slice(textStart, textEnd));
  const front = onOneLine(parts.text);
  const { length } = parts.text;
  if (parts.attributes === undefined) {
    const from = textStart + parts.start;
    const where = placeIn(text, heading, from, textEnd - from);
    report('bad-attributes', where, 'These attributes are incomplete.', ATTRIBUTE_SYNTAX);
  }
  const { id, level, tags, classes, problems } = readAttributes(parts.attributes ?? []);
  for (const { attribute, code, message, help } of problems) {
    const where = placeIn(
      text,
      heading,
      textStart + attribute.start,
      attribute.end - attribute.start,
    );
    report(code, where, message, help);
  }
  const slug = id?.name ?? slugOf(front);
  if (front === '') {
    const help = 'Write the question after the `##`.';
    const place = placeIn(text, heading, textStart, 1);
    report('empty-heading', place, 'This heading is empty.', help);
  } else if (slug === '') {
    const help = 'Give it one: `{#name}` at the end of the line.';
    const place = placeIn(text, heading, textStart, length);
    report('no-id', place, 'This heading has no letters or digits to make an id of.', help);
  }
  return {
    front,
    slug,
    level: level ?? 'beginner',
    tags: tags ?? '',
    classes,
    length,
    slugOffset: textStart + (id?.start ?? 0),
    slugLength: id === undefined ? length : id.end - id.start,
    sound: parts.attributes !== undefined && problems.length === 0 && front !== '' && slug !== '',
  };
}

/**
 * A setext heading may span several lines; a hard break between two of them is dropped.
 */
export function onOneLine(markdown: string): string {
  if (!markdown.includes('\n')) return markdown;
  const lines = markdown.split('\n').map((line) => line.trim());
  return lines.map((line, at) => (at < lines.length - 1 ? withoutBreak(line) : line)).join(' ');
}

/**
 * A line without the backslash of a hard break at its end; two backslashes are a literal one.
 */
function withoutBreak(line: string): string {
  const end = withoutTrailing(line, 0, line.length, '\\');
  return (line.length - end) % 2 === 1 ? line.slice(0, -1).trimEnd() : line;
}
