import type { Practice } from '../../src/kinds/practice/item.js';
import { item as soundItem } from '../deck/reading.js';

/** A skill with common mistakes. */
export const CHAIN = [
  '## Differentiate a power of a line {#chain .practice}',
  '',
  '`y = {y}` at `x = {x}`. What is `dy/dx`?',
  '',
  '```practice',
  'y: (a*x + b)^n',
  'x: -3..3',
  'a: -3, -2, 2, 3',
  'b: -4..4',
  'n: 2, 3',
  'where: a*x + b != 0',
  'ask: dy/dx',
  'mistake slope-of-the-line: a | That is the inner derivative alone.',
  '```',
  '',
  '> Hint: What is inside? At `x = {x}`?',
];

/** One whose answer is a formula. */
export const PRODUCT = [
  '## What does a factor receive? {#product .practice}',
  '',
  '`v = {v}`, upstream `g`. What does `a` receive?',
  '',
  '```practice',
  'v: a*b',
  'a: -3..3',
  'b: -3..3',
  'g: -2..2',
  'ask: formula g*dv/da',
  'mistake operands-swapped: g*a',
  '```',
];

/** One whose answers are the cells of a trace. */
export const TRACE = [
  '## Fill in the trace {#trace .practice}',
  '',
  '`y = {y}` at `x = {x}`.',
  '',
  '```practice',
  'y: x*x + a*x',
  'x: 2..5',
  'a: 2..4',
  'ask: trace y',
  'variables: x',
  '```',
];

/** The practice item of a deck with these lines. */
export async function skill(lines: readonly string[]): Promise<Practice> {
  const one = await soundItem(...lines);
  if (!isPractice(one)) throw new Error(`it is a ${one.kind}`);
  return one;
}

/** Whether an item is a skill. */
export function isPractice(one: { readonly kind: string }): one is Practice {
  return one.kind === 'practice';
}
