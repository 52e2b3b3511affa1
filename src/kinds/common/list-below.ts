import { blockTokens } from '../../deck/bodies/block-parser.js';

/**
 * A text and the list below it. A comment keeps a text that may end in a list or in indented code from growing together
 * with the list.
 */
export function listBelow(text: string, list: readonly string[]): string[] {
  const last = blockTokens(text).findLast(({ level }) => level === 0)?.type ?? '';
  const separator = /list|code_block/.test(last) ? ['<!-- -->'] : [];
  return [...(text === '' ? [] : [text, ...separator]), list.join('\n')];
}

/** Markdown as it stands within a list item. */
export function indented(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) => (line === '' ? '' : `  ${line}`))
    .join('\n');
}
