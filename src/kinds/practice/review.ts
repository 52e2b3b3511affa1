import { type Place, placeInLine } from '../../deck/diagnostics/place.js';
import type { Report } from '../../deck/diagnostics/report.js';
import { exploreSkill } from '../../practice/practice.js';
import type { Practice } from './item.js';

/** Explores the numbers of a skill, which takes longer than reading it. */
export function reviewPractice(
  { skill, block, blockLine }: Practice,
  _heading: Place,
  report: Report,
): void {
  const lines = block.split('\n');
  for (const { code, line, column, length, message, help } of exploreSkill(skill)) {
    const place = placeInLine(lines[line] ?? '', blockLine + line, column, length);
    report(code, place, message, help);
  }
}
