import type { Surface } from '../palette.js';
import { wrapSentences } from '../sentences.js';
import { wrapText } from '../wrap.js';

/** A piece of a section: text that may be wrapped, or lines that were drawn for the width. */
export type Block =
  | { readonly kind: 'prose'; readonly text: string; readonly indent: number }
  | { readonly kind: 'drawn'; readonly lines: readonly string[] };

/** A part of the evidence under a title. */
export interface Section {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** Sentences, each on a line of its own; undefined ones are left out. */
export function prose(...texts: readonly (string | undefined)[]): Block[] {
  return texts.flatMap((text) =>
    text === undefined ? [] : [{ kind: 'prose' as const, text, indent: 0 }],
  );
}

/** A sentence that belongs to the one above. */
export function below(text: string): Block {
  return { kind: 'prose', text, indent: 2 };
}

/** Lines as they were drawn. */
export function drawn(lines: readonly string[]): Block {
  return { kind: 'drawn', lines };
}

const NO_BREAK = '\u00a0';

/**
 * Sections as lines, an empty line between them; a command is never broken, so that it can be copied. A pipe gets its sentences unwrapped: the reader searches them.
 *
 * @param wraps whether a person reads them
 */
export function sectionLines(
  sections: readonly Section[],
  { width, palette }: Surface,
  wraps: boolean,
): string[] {
  return sections.flatMap(({ title, blocks }, index) => {
    if (blocks.length === 0) return [];
    const heading = title === '' ? [] : wrapText(palette.strong(title), width);
    const lines = blocks.flatMap((block) => {
      if (block.kind === 'drawn') return block.lines;
      const { text, indent } = block;
      if (!wraps) return [' '.repeat(indent) + text];
      return wrapSentences(text.replaceAll(' %', `${NO_BREAK}%`), width - indent).map(
        (line) => ' '.repeat(indent) + line,
      );
    });
    return [...(index === 0 ? [] : ['']), ...heading, ...lines];
  });
}
