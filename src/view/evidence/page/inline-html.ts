import { escapeMarkup } from '../../escape-markup.js';
import { renderInline } from '../../markdown/render.js';
import { type Palette, plainPalette } from '../../palette.js';

// No text holds these: what comes from outside has its control characters replaced.
const [OPEN, CLOSE] = ['\u0001', '\u0002'];
const palette: Palette = { ...plainPalette, code: (text) => OPEN + text + CLOSE };

/** Markdown without blocks as HTML; of its markup code alone is kept. */
export function inlineHtml(markdown: string): string {
  return escapeMarkup(renderInline(markdown, { palette }))
    .replaceAll(OPEN, '<code>')
    .replaceAll(CLOSE, '</code>');
}
