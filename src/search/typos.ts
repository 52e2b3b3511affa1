/** How many slips are forgiven in a word of this many letters. */
export function slipsForgiven(letters: number): number {
  if (letters < 4) return 0;
  return letters < 8 ? 1 : 2;
}

/**
 * Counts the slips between `word` and the beginning of another that comes nearest to it, if they are at most `most`; else
 * a number above that. A slip is a wrong, a missing or a needless letter, or two that changed places (optimal string
 * alignment).
 */
export function slipCounter(word: string, most: number): (other: string) => number {
  const width = word.length + most + 1;
  // Three rows of the table, used again and again: there are thousands of words to compare.
  let [older, before, row] = [0, 1, 2].map(() => new Uint16Array(width)) as [Row, Row, Row];
  return (other) => {
    if (other.length < word.length - most) return most + 1;
    const columns = Math.min(other.length, width - 1);
    for (let column = 0; column <= columns; column += 1) before[column] = column;
    for (let index = 1; index <= word.length; index += 1) {
      const letter = word.charCodeAt(index - 1);
      const last = index > 1 ? word.charCodeAt(index - 2) : -1;
      let least = (row[0] = index);
      for (let column = 1; column <= columns; column += 1) {
        const unit = other.charCodeAt(column - 1);
        let slips = at(before, column - 1) + (letter === unit ? 0 : 1);
        slips = Math.min(slips, at(before, column) + 1, at(row, column - 1) + 1);
        if (column > 1 && unit === last && letter === other.charCodeAt(column - 2)) {
          slips = Math.min(slips, at(older, column - 2) + 1);
        }
        row[column] = slips;
        if (slips < least) least = slips;
      }
      if (least > most) return most + 1;
      [older, before, row] = [before, row, older];
    }
    return Math.min(...before.subarray(0, columns + 1));
  };
}

type Row = Uint16Array;

function at(row: Row, column: number): number {
  return row[column] ?? 0;
}

/** The words that `word` may be, or begin, with a slip in it: those with the fewest; none for a short one. */
export function meantBy(word: string, words: Iterable<string>): readonly string[] {
  let most = slipsForgiven(word.length);
  let meant: string[] = [];
  if (most === 0) return meant;
  const slipsTo = slipCounter(word, most);
  for (const other of words) {
    const slips = slipsTo(other);
    if (slips > most || slips === 0) continue;
    if (slips < most) {
      meant = [];
      most = slips;
    }
    meant.push(other);
  }
  return meant;
}
