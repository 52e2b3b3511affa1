import { quoted } from '../autodiff/expression/expression-error.js';
import type { ReportProblem } from './block-lines.js';
import type { Computed } from './model.js';
import type { Place } from './skill.js';

/** The definitions, each after those it uses. Circular ones are reported. */
export function inOrder(
  formulas: ReadonlyMap<string, Computed>,
  places: ReadonlyMap<string, Place>,
  report: ReportProblem,
): Map<string, Computed> {
  const ordered = new Map<string, Computed>();
  const left = new Map(formulas);
  for (let isMoving = true; isMoving && left.size > 0;) {
    isMoving = false;
    for (const [name, formula] of left) {
      if ([...formula.uses].some((used) => left.has(used))) continue;
      ordered.set(name, formula);
      left.delete(name);
      isMoving = true;
    }
  }
  const [circle] = left.keys();
  const place = circle === undefined ? undefined : places.get(circle);
  if (circle !== undefined && place !== undefined) {
    const [first = '', ...rest] = wayRound(circle, left).map(quoted);
    const way = `${first} needs ${rest.join(', which needs ')}`;
    report(
      'practice-circular',
      place,
      `${way}.`,
      'Give one of them values, or define it without the others.',
    );
  }
  return ordered;
}

/** A path from a name through the names it uses that reaches some name twice. */
function wayRound(start: string, left: ReadonlyMap<string, Computed>): string[] {
  const way = [start];
  for (let at = start; ;) {
    const next = [...(left.get(at)?.uses ?? [])].find((name) => left.has(name));
    if (next === undefined) return way;
    const before = way.indexOf(next);
    way.push(next);
    if (before >= 0) return way.slice(before);
    at = next;
  }
}
