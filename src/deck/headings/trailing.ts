/**
 * The end of the range from `start` to `end` once trailing characters of `set` are cut off. A regular
 * expression would try again at every run of such characters, which takes quadratic time.
 */
export function withoutTrailing(text: string, start: number, end: number, set: string): number {
  let at = end;
  while (at > start && set.includes(text.charAt(at - 1))) at -= 1;
  return at;
}
