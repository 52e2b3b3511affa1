/**
 * The end of the stretch from `start` to `end` without the characters of `set` that end it. A
 * regular expression would start anew at each run of such characters, however long.
 */
export function withoutTrailing(text: string, start: number, end: number, set: string): number {
  let at = end;
  while (at > start && set.includes(text.charAt(at - 1))) at -= 1;
  return at;
}
