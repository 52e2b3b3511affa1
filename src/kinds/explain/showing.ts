import { renderInline } from '../../view/markdown/render.js';
import type { Surface } from '../../view/palette.js';
import { itemLines } from '../../view/question/frame.js';
import { wrapText } from '../../view/wrap.js';
import type { Explain } from './item.js';

/** The prompt. */
export function questionLines(item: Explain, surface: Surface): string[] {
  return itemLines(item.prompt, item, surface);
}

/** The concepts that a good explanation touches. */
export function answerLines({ concepts }: Explain, surface: Surface): string[] {
  const lines = concepts.flatMap((concept) =>
    wrapText(`• ${renderInline(concept, surface)}`, surface.width, { hangingIndent: 2 }),
  );
  return ['A good explanation touches:', ...lines];
}
