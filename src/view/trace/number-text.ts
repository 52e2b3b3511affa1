/** From here on, and below 0.001, four decimals say too much or too little. */
const LARGE = 1e6;
const SMALL = 1e-3;

/** A number with four decimals, or in powers of ten where those would hide it; never "-0.0000". */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) return specialText(value);
  const size = Math.abs(value);
  if (size >= LARGE || (size > 0 && size < SMALL)) return exponent(value.toExponential(4));
  return value.toFixed(4);
}

/** A number as short as it can be written without loss: `2`, `0.1`, `1e-7`, `inf`. */
export function exactText(value: number): string {
  return Number.isFinite(value) ? exponent(String(value)) : specialText(value);
}

/** A number with three digits that count, as short as it can be: `0.055`, `11.6`, `1.67e16`. */
export function roundedText(value: number): string {
  return exactText(Number(value.toPrecision(3)));
}

/** The size of a number, for steps and errors: `1e-6`, `4.5e-10`, `0`. */
export function magnitudeText(value: number): string {
  if (value === 0 || !Number.isFinite(value)) return exactText(value);
  const size = Math.abs(value);
  if (size >= 0.1 && size < 1000) return String(Number(value.toPrecision(2)));
  return exponent(value.toExponential(1)).replace('.0e', 'e');
}

/** `inf`, `-inf` and `nan`, as PyTorch writes them. */
function specialText(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  return value > 0 ? 'inf' : '-inf';
}

function exponent(text: string): string {
  return text.replace('e+', 'e');
}
