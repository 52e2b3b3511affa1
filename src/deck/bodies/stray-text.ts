import { placeInBody, readBody } from './body.js';
import { visibleBlocks } from './content.js';
import type { Report } from '../diagnostics/report.js';

/** Reports text that belongs to no item: above the first item of a deck or of a group. */
export function reportStrayText(markdown: string, firstLine: number, report: Report): void {
  const body = readBody(markdown, firstLine);
  const [first] = visibleBlocks(body, report);
  if (first === undefined) return;
  const message = 'This text comes before the first item, so it belongs to none.';
  const help = 'Move it below a `##` heading, or make it the `description` in the front matter.';
  report('text-before-first-item', placeInBody(body, first.start), message, help);
}
