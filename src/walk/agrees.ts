import { isPlainNumber, readNumber } from '../autodiff/assignments.js';

/** The relative error allowed for a number rounded to two or more decimals. */
const ROUNDED = 0.02;
/** The relative error allowed for any number. */
const CLOSE = 1e-3;
/** The relative error up to which a number counts as near. */
const NEAR = 0.1;

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
  const isRounded =
    decimalsOf(typed) >= 2 && roundsTo(typed, distance) && distance <= ROUNDED * size;
  return distance <= 1e-9 || distance <= CLOSE * size || isRounded;
}

/** Whether a typed number is `exact` rounded to the typed decimals and near it: right, but with too few digits to tell. */
export function isTooCoarse(typed: string, exact: number): boolean {
  const number = readNumber(typed.trim());
  if (number === undefined) return false;
  const distance = Math.abs(number - exact);
  return roundsTo(typed, distance) && distance <= NEAR * Math.abs(exact);
}

/** Arithmetic such as `2*0.25` does not count as rounded, whatever decimals it ends with. */
function roundsTo(typed: string, distance: number): boolean {
  return isPlainNumber(typed.trim()) && distance <= 0.5001 * 10 ** -decimalsOf(typed);
}

function decimalsOf(typed: string): number {
  return /\.(\d+)$/.exec(typed.trim())?.[1]?.length ?? 0;
}
