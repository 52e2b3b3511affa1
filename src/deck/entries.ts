import { splitAttributes } from './headings/attributes.js';
import type { Heading } from './headings/atx-heading.js';
import { commonHeadingReader } from './headings/common-heading.js';
import { onOneLine, readItemHeading } from './headings/item-heading.js';
import { kindByClass } from '../kinds/registry.js';
import type { ItemHeading } from './item.js';
import { placeIn } from './diagnostics/place.js';
import type { Report } from './diagnostics/report.js';
import { splitTags } from './tags.js';

/** Where a deck comes from. */
export interface DeckSource {
  /** The deck's file name without `.md`; the first part of its items' ids. */
  readonly name: string;
  /** The path as the user named it, for diagnostics. */
  readonly path: string;
}

/** An item whose body has not been read. Offsets refer to the text of its outline. */
export interface Entry extends ItemHeading {
  /** The classes on the heading that belong to the item's kind. */
  readonly classes: readonly string[];
  /** The kind of its item, if it is known beforehand and the item is sound. */
  readonly kind?: string | undefined;
  /** Which of the heading's items it is; empty for the heading itself. */
  readonly part: string;
  /** Whether this stays the same however the text below the heading is edited. */
  readonly isFixed: boolean;
  readonly heading: Heading;
  /** The length of the heading's words, without attributes, in code units. */
  readonly headingLength: number;
  /** Where the next heading starts. */
  readonly bodyEnd: number;
}

interface Sections {
  readonly entries: readonly Entry[];
  readonly rejected: readonly Entry[];
  /** The group heading above the first item, if there is one. */
  readonly firstGroup: string | undefined;
}

/**
 * Reads the headings of a deck's items and groups; of several items with the same id, only the
 * first becomes an entry.
 */
export function readSections(
  text: string,
  headings: readonly Heading[],
  { deck, tags: deckTags }: { readonly deck: DeckSource; readonly tags: readonly string[] },
  report: Report,
): Sections {
  const entries: Entry[] = [];
  const rejected: Entry[] = [];
  const lineOfId = new Map<string, number>();
  // Many items have the same tags; sharing the list saves time and memory.
  const tagsOf = new Map([['', deckTags]]);
  const tagsFor = (own: string): readonly string[] => {
    const known = tagsOf.get(own);
    if (known !== undefined) return known;
    const tags = [...new Set([...deckTags, ...splitTags(own)])];
    tagsOf.set(own, tags);
    return tags;
  };
  const readCommon = commonHeadingReader();
  let group: string | undefined;
  let firstGroup: string | undefined;
  for (const [index, heading] of headings.entries()) {
    if (heading.level === 1) {
      group = readGroup(text, heading, report);
      if (lineOfId.size === 0) firstGroup ??= group;
      continue;
    }
    const title = readCommon(text, heading) ?? readItemHeading(text, heading, report);
    const { line } = heading;
    const id = `${deck.name}/${title.slug}`;
    const earlier = lineOfId.get(id);
    if (earlier === undefined) lineOfId.set(id, line);
    else if (title.slug !== '') {
      const message = `The id \`${title.slug}\` is already used by the item on line ${earlier}.`;
      const help = 'Give one of the two an id of its own: `{#name}` at the end of its heading.';
      const place = placeIn(text, heading, title.slugOffset, title.slugLength);
      report('duplicate-id', place, message, help);
    }
    const isSound = title.sound && earlier === undefined;
    // Written out, because object spread takes several times as long as everything else here.
    const entry: Entry = {
      id,
      deck: deck.name,
      front: title.front,
      group,
      level: title.level,
      tags: tagsFor(title.tags),
      line,
      family: id,
      classes: title.classes,
      part: '',
      isFixed: true,
      heading,
      headingLength: title.length,
      bodyEnd: headings[index + 1]?.offset ?? text.length,
    };
    if (!isSound) rejected.push(entry);
    else if (title.classes.length === 0) entries.push(entry);
    else {
      for (const part of partsOf(text, entry)) {
        if (part.part === '' || !lineOfId.has(part.id)) entries.push(part);
        else reportTakenPart(text, part, lineOfId.get(part.id) ?? 0, report);
        lineOfId.set(part.id, line);
      }
    }
  }
  return { entries, rejected, firstGroup };
}

/** The items that a heading stands for. */
function partsOf(text: string, entry: Entry): readonly Entry[] {
  const parts = kindByClass(entry.classes)?.parts;
  if (parts === undefined) return [entry];
  return parts(text.slice(entry.heading.bodyOffset, entry.bodyEnd)).map(
    ({ name, front = entry.front, isFixed }) => ({
      ...entry,
      id: name === '' ? entry.id : `${entry.id}:${name}`,
      part: name,
      front,
      isFixed,
    }),
  );
}

function reportTakenPart(text: string, { id, heading }: Entry, earlier: number, report: Report) {
  const message = `The id \`${id}\`, of one of its parts, is already used by the item on line ${earlier}.`;
  const help = 'Give one of the two an id of its own: `{#name}` at the end of its heading.';
  report('duplicate-id', placeIn(text, heading, heading.textStart, 1), message, help);
}

function readGroup(text: string, heading: Heading, report: Report): string | undefined {
  const { textStart, textEnd } = heading;
  const parts = splitAttributes(text.slice(textStart, textEnd));
  if (parts.start >= 0) {
    const from = textStart + parts.start;
    const help = 'Move them to the items, or put `\\` before the brace if it is meant as text.';
    const place = placeIn(text, heading, from, textEnd - from);
    report('attributes-on-group', place, 'A group heading cannot have attributes.', help);
  } else if (parts.text === '') {
    const help = 'Write the name of the group after the `#`.';
    const place = placeIn(text, heading, textStart, 1);
    report('empty-heading', place, 'This heading is empty.', help);
  }
  return onOneLine(parts.text) || undefined;
}
