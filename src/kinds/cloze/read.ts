import { markdownOf } from '../../deck/bodies/body.js';
import { placeIn } from '../../deck/diagnostics/place.js';
import type { Report } from '../../deck/diagnostics/report.js';
import type { ItemBody, Own } from '../kind.js';
import { clozeParts, clozeProblems, revealed, withGap } from './blanks.js';
import type { Cloze } from './item.js';
import { withoutAsides } from './parts.js';

/** Reads the item of one blank, or of the blanks that share a label. */
export function readCloze(
  { body, content, heading, part }: ItemBody,
  report: Report,
): Own<Cloze> | undefined {
  if (content.length === 0) return undefined;
  const source = body.lines.join('\n');
  const start = { offset: 0, line: body.firstLine };
  for (const { code, offset, length, message, help } of clozeProblems(withoutAsides(source))) {
    const place = code === 'cloze-without-blank' ? heading : placeIn(source, start, offset, length);
    report(code, place, message, help);
  }
  const text = markdownOf(body, content);
  const own = clozeParts(withoutAsides(text)).find((one) => one.part === part);
  if (own === undefined) return undefined;
  return {
    text,
    gapped: withGap(text, own),
    whole: revealed(text, own),
    answers: own.blanks.map(({ answer }) => answer),
  };
}
