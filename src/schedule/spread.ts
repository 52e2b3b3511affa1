const SHORTEST_SPREAD_DAYS = 7;
const SHARE = 0.1;

/**
 * An interval, in days, moved by up to a tenth, earlier or later, to the nearest day. Items learnt together
 * would otherwise fall due together for ever. Intervals under a week stay as they are: a day more or less is
 * too much of them. The same id always moves the same way, so that every device computes the same day.
 */
export function spreadInterval(days: number, id: string): number {
  if (days < SHORTEST_SPREAD_DAYS) return days;
  const position = hash(id) / 0xffff_ffff;
  return Math.round(days * (1 + SHARE * (2 * position - 1)));
}

/** FNV-1a over UTF-16 code units, with the finisher of MurmurHash3 so that ids differing in one digit part. */
export function hash(text: string): number {
  let h = 0x811c_9dc5;
  for (let index = 0; index < text.length; index += 1) {
    h = Math.imul(h ^ text.charCodeAt(index), 0x0100_0193);
  }
  h = Math.imul(h ^ (h >>> 16), 0x85eb_ca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2_ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
