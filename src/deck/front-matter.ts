import type { Field, FieldValue } from './front-matter-fields.js';
import { readSimpleFields } from './front-matter-fields.js';
import { listed, nearest } from './nearest.js';
import { lineEnd, placeIn, placeOfLine, type LineStart } from './place.js';
import type { Report } from './report.js';
import { areTags, splitTags } from './tags.js';

/** What a deck says about itself; what it does not say is undefined. */
export interface FrontMatter {
  readonly title: string | undefined;
  readonly description: string | undefined;
  readonly tags: readonly string[];
  /** Decks with a lower number come first. */
  readonly order: number | undefined;
  /** Where the Markdown begins. */
  readonly end: LineStart;
  /** Whether the Markdown that follows may be what was meant as front matter. */
  readonly unclosed: boolean;
}

const KEYS = ['title', 'description', 'tags', 'order'] as const;
type Key = (typeof KEYS)[number];
const NONE = { title: undefined, description: undefined, tags: [], order: undefined };

/**
 * Reads the YAML between two lines of three hyphens at the start of a deck. A blank line after the first makes it a
 * thematic break. A key with a mistake is reported and counts as not given.
 */
export async function readFrontMatter(text: string, report: Report): Promise<FrontMatter> {
  const opening = /^---[ \t]*\n(?![ \t]*(?:\n|$))/.exec(text);
  if (opening === null) return { ...NONE, end: { offset: 0, line: 1 }, unclosed: false };
  const start: LineStart = { offset: opening[0].length, line: 2 };
  const closing = /^(?:---|\.\.\.)[ \t]*$/gm;
  closing.lastIndex = start.offset;
  const close = closing.exec(text);
  if (close === null) {
    const place = placeOfLine(text.slice(0, start.offset - 1), 1);
    report(
      'bad-front-matter',
      place,
      'The front matter is never closed.',
      'End it with a line `---`.',
    );
    return { ...NONE, end: start, unclosed: true };
  }
  const yaml = text.slice(start.offset, close.index);
  const reportAt: ReportAt = (code, offset, length, message, help) => {
    report(code, placeIn(text, start, start.offset + offset, length), message, help);
  };
  const fields = await fieldsOf(yaml, reportAt);
  const line = start.line + yaml.split('\n').length;
  const end = { offset: Math.min(text.length, lineEnd(text, close.index) + 1), line };
  return { ...interpret(fields, reportAt), end, unclosed: false };
}

type ReportAt = (
  code: 'bad-front-matter' | 'unknown-front-matter',
  offset: number,
  length: number,
  message: string,
  help: string,
) => void;

async function fieldsOf(yaml: string, reportAt: ReportAt): Promise<readonly Field[]> {
  // To YAML these are comments, so items that a stray `---` line takes in would vanish.
  for (const heading of yaml.matchAll(/^## .*/gm)) {
    const help = 'End the front matter above it with a line `---`.';
    const message = 'An item may not stand in the front matter.';
    reportAt('bad-front-matter', heading.index, heading[0].length, message, help);
  }
  const simple = readSimpleFields(yaml);
  if (simple !== undefined) return simple;
  const { readYamlFields } = await import('./front-matter-yaml.js');
  const { fields, problems } = readYamlFields(yaml);
  for (const { offset, length, message } of problems) {
    const help = 'Write `key: value` lines; put a value with special characters in quotes.';
    const sentence = `The front matter cannot be read: ${message}.`;
    reportAt('bad-front-matter', offset, length, sentence, help);
  }
  return fields;
}

function interpret(
  fields: readonly Field[],
  reportAt: ReportAt,
): Omit<FrontMatter, 'end' | 'unclosed'> {
  const found: { -readonly [K in Key]: Omit<FrontMatter, 'end' | 'unclosed'>[K] } = { ...NONE };
  const wrong = ({ key, valueOffset, valueLength }: Field, needs: string, help: string) => {
    reportAt('bad-front-matter', valueOffset, valueLength, `\`${key}\` has to be ${needs}.`, help);
  };
  for (const field of fields) {
    const { key, value } = field;
    if (value.kind === 'nothing') continue;
    switch (key) {
      case 'title':
      case 'description':
        if (value.kind === 'text') found[key] = value.text.replace(/\s+/g, ' ').trim() || undefined;
        else wrong(field, 'text', 'Put it in quotes.');
        break;
      case 'order':
        if (value.kind === 'number' && Number.isFinite(value.number)) found.order = value.number;
        else wrong(field, 'a number', 'Decks with a lower number come first.');
        break;
      case 'tags': {
        const tags = tagsOf(value);
        if (tags?.every((tag) => areTags(tag) && splitTags(tag).length === 1) === true)
          found.tags = [...new Set(tags)];
        else
          wrong(
            field,
            'a list of words',
            'Write `tags: [calculus, pytorch]`; a tag has no spaces or quotes.',
          );
        break;
      }
      default: {
        const near = nearest(key, KEYS);
        const help =
          near === undefined
            ? `Known keys are ${listed(KEYS, 'and')}.`
            : `Did you mean \`${near}\`?`;
        reportAt(
          'unknown-front-matter',
          field.keyOffset,
          key.length,
          `The key \`${key}\` means nothing here.`,
          help,
        );
      }
    }
  }
  return found;
}

function tagsOf(value: FieldValue): readonly string[] | undefined {
  if (value.kind === 'list') return value.texts;
  return value.kind === 'text' ? splitTags(value.text) : undefined;
}
