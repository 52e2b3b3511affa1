import { kindOf } from '../kinds/registry.js';
import { blockTokens } from './bodies/block-parser.js';
import type { Asides, Item } from './item.js';

/** What the front matter of a deck to be written may contain. */
export interface DeckTitle {
  readonly title?: string;
  readonly description?: string;
  readonly order?: number;
  readonly requires?: readonly string[];
}

/**
 * A deck's text, siblings written once: items without a group first, since only the next group ends one; then the others
 * with their group headings; then the link definitions.
 */
export function writeDeck(all: readonly Item[], about: DeckTitle = {}): string {
  const written = new Set<string>();
  const items = all.filter(({ family }) => written.size < written.add(family).size);
  const parts: string[] = [];
  // A JSON string is a YAML string too.
  const fields = Object.entries(about).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  if (fields.length > 0) parts.push(['---', ...fields, '---'].join('\n'));
  parts.push(...items.filter(({ group }) => group === undefined).map(writeItem));
  let above: string | undefined;
  for (const item of items) {
    const { group } = item;
    if (group === undefined) continue;
    // A number sign at the end would be read as a closing one, so a real closing one follows it.
    if (group !== above) parts.push(`# ${group}${group.endsWith('#') ? ' #' : ''}`);
    above = group;
    parts.push(writeItem(item));
  }
  parts.push(...new Set(items.map(({ references }) => references).filter((text) => text !== '')));
  return `${parts.join('\n\n')}\n`;
}

/**
 * One item's text, from its heading on. Reading it back in a deck of the same name gives the same
 * item.
 */
export function writeItem(item: Item): string {
  const { words = item.front, classes, body } = kindOf(item).write(item);
  return [heading(item, words, classes), ...body, ...writeAsides(item.asides)].join('\n\n');
}

function heading(
  { family, deck, level, tags }: Item,
  words: string,
  classes: readonly string[],
): string {
  const attributes = [`#${family.slice(deck.length + 1)}`];
  if (level !== 'beginner') attributes.push(`.${level}`);
  attributes.push(...classes.map((name) => `.${name}`));
  if (tags.length > 0) attributes.push(`tags="${tags.join(' ')}"`);
  return `## ${words} {${attributes.join(' ')}}`;
}

function writeAsides({ lessons, hints, whys, demos, sources }: Asides): string[] {
  return [
    ...lessons.map((text) => quoted('Learn:', text)),
    ...hints.map((text) => quoted('Hint:', text)),
    ...whys.map((text) => quoted('Why:', text)),
    ...demos.map(({ expression, at }) => {
      const values = Object.entries(at).map(([name, value]) => `${name}=${value}`);
      const point = values.length === 0 ? '' : ` @ ${values.join(', ')}`;
      return quoted('Demo:', expression + point);
    }),
    ...sources.map((text) => quoted('Source:', text)),
  ];
}

/** Only a paragraph can begin on the same line as the word. */
function quoted(word: string, text: string): string {
  const isParagraph = blockTokens(text)[0]?.type === 'paragraph_open';
  const lines = (isParagraph ? `${word} ${text}` : `${word}\n\n${text}`).split('\n');
  return lines.map((line) => (line === '' ? '>' : `> ${line}`)).join('\n');
}
