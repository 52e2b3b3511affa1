import { readSimpleFields, type Field } from './fields.js';
import { interpretFields, type DeckFields, type ReportField } from './meaning.js';
import { lineEnd, placeIn, placeOfLine, type LineStart, type Place } from '../diagnostics/place.js';
import type { Report } from '../diagnostics/report.js';

/** A deck to learn before another, and where the front matter says so. */
export interface Requirement {
  readonly name: string;
  readonly place: Place;
}

/** What a deck says about itself, and where that ends. */
export interface FrontMatter extends Omit<DeckFields, 'requires'> {
  readonly requires: readonly Requirement[];
  /** Where the Markdown begins. */
  readonly end: LineStart;
  /** Whether the Markdown that follows may be what was meant as front matter. */
  readonly unclosed: boolean;
}

// In code units. The time to parse YAML grows with the square of its length.
const LONGEST = 16_384;

/**
 * Reads the YAML between two lines of three hyphens at the start of a deck. A blank line after the
 * first makes it a thematic break. A key with a mistake is reported and treated as not given.
 */
export async function readFrontMatter(text: string, report: Report): Promise<FrontMatter> {
  const opening = /^---[ \t]*\n(?![ \t]*(?:\n|$))/.exec(text);
  const nothing = { ...interpretFields([], '', () => undefined), requires: [] };
  if (opening === null) return { ...nothing, end: { offset: 0, line: 1 }, unclosed: false };
  const start: LineStart = { offset: opening[0].length, line: 2 };
  const closing = /^(?:---|\.\.\.)[ \t]*$/gm;
  closing.lastIndex = start.offset;
  const close = closing.exec(text);
  if (close === null) {
    const place = placeOfLine(text.slice(0, start.offset - 1), 1);
    const help = 'End it with a line `---`.';
    report('bad-front-matter', place, 'The front matter is never closed.', help);
    return { ...nothing, end: start, unclosed: true };
  }
  const yaml = text.slice(start.offset, close.index);
  const placeAt = (offset: number, length: number): Place =>
    placeIn(text, start, start.offset + offset, length);
  const reportAt: ReportField = (code, offset, length, message, help) => {
    report(code, placeAt(offset, length), message, help);
  };
  const fields = interpretFields(await fieldsOf(yaml, reportAt), yaml, reportAt);
  const requires = fields.requires.map(({ name, offset, length }) => ({
    name,
    place: placeAt(offset, length),
  }));
  const line = start.line + yaml.split('\n').length;
  const end = { offset: Math.min(text.length, lineEnd(text, close.index) + 1), line };
  return { ...fields, requires, end, unclosed: false };
}

async function fieldsOf(yaml: string, reportAt: ReportField): Promise<readonly Field[]> {
  if (yaml.length > LONGEST) {
    const help = 'A few lines are enough: the items go below it.';
    reportAt('bad-front-matter', 0, lineEnd(yaml, 0), 'The front matter is too long.', help);
    return [];
  }
  // To YAML these are comments, so items above a stray `---` line would vanish.
  for (const heading of yaml.matchAll(/^## .*/gm)) {
    const help = 'End the front matter above it with a line `---`.';
    const message = 'An item cannot be inside the front matter.';
    reportAt('bad-front-matter', heading.index, heading[0].length, message, help);
  }
  const simple = readSimpleFields(yaml);
  if (simple !== undefined) return simple;
  const { readYamlFields } = await import('./yaml.js');
  const { fields, problems } = readYamlFields(yaml);
  for (const { offset, length, message } of problems) {
    const help = 'Write `key: value` lines; put a value with special characters in quotes.';
    const sentence = `The front matter cannot be read: ${message}.`;
    reportAt('bad-front-matter', offset, length, sentence, help);
  }
  return fields;
}
