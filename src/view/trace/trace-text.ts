import type { Trace } from '../../autodiff/trace/trace.js';
import type { Surface } from '../palette.js';
import { checkSection } from './check-section.js';
import { costSection } from './cost-section.js';
import { forwardSection } from './forward-section.js';
import { gradientSection } from './gradient-section.js';
import { headSection } from './head-section.js';
import { notesSection } from './notes-section.js';
import { reverseSection } from './reverse-section.js';
import { joined } from './section.js';

/**
 * The whole trace as text, without a line feed at the end: tables where they fit in `surface.width`, stacked lines
 * where they don't.
 */
export function renderTrace(trace: Trace, surface: Surface): string {
  const isConstant = trace.tape.graph.active[trace.result.node] !== 1;
  const sections = [
    headSection([trace], surface),
    forwardSection(trace, surface),
    reverseSection(trace, surface),
    ...(isConstant ? [] : [gradientSection(trace, surface)]),
    notesSection(trace, surface).slice(0, -1),
    ...(isConstant ? [] : [checkSection(trace, surface), costSection(trace, surface)]),
  ];
  return joined(sections);
}
