import { withoutBlankEdges } from '../../deck/bodies/asides.js';
import { linesOf, placeInBody, readBody, type Body } from '../../deck/bodies/body.js';
import type { Report } from '../../deck/diagnostics/report.js';
import { type ConceptKeys, type Groups, problemWith, readGroups } from './keys.js';

const KEYS = /^\s*<!--\s*(words|not)\s*:([^]*?)-->\s*$/i;
const ANY_KEYS = /<!--\s*(?:words|not)\s*:/i;

/**
 * A concept's text, and what the comments at its end say of the words that speak for it. `lines` stand in a list item of
 * the body from line `start` on.
 */
export function withoutKeys(
  lines: readonly string[],
  body: Body,
  start: number,
  report: Report,
): { readonly text: string; readonly keys: ConceptKeys } {
  const whole = lines.join('\n');
  const text = withoutBlankEdges(whole);
  if (!ANY_KEYS.test(whole)) return { text, keys: { words: [], not: [] } };
  const inner = readBody(whole, body.firstLine + start);
  const found: Record<'words' | 'not', Groups[]> = { words: [], not: [] };
  let end = inner.blocks.length;
  for (let block = inner.blocks[end - 1]; block?.kind === 'html'; block = inner.blocks[end - 1]) {
    const [, name, said = ''] = KEYS.exec(linesOf(inner, block.start, block.end)) ?? [];
    if (name === undefined || said.includes('-->')) break;
    const groups = readGroups(said);
    const problem = problemWith(groups);
    if (problem === undefined) found[name.toLowerCase() as 'words' | 'not'].unshift(groups);
    else {
      const place = placeInBody(body, start + block.start);
      report('empty-concept-words', place, problem.message, problem.help);
    }
    end -= 1;
  }
  const cut = inner.blocks[end]?.start ?? lines.length;
  const rest = inner.blocks.slice(0, end);
  for (const { kind, start: from, end: to } of rest) {
    if (kind === 'fence' || kind === 'code') continue;
    const line = inner.lines.slice(from, to).findIndex((one) => ANY_KEYS.test(one));
    if (line >= 0) reportStray(body, start + from + line, report);
  }
  if (found.not.length > 0 && found.words.length === 0) {
    const message =
      'This concept has `not:` but no `words:`, so that its own words are looked for.';
    const help = 'Add a comment `words:` that says what counts.';
    report('not-without-words', placeInBody(body, start), message, help);
  }
  return { text: withoutBlankEdges(lines.slice(0, cut).join('\n')), keys: found };
}

/** Reports comments with keys that stand outside the list of concepts. */
export function reportStrayKeys(body: Body, report: Report): void {
  for (const { kind, start, end } of body.blocks) {
    if (kind === 'html' && KEYS.test(linesOf(body, start, end))) reportStray(body, start, report);
  }
}

function reportStray(body: Body, line: number, report: Report): void {
  const message = 'These words belong to no concept.';
  const help =
    'Write the comment on a line of its own below the text of a concept, as far in as that text.';
  report('stray-concept-words', placeInBody(body, line), message, help);
}
