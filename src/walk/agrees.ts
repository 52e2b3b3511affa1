import { readNumber } from '../autodiff/assignments.js';

/** How far off, relatively, a number may be that was rounded to two decimals or more. */
const ROUNDED = 0.02;
/** How far off any number may be. */
const CLOSE = 1e-3;

/**
 * Whether a typed number means `exact`: it is close, or it is `exact` rounded to the decimals that were typed (two or
 * more). Where another number, `not`, must be told apart from it, the nearer one wins.
 */
export function agrees(typed: string, not: number, exact: number): boolean {
  const number = readNumber(typed.trim());
  if (number === undefined) return false;
  if (Object.is(number, exact) || !Number.isFinite(exact)) return Object.is(number, exact);
  const distance = Math.abs(number - exact);
  if (exact !== not && Math.abs(number - not) < distance) return false;
  const size = Math.abs(exact);
  const decimals = /\.(\d+)$/.exec(typed.trim())?.[1]?.length ?? 0;
  const isRounded =
    decimals >= 2 && distance <= 0.5001 * 10 ** -decimals && distance <= ROUNDED * size;
  return distance <= 1e-9 || distance <= CLOSE * size || isRounded;
}
