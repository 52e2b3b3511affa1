import type { Paint } from '../palette.js';

/**
 * A stretch of text in one look. Views lay spans out while they are still unpainted and paint each line's
 * share at the end, so a look can never leak from one line into the next.
 */
export interface Span {
  readonly text: string;
  readonly paint: Paint;
}

/** The look of ordinary text. */
export const bare: Paint = (text) => text;

/** Puts a span behind others, as part of the last one if they share their look. */
export function append(spans: Span[], text: string, paint: Paint): void {
  const last = spans.at(-1);
  if (last?.paint === paint) spans[spans.length - 1] = { text: last.text + text, paint };
  else if (text !== '') spans.push({ text, paint });
}

/** One painted line; neighbours in the same look are painted together. */
export function paintSpans(spans: readonly Span[]): string {
  const joined: Span[] = [];
  for (const { text, paint } of spans) append(joined, text, paint);
  return joined.map(({ text, paint }) => paint(text)).join('');
}
