import type { DiagnosticCode } from '../diagnostics/diagnostic-codes.js';
import type { Field, FieldValue } from './fields.js';
import { nearest } from '../../nearest.js';
import { safeText } from '../../safe-text.js';
import { listed } from '../listed.js';
import { areTags, splitTags } from '../tags.js';

/** What the fields of a front matter say about a deck; anything not given is undefined. */
export interface DeckFields {
  readonly title: string | undefined;
  readonly description: string | undefined;
  readonly tags: readonly string[];
  /** Decks with a lower number come first. */
  readonly order: number | undefined;
  /** The decks to learn before it. */
  readonly requires: readonly NamedDeck[];
}

/** The name of a deck, and its place in the YAML. */
export interface NamedDeck {
  readonly name: string;
  readonly offset: number;
  readonly length: number;
}

/** Reports a problem with part of the YAML. */
export type ReportField = (
  code: DiagnosticCode,
  offset: number,
  length: number,
  message: string,
  help: string,
) => void;

const KEYS = ['title', 'description', 'tags', 'order', 'requires'];

/** Interprets the fields. A field with a mistake is reported and treated as not given. */
export function interpretFields(
  fields: readonly Field[],
  yaml: string,
  report: ReportField,
): DeckFields {
  let title: string | undefined;
  let description: string | undefined;
  let tags: readonly string[] = [];
  let order: number | undefined;
  let requires: readonly NamedDeck[] = [];
  for (const field of fields) {
    if (field.value.kind === 'nothing') continue;
    switch (field.key) {
      case 'title':
        title = textOf(field, report);
        break;
      case 'description':
        description = textOf(field, report);
        break;
      case 'tags':
        tags = tagsOf(field, report);
        break;
      case 'order':
        order = orderOf(field, report);
        break;
      case 'requires':
        requires = requiresOf(field, yaml, report);
        break;
      default:
        reportUnknown(field, report);
    }
  }
  return { title, description, tags, order, requires };
}

function textOf(field: Field, report: ReportField): string | undefined {
  if (field.value.kind === 'text') {
    // Control characters can be written as escapes in YAML, so they may only appear after parsing.
    const text = field.value.text.replace(/\s+/g, ' ').trim();
    const safe = safeText(text);
    if (safe !== text) {
      const message = `The ${field.key} contains control characters, which are shown as \ufffd.`;
      const help = 'Remove the escapes.';
      report('control-character', field.valueOffset, field.valueLength, message, help);
    }
    return safe || undefined;
  }
  reportValue(field, 'text', 'Put it in quotes.', report);
  return undefined;
}

function tagsOf(field: Field, report: ReportField): readonly string[] {
  const words = wordsOf(field.value);
  if (words.every((word) => areTags(word) && splitTags(word).length === 1)) {
    return [...new Set(words)];
  }
  const help = 'Write `tags: [calculus, pytorch]`; a tag has no spaces, quotes or braces.';
  reportValue(field, 'a list of words', help, report);
  return [];
}

/** The words of a list, or of a text that can be split into one; for anything else one empty word, which is not valid. */
function wordsOf(value: FieldValue): readonly string[] {
  if (value.kind === 'list') return value.texts;
  return value.kind === 'text' ? splitTags(value.text) : [''];
}

function orderOf(field: Field, report: ReportField): number | undefined {
  const { value } = field;
  if (value.kind === 'number' && Number.isFinite(value.number)) return value.number;
  reportValue(field, 'a number', 'Decks with a lower number come first.', report);
  return undefined;
}

function requiresOf(field: Field, yaml: string, report: ReportField): readonly NamedDeck[] {
  const { value, valueOffset, valueLength } = field;
  const written = value.kind === 'text' ? [value.text] : value.kind === 'list' ? value.texts : [''];
  const names = written.map((name) => name.trim());
  if (names.includes('')) {
    const help =
      'Write `requires: [derivatives]`: the name of a deck is its file name without `.md`.';
    reportValue(field, 'a list of decks', help, report);
    return [];
  }
  const source = yaml.slice(valueOffset, valueOffset + valueLength);
  return [...new Set(names)].map((name) => {
    const index = indexOfName(source, name);
    // A name written with escapes is not found in the source: then the whole value is marked.
    return index < 0
      ? { name, offset: valueOffset, length: valueLength }
      : { name, offset: valueOffset + index, length: name.length };
  });
}

/** Where a name occurs as a whole word; -1 if nowhere. */
function indexOfName(source: string, name: string): number {
  for (let index = source.indexOf(name); index >= 0; index = source.indexOf(name, index + 1)) {
    const around = (source[index - 1] ?? '') + (source[index + name.length] ?? '');
    if (!/[\w-]/.test(around)) return index;
  }
  return -1;
}

function reportValue(field: Field, needed: string, help: string, report: ReportField): void {
  const message = `\`${field.key}\` has to be ${needed}.`;
  report('bad-front-matter', field.valueOffset, field.valueLength, message, help);
}

function reportUnknown({ key, keyOffset }: Field, report: ReportField): void {
  const near = nearest(key, KEYS);
  const help = near === undefined ? `Known keys are ${listed(KEYS)}.` : `Did you mean \`${near}\`?`;
  const message = `There is no key \`${key}\`.`;
  report('unknown-front-matter', keyOffset, key.length, message, help);
}
