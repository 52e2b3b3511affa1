import { splitAsides } from './asides.js';
import { kindByClass, kindByContent } from '../../kinds/registry.js';
import { readBody } from './body.js';
import { visibleBlocks } from './content.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Entry } from '../entries.js';
import { onOneLine } from '../headings/item-heading.js';
import type { Item } from '../item.js';
import type { DeckOutline } from '../outline.js';
import { placeIn, type Place } from '../diagnostics/place.js';
import { collectReferences } from './references.js';
import { hasError, inFileOrder, reportInto, type Report } from '../diagnostics/report.js';

/** The result of reading an entry: its item, unless there is an error among the diagnostics. */
export interface ItemReading {
  readonly item: Item | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * A reader for the items of one deck. It collects the deck's link definitions when it reads the
 * first item.
 */
export function itemReader(outline: DeckOutline): (entry: Entry) => ItemReading {
  const { path, text } = outline;
  let references: string | undefined;
  return (entry) => {
    const diagnostics: Diagnostic[] = [];
    const report = reportInto(diagnostics, path);
    references ??= collectReferences(outline);
    const item = readItem(text, entry, references, report);
    if (hasError(diagnostics)) return { item: undefined, diagnostics: inFileOrder(diagnostics) };
    if (item === undefined) {
      const help = 'Write the answer as text, or as a list of options marked `[x]` and `[ ]`.';
      report('empty-answer', placeOf(text, entry), 'There is no answer under this heading.', help);
    }
    return { item, diagnostics: inFileOrder(diagnostics) };
  };
}

/** The place of a heading's words. */
export function placeOf(text: string, { heading, headingLength }: Entry): Place {
  return placeIn(text, heading, heading.textStart, headingLength);
}

function wordsOf(text: string, { heading, headingLength }: Entry): string {
  return text.slice(heading.textStart, heading.textStart + headingLength);
}

/** The item of an entry; undefined if there is nothing to show for an answer. */
function readItem(
  text: string,
  entry: Entry,
  references: string,
  report: Report,
): Item | undefined {
  const markdown = text.slice(entry.heading.bodyOffset, entry.bodyEnd);
  if (markdown.trim() === '') {
    const help = 'Write the answer below it.';
    const message = 'There is nothing under this heading.';
    report('empty-item', placeOf(text, entry), message, help);
    return undefined;
  }
  const body = readBody(markdown, entry.heading.bodyLine);
  const chosen = kindByClass(entry.classes);
  const blocks = visibleBlocks(body, report);
  const { asides, content, misspelt, ownAsides } = splitAsides(
    body,
    blocks,
    report,
    chosen?.asideWords,
  );
  const { id, deck, front, group, level, tags, line, family, part, classes } = entry;
  const base = { id, deck, front, group, level, tags, line, family, asides, references };
  const heading = placeOf(text, entry);
  const kind = chosen ?? kindByContent(content);
  const words = onOneLine(wordsOf(text, entry));
  const own = kind?.read(
    { body, content, misspelt, ownAsides, heading, words, part, classes },
    report,
  );
  return kind === undefined || own === undefined ? undefined : { ...base, ...own, kind: kind.name };
}
