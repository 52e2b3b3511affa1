// Tags that begin a block wherever a line begins with one (CommonMark 0.31, section 4.6, kind 6).
const BLOCK_TAGS = new Set(
  `address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt
  fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link
  main menu menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th thead title
  tr track ul`.split(/\s+/),
);
const TAG = /^<\/?([a-z][a-z\d]*)(?=[\s>]|\/>|$)/i;
const LONE_TAG = /^(?:<[a-z][a-z\d-]*(?:\s[^<>]*)?\/?>|<\/[a-z][a-z\d-]*\s*>)[ \t]*$/i;

/** What ends the HTML blocks that do not end with a blank line (kinds 1 to 5). */
const ENDINGS: readonly (readonly [opening: RegExp, ending: RegExp])[] = [
  [/^<(?:script|pre|style|textarea)(?:[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<![a-z]/i, />/],
  [/^<!\[CDATA\[/, /\]\]>/],
];

/** How the HTML block ends that a line begins with, if it begins with one. */
export function htmlBlockEnd(text: string, isInParagraph: boolean): RegExp | 'blank' | undefined {
  if (!text.startsWith('<')) return undefined;
  const ending = ENDINGS.find(([opening]) => opening.test(text))?.[1];
  if (ending !== undefined) return ending;
  const tag = TAG.exec(text)?.[1]?.toLowerCase();
  if (tag !== undefined && BLOCK_TAGS.has(tag)) return 'blank';
  return !isInParagraph && LONE_TAG.test(text) ? 'blank' : undefined;
}
