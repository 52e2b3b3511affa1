/**
 * A float as Python's `repr` writes it: like JavaScript's shortest form, but always with a point or an exponent, with at
 * least two exponent digits, and in scientific notation from 1e16 up and below 1e-4 (Python's tutorial, section 15).
 */
export function pythonRepr(value: number): string {
  const special = specialText(value);
  if (special !== undefined) return special;
  const size = Math.abs(value);
  if (size >= 1e16 || (size > 0 && size < 1e-4)) return pythonExponent(value.toExponential());
  if (Object.is(value, -0)) return '-0.0';
  const text = String(value);
  return Number.isInteger(value) ? `${text}.0` : text;
}

/** A float as Python formats it with `.<digits>f`. */
export function pythonFixed(value: number, digits: number): string {
  return specialText(value) ?? value.toFixed(digits);
}

/** A float as Python formats it with `.<digits>e`. */
export function pythonScientific(value: number, digits: number): string {
  return specialText(value) ?? pythonExponent(value.toExponential(digits));
}

function specialText(value: number): string | undefined {
  if (Number.isNaN(value)) return 'nan';
  if (Number.isFinite(value)) return undefined;
  return value > 0 ? 'inf' : '-inf';
}

/** Python pads the exponent to two digits. */
function pythonExponent(text: string): string {
  return text.replace(/e([+-])(\d)$/, 'e$10$2');
}
