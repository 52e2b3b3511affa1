import { blockTokens } from './bodies/block-parser.js';
import type { Asides, Item } from './item.js';

/** What the front matter of a deck that is written may say. */
export interface DeckTitle {
  readonly title?: string;
  readonly description?: string;
  readonly order?: number;
  readonly requires?: readonly string[];
}

/**
 * A deck's text: items without a group first, since a group has no end but the next one; then the
 * others with their group headings; then the link definitions.
 */
export function writeDeck(items: readonly Item[], about: DeckTitle = {}): string {
  const parts: string[] = [];
  // A JSON string is a YAML string too.
  const fields = Object.entries(about).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  if (fields.length > 0) parts.push(['---', ...fields, '---'].join('\n'));
  parts.push(...items.filter(({ group }) => group === undefined).map(writeItem));
  let above: string | undefined;
  for (const item of items) {
    const { group } = item;
    if (group === undefined) continue;
    // A number sign at the end would be taken for a closing one, so it gets one.
    if (group !== above) parts.push(`# ${group}${group.endsWith('#') ? ' #' : ''}`);
    above = group;
    parts.push(writeItem(item));
  }
  parts.push(...new Set(items.map(({ references }) => references).filter((text) => text !== '')));
  return `${parts.join('\n\n')}\n`;
}

/**
 * One item's text, from its heading on. Reading it in a deck of the same name gives the same item
 * again.
 */
export function writeItem(item: Item): string {
  return [heading(item), ...body(item), ...writeAsides(item.asides)].join('\n\n');
}

function heading({ id, deck, front, level, tags, kind }: Item): string {
  const attributes = [`#${id.slice(deck.length + 1)}`];
  if (level !== 'beginner') attributes.push(`.${level}`);
  if (kind === 'explain') attributes.push('.explain');
  if (tags.length > 0) attributes.push(`tags="${tags.join(' ')}"`);
  return `## ${front} {${attributes.join(' ')}}`;
}

function body(item: Item): string[] {
  switch (item.kind) {
    case 'card':
      return [item.back];
    case 'quiz':
      return beforeList(
        item.stem,
        item.options.map(({ right, text, feedback }) => {
          const option = `- [${right ? 'x' : ' '}] ${text}`;
          return feedback === '' ? option : `${option}\n\n${indented(feedback)}`;
        }),
      );
    case 'explain':
      return beforeList(item.prompt, item.concepts.map(bullet));
  }
}

/**
 * A comment keeps a text that may end in a list or in indented code from growing together with the
 * list.
 */
function beforeList(text: string, list: readonly string[]): string[] {
  const last = blockTokens(text).findLast(({ level }) => level === 0)?.type ?? '';
  const separator = /list|code_block/.test(last) ? ['<!-- -->'] : [];
  return [...(text === '' ? [] : [text, ...separator]), list.join('\n')];
}

/**
 * A first line of hyphens would make a thematic break with the bullet before it, and the white
 * space of an indented one would be taken for the bullet's.
 */
function bullet(concept: string): string {
  const standsBelow = /^(?: |[- ]*(?:\n|$))/.test(concept);
  return standsBelow ? `-\n${indented(concept)}` : `- ${indented(concept).slice(2)}`;
}

function writeAsides({ hints, whys, demos, sources }: Asides): string[] {
  return [
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

/** Only a paragraph can begin on the line of the word. */
function quoted(word: string, text: string): string {
  const isParagraph = blockTokens(text)[0]?.type === 'paragraph_open';
  const lines = (isParagraph ? `${word} ${text}` : `${word}\n\n${text}`).split('\n');
  return lines.map((line) => (line === '' ? '>' : `> ${line}`)).join('\n');
}

function indented(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) => (line === '' ? '' : `  ${line}`))
    .join('\n');
}
