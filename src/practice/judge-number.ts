import type { PracticeCell } from './question.js';
import { readTyped } from './read-number.js';
import { means } from './tolerance.js';

/** The largest relative error of a number that was rounded to too few digits. */
const COARSE = 0.1;

/** The judgement of a typed number. */
export type NumberVerdict =
  | { readonly kind: 'right' | 'wrong' }
  | { readonly kind: 'mistake'; readonly code: string }
  | { readonly kind: 'coarse'; readonly sentence: string }
  | { readonly kind: 'unreadable'; readonly message: string };

/** Judges a number: right, a known mistake, neither, too few digits to tell, or unreadable. */
export function judgeNumber(
  { answer, label, mistakes }: PracticeCell,
  said: string,
  digits: number,
): NumberVerdict {
  const typed = readTyped(said, label);
  if ('message' in typed) return { kind: 'unreadable', message: typed.message };
  const exact = Number(answer);
  const { value } = typed;
  if (means(value, exact, digits)) return { kind: 'right' };
  let nearest: { readonly code: string; readonly distance: number } | undefined;
  for (const { code, answer: wrong } of mistakes) {
    const distance = Math.abs(value - Number(wrong));
    if (!means(value, Number(wrong), digits)) continue;
    if (nearest === undefined || distance < nearest.distance) nearest = { code, distance };
  }
  if (nearest !== undefined) return { kind: 'mistake', code: nearest.code };
  const distance = Math.abs(value - exact);
  const isCoarse =
    typed.isPlain && distance <= typed.rounding * 1.0001 && distance <= COARSE * Math.abs(exact);
  if (!isCoarse) return { kind: 'wrong' };
  const words = digits === 1 ? 'a digit that counts' : `${digits} digits that count`;
  return {
    kind: 'coarse',
    sentence: `That is rounded too much to tell: give ${words}, or type the arithmetic.`,
  };
}
