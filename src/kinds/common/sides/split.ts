import { blockTokens } from '../../../deck/bodies/block-parser.js';
import { markdownOf, type Block, type Body } from '../../../deck/bodies/body.js';

/**
 * The Markdown above and below the first thematic break `---` of some blocks; all is below where there is none. Breaks of
 * asterisks or underscores are just part of the text.
 */
export function splitAtBreak(
  body: Body,
  content: readonly Block[],
): { readonly above: string; readonly below: string } {
  const at = content.findIndex(
    ({ kind, start }) =>
      kind === 'break' && body.lines[start]?.trimStart().startsWith('-') === true,
  );
  return {
    above: markdownOf(body, content.slice(0, Math.max(0, at))),
    below: markdownOf(body, content.slice(at + 1)),
  };
}

/** The index of the block that parts a question from its answer; -1 if none does. */
export function breakIn(body: Body, content: readonly Block[]): number {
  return content.findIndex(
    ({ kind, start }) =>
      kind === 'break' && body.lines[start]?.trimStart().startsWith('-') === true,
  );
}

/** Two texts that `splitAtBreak` parts again as they are. */
export function joinedByBreak(above: string, below: string): string[] {
  const hasBreak = blockTokens(below).some(
    ({ type, level, markup }) => type === 'hr' && level === 0 && markup.startsWith('-'),
  );
  if (above === '') return hasBreak ? ['---', below] : [below];
  return [above, '---', below];
}
