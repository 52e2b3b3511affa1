const [ZERO, NINE, UPPER_A, UPPER_Z, LOWER_A, LOWER_Z] = [0x30, 0x39, 0x41, 0x5a, 0x61, 0x7a];
const LAST_ASCII = 0x7f;
/** Punctuation and spaces beyond ASCII; all else there is part of words: letters, but `∂` and `→` as well. */
const PUNCTUATION = /[\u0080-\u00a0\u00a7\u00ab\u00b6\u00b7\u00bb\u00bf\u2000-\u206f\u3000-\u303f]/;

/** Whether a code unit of a text is part of a word. An underscore is not: it joins the words of an identifier. */
export function isWordUnit(unit: number): boolean {
  if (unit <= LAST_ASCII) {
    if (unit >= LOWER_A) return unit <= LOWER_Z;
    return (unit >= ZERO && unit <= NINE) || (unit >= UPPER_A && unit <= UPPER_Z);
  }
  return unit > LAST_ASCII && !PUNCTUATION.test(String.fromCharCode(unit));
}

/** Whether a word ends before this place of a folded text. */
export function isWordEnd(text: string, at: number): boolean {
  return !isWordUnit(text.charCodeAt(at));
}

/** Whether a word begins at a place of a text: after what is no part of words, or at a hump: `Loss` in `MSELoss`. */
export function isWordStart(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  if (at === 0 || !isWordUnit(before)) return true;
  const isHump = !isUpper(before) || isLower(text.charCodeAt(at + 1));
  return isHump && isUpper(text.charCodeAt(at));
}

function isUpper(unit: number): boolean {
  return unit >= UPPER_A && unit <= UPPER_Z;
}

function isLower(unit: number): boolean {
  return unit >= LOWER_A && unit <= LOWER_Z;
}

const [DOT, UNDERSCORE] = [0x2e, 0x5f];
const HASH_FACTOR = 31;

/**
 * The distinct words of a folded text that have at least so many letters: those that stand alone, and identifiers such as
 * `x.grad` both whole and by their parts. Words are told apart by a hash of 32 bits, because to make a string of each of
 * half a million would take longer than the rest of a search.
 */
export function distinctWords(text: string, atLeast: number): readonly string[] {
  const words: string[] = [];
  const known = new Set<number>();
  const take = (start: number, end: number, hash: number): void => {
    if (end - start < atLeast || known.has(hash)) return;
    known.add(hash);
    words.push(text.slice(start, end));
  };
  let [whole, part, wholeHash, partHash] = [-1, -1, 0, 0];
  for (let at = 0; at <= text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (isWordUnit(unit)) {
      if (whole < 0) [whole, wholeHash] = [at, 0];
      if (part < 0) [part, partHash] = [at, 0];
      wholeHash = (Math.imul(wholeHash, HASH_FACTOR) + unit) | 0;
      partHash = (Math.imul(partHash, HASH_FACTOR) + unit) | 0;
      continue;
    }
    if (part < 0) continue;
    take(part, at, partHash);
    const isJoint = (unit === DOT || unit === UNDERSCORE) && isWordUnit(text.charCodeAt(at + 1));
    if (isJoint) wholeHash = (Math.imul(wholeHash, HASH_FACTOR) + unit) | 0;
    else {
      if (whole !== part) take(whole, at, wholeHash);
      whole = -1;
    }
    part = -1;
  }
  return words;
}
