import { type Block, type Body, markdownOf, placeInBody } from '../../deck/bodies/body.js';
import type { Report } from '../../deck/diagnostics/report.js';
import { readSkill, unknownPlaceholders } from '../../practice/practice.js';
import type { ItemBody, Own } from '../kind.js';
import type { Practice } from './item.js';

const OPENING = /^ {0,3}(?:`{3,}|~{3,})[ \t]*practice[ \t]*$/;

/** Reads a skill: a text, and one fenced block that says how its numbers are made. */
export function readPractice(
  { body, content, heading }: ItemBody,
  report: Report,
): Own<Practice> | undefined {
  const [own, second] = content.filter((block) => isSkill(body, block));
  if (own === undefined) {
    const message = 'This `.practice` item has no block that says how its numbers are made.';
    report(
      'practice-without-block',
      heading,
      message,
      'Add a code block that opens with ```practice.',
    );
    return undefined;
  }
  if (second !== undefined) {
    const help = 'Make it an item of its own, or join the two.';
    report(
      'practice-second-block',
      placeInBody(body, second.start),
      'This is a second block.',
      help,
    );
  }
  const block = body.lines.slice(own.start + 1, own.end - 1).join('\n');
  const { skill, problems } = readSkill(block);
  for (const { code, line, column, length, message, help } of problems) {
    report(code, placeInBody(body, own.start + 1 + line, column, length), message, help);
  }
  const text = markdownOf(
    body,
    content.filter((other) => other !== own),
  );
  if (skill === undefined) return undefined;
  for (const name of unknownPlaceholders(text, skill)) {
    const line = body.lines.findIndex((source) => source.includes(`{${name}}`));
    const place = placeInBody(body, line, body.lines[line]?.indexOf(`{${name}}`), name.length + 2);
    const help = 'Define it in the block, or write the braces as code of another kind.';
    report('practice-unknown-placeholder', place, `\`{${name}}\` is no name of the block.`, help);
  }
  return { text, block, blockLine: body.firstLine + own.start + 1, skill };
}

function isSkill(body: Body, { kind, start }: Block): boolean {
  return kind === 'fence' && OPENING.test(body.lines[start] ?? '');
}
