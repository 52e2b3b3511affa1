/**
 * Code or JSON with non-ASCII characters escaped, because the built program reads it without decoding. esbuild does this
 * in strings but not in regular expressions.
 */
export function inAscii(text) {
  const escape = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return text.replace(/[^\u0000-\u007f]/g, escape);
}
