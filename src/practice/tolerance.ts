/** The relative difference within which two numbers count as the same, and the absolute one near 0. */
const SAME = 1e-9;

/** How far a typed number may be from `exact`: half a unit in the last of `digits` significant digits. */
export function toleranceOf(exact: number, digits: number): number {
  if (exact === 0) return SAME;
  const size = Math.abs(exact);
  const unit = 10 ** (Math.floor(Math.log10(size)) + 1 - digits);
  // A tie counts as within half a unit, however it is stored.
  return Math.max(0.5 * unit * (1 + 1e-9), SAME * size);
}

/** Whether a typed number means `exact`. */
export function means(typed: number, exact: number, digits: number): boolean {
  return Math.abs(typed - exact) <= toleranceOf(exact, digits);
}

/** Whether two numbers stay apart even when one of them is rounded to `digits` significant digits. */
export function areApart(a: number, b: number, digits: number): boolean {
  return Math.abs(a - b) > (toleranceOf(a, digits) + toleranceOf(b, digits)) * 1.001;
}
