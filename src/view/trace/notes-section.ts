import type { Trace } from '../../autodiff/trace/trace.js';
import type { Surface } from '../palette.js';
import { placedNotes } from './placed-notes.js';
import { paragraph } from './section.js';

/**
 * What is special about this point, one paragraph each. Lines of the backward sweep are named by number if `hasLines`,
 * that is, if they are on the screen.
 */
export function notesSection(trace: Trace, surface: Surface, hasLines = true): string[] {
  return placedNotes(trace, hasLines).flatMap(({ kind, text }) => {
    const title = kind === 'kink' ? 'KINK' : 'NOTE';
    return [...paragraph(title, text, surface, surface.palette.caution), ''];
  });
}
