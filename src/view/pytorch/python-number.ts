/** A number as Python writes a float without loss, signs of zero included; needs `import math`. */
export function pythonFloat(value: number): string {
  if (Number.isNaN(value)) return 'math.nan';
  if (!Number.isFinite(value)) return value > 0 ? 'math.inf' : '-math.inf';
  if (Object.is(value, -0)) return '-0.0';
  const text = String(value);
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
}

/** The same as people write it beside a tensor: `2` for 2.0. In an integer's place a float would be no better. */
export function pythonScalar(value: number): string {
  const isWhole = Number.isSafeInteger(value) && !Object.is(value, -0);
  return isWhole ? String(value) : pythonFloat(value);
}
