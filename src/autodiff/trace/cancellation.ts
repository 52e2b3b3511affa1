import type { ReverseStep } from './reverse-steps.js';

/** What rounding may leave of a sum that should be 0, in units of 2^-52 of its largest term. */
const UNITS = 8;

/** Whether the terms of a sum cancel and leave only rounding error. */
export function leavesRounding(terms: readonly number[], total: number): boolean {
  const largest = terms.reduce((most, term) => Math.max(most, Math.abs(term)), 0);
  return (
    Number.isFinite(total) && total !== 0 && Math.abs(total) <= UNITS * Number.EPSILON * largest
  );
}

/** The first step of the backward sweep that completes such a sum; undefined if there is none. */
export function firstCancellation(steps: readonly ReverseStep[]): number | undefined {
  const arrived = new Map<number, number[]>();
  for (const [index, step] of steps.entries()) {
    if (step.contributions === 1) continue;
    const terms = arrived.get(step.to) ?? [];
    terms.push(step.contribution);
    arrived.set(step.to, terms);
    if (step.ordinal === step.contributions && leavesRounding(terms, step.total)) return index;
  }
  return undefined;
}
