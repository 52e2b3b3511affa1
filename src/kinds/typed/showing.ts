import { renderInline } from '../../view/markdown/render.js';
import type { Surface } from '../../view/palette.js';
import { itemLines } from '../../view/question/frame.js';
import { wrapText } from '../../view/wrap.js';
import type { Typed } from './item.js';

/** What of the question stands below the heading. */
export function questionLines(item: Typed, surface: Surface): string[] {
  return itemLines(item.stem, item, surface);
}

/** The answer, what is shown with it, and what else is right. */
export function answerLines(item: Typed, surface: Surface): string[] {
  const [first = '', ...others] = item.answers.map((answer) => renderInline(answer, surface));
  const { palette, width } = surface;
  const more = itemLines(item.more, item, surface);
  return [
    ...wrapText(palette.strong(first), width),
    ...(others.length === 0 ? [] : wrapText(`Right as well: ${others.join(', ')}`, width)),
    ...(more.length === 0 ? [] : ['', ...more]),
  ];
}
