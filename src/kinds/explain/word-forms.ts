/** Endings that forms of one word may have, by how many letters the word must at least have before them. */
interface Endings {
  readonly stem: number;
  readonly endings: ReadonlySet<string>;
}

const ENDINGS: readonly Endings[] = [
  // layer, layers, layered; step, stepping
  { stem: 3, endings: new Set(['', 'd', 'ed', 'es', 'ing', 's']) },
  // move, moving
  { stem: 3, endings: new Set(['e', 'ed', 'es', 'ing']) },
  // copy, copies
  { stem: 3, endings: new Set(['ied', 'ies', 'y', 'ying']) },
  // apply, application
  { stem: 4, endings: new Set(['ication', 'ications', 'ied', 'ies', 'y', 'ying']) },
  // exact, exactly
  { stem: 5, endings: new Set(['', 'al', 'ally', 'ation', 'ations', 'ion', 'ions', 'ive', 'ly']) },
  // derive, derivative; compute, computation; optimizer, optimizing
  {
    stem: 5,
    endings: new Set(
      'al ally ation ations ative atives e ed er ers es ing ion ions ive or ors s'.split(' '),
    ),
  },
];

/**
 * Whether two lower-case words are forms of one English word: they begin alike, and what remains of each is an ending.
 * Cutting endings off each word by itself would make `general` and `generate` one; side by side they stay two, and so
 * do `different` and `differentiate`, `plan` and `plane`.
 */
export function sameWord(a: string, b: string): boolean {
  if (a === b) return true;
  const shared = sharedLength(a, b);
  const [restA, restB] = [endingOf(a, shared), endingOf(b, shared)];
  return ENDINGS.some(
    ({ stem, endings }) => shared >= stem && endings.has(restA) && endings.has(restB),
  );
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

/** What follows the stem, without the consonant that English doubles there: `step`, `stepping`. */
function endingOf(word: string, stem: number): string {
  const next = word[stem + 1];
  const doubled = word[stem] === word[stem - 1] && (next === 'e' || next === 'i');
  return word.slice(doubled ? stem + 1 : stem);
}
