/** Part of a text, from `start` up to but not including `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The code spans of a line of Markdown, in order: a run of backticks pairs with the next run of the
 * same length, and a backslash before an opening run makes its first backtick text (CommonMark
 * 0.31, section 6.1).
 */
export function codeSpans(text: string): Span[] {
  if (!text.includes('`')) return [];
  const runs = [...text.matchAll(/`+/g)].map(({ index, 0: run }) => ({
    index,
    length: run.length,
  }));
  const nextOfLength = new Map<number, number>();
  const partner = runs.map(() => -1);
  for (const [at, { length }] of [...runs.entries()].reverse()) {
    partner[at] = nextOfLength.get(length) ?? -1;
    nextOfLength.set(length, at);
  }
  const spans: Span[] = [];
  for (let at = 0; at < runs.length; at += 1) {
    const open = runs[at];
    const closeAt = partner[at] ?? -1;
    const close = runs[closeAt];
    if (open === undefined || close === undefined || isEscaped(text, open.index)) continue;
    spans.push({ start: open.index, end: close.index + close.length });
    at = closeAt;
  }
  return spans;
}

function isEscaped(text: string, offset: number): boolean {
  let backslashes = 0;
  while (text[offset - 1 - backslashes] === '\\') backslashes += 1;
  return backslashes % 2 === 1;
}
