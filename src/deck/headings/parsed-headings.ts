import { atxHeading, type Heading } from './atx-heading.js';
import { blockParser } from '../bodies/block-parser.js';
import type { LineStart } from '../diagnostics/place.js';
import { withoutTrailing } from './trailing.js';

/**
 * Finds headings with the block parser, for texts that leave the line scanner in doubt. `from` is
 * where the Markdown begins. The returned function takes the place after any heading, goes from
 * block to block and stops at the next level 1 or 2 heading, so that the rest need not be parsed.
 */
export function headingsByParser(
  text: string,
  from: LineStart,
): (after: LineStart) => Heading | undefined {
  const parser = blockParser();
  const { block } = parser;
  // Without a line feed at the end, the parser does not count a last line of only white space.
  const state = new block.State(`${text.slice(from.offset)}\n`, parser, {}, []);
  const rules = block.ruler.getRules('');
  const offsetOf = (line: number): number =>
    Math.min(text.length, from.offset + (state.bMarks[line] ?? text.length));

  return (after) => {
    let line = state.skipEmptyLines(after.line - from.line);
    while (line < state.lineMax) {
      state.line = line;
      state.tokens.length = 0;
      rules.some((rule) => rule(state, line, state.lineMax, false));
      const [opening] = state.tokens;
      if (opening?.tag === 'h1' || opening?.tag === 'h2') {
        const level = opening.tag === 'h1' ? 1 : 2;
        const offset = offsetOf(line);
        const textStart = offset + (state.tShift[line] ?? 0);
        if (opening.markup.startsWith('#')) {
          return atxHeading(text, offset, from.line + line, textStart, level);
        }
        const lastEnd = from.offset + (state.eMarks[state.line - 2] ?? 0);
        return {
          level,
          offset,
          line: from.line + line,
          textStart,
          textEnd: withoutTrailing(text, textStart, lastEnd, ' \t'),
          bodyOffset: offsetOf(state.line),
          bodyLine: from.line + state.line,
        };
      }
      line = state.skipEmptyLines(state.line);
    }
    return undefined;
  };
}
