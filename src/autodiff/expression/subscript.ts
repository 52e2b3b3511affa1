const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉';

/** A name with a subscript: `v₋₁`, `y₂`. */
export function subscripted(name: string, index: number): string {
  let text = index < 0 ? `${name}₋` : name;
  for (const digit of String(Math.abs(index))) text += SUBSCRIPTS.charAt(Number(digit));
  return text;
}
