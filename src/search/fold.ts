const BEYOND_ASCII = /[^\u0000-\u007f]/g;
/** What compatibility decomposition parts from Latin, Greek and Cyrillic letters. */
const MARKS = /[\u0300-\u036f]/g;
const units = new Map<string, string>();

/** A text with each letter and its accent as one character, where there is such a one: what `folded` is made from. */
export function composed(text: string): string {
  return text.normalize('NFC');
}

/**
 * A composed text as it is compared: without case and accents, and `v₁` as `v1`. Every code unit stays one, so that a
 * place in the one is a place in the other; what would become several stays as it is.
 */
export function folded(text: string): string {
  // İ would become two.
  const lower = text.replaceAll('İ', 'i').toLowerCase();
  return lower.replace(BEYOND_ASCII, foldedUnit);
}

function foldedUnit(unit: string): string {
  const known = units.get(unit);
  if (known !== undefined) return known;
  const bare = unit.normalize('NFKD').toLowerCase().replace(MARKS, '');
  const kept = bare.length === 1 ? bare : unit;
  units.set(unit, kept);
  return kept;
}
