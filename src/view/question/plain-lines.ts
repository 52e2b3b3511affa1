import type { Item } from '../../deck/item.js';
import type { Place } from '../../question/examiner.js';
import type { Surface } from '../palette.js';
import { headingLines, itemLines } from './frame.js';

/** The question in plain lines: position and kind, the heading, and the Markdown that goes on with it. */
export function plainQuestion(
  item: Item,
  place: Place,
  elaboration: string,
  surface: Surface,
): string {
  const standing = place.isAgain ? 'again' : place.box === undefined ? 'new' : `box ${place.box}`;
  const facts = [`${place.position}/${place.total}`, item.kind, item.level, standing];
  const lines = [
    '',
    surface.palette.muted(`[${facts.join(' · ')}]`),
    ...headingLines(item, surface),
    ...spaced(itemLines(elaboration, item, surface)),
  ];
  return lines.join('\n');
}

/** What a grade did, as a line. */
export function plainConsequence(consequence: string): string {
  return consequence === '' ? '' : `→ ${consequence}`;
}

function spaced(lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', ...lines, ''];
}
